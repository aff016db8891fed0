package hkh.plan;

import hkh.figure.Item;

/**
 * A label that a person taught.
 *
 * @param item what it means; {@link Item#NONE} for what is no figure of ours
 */
public record Wording(String label, Item item) {}
