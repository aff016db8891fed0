package hkh.document;

/** What the parts of a document are written with. */
record WordPen(WordXml xml, WordStyles styles, WordRuns runs, WordDrawings drawings, WordOutline outline) {}
