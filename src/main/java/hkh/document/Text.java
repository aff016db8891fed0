package hkh.document;

/** Characters between elements. */
record Text(String text) implements Node {}
