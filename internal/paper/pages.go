package paper

// Pages is how many pages the document takes as a PDF. A word processor breaks lines by its own fonts: it may take more.
func Pages(d *Document) int { return len(lay(d).pages) }
