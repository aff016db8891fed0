package hkh.intake.formula;

import hkh.intake.Cell;

/** A cell of a range that a formula adds up or counts, with what it says. */
record Operand(Cell cell, Value value) {}
