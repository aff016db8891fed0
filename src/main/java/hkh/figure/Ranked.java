package hkh.figure;

import java.util.OptionalInt;

/**
 * A total among those of other units.
 *
 * @param rank from 1, shared by equal totals; empty where the total cannot be told to belong anywhere
 */
public record Ranked(OptionalInt rank, Total total) {}
