// Package chancery is the vocabulary of the program: what a document, a claim, a date and an entry are.
//
// Governments promise; governments change; papers remain. The program reads the papers and keeps, for a
// relation between polities, what was agreed, by whom, in whose words, on what evidence. Every fact leads to
// exact words in a document; doubt and disagreement are values of their own.
//
// The package holds types and small interfaces. It imports only the standard library, does no input or output,
// and knows neither how documents are read nor where they are kept.
package chancery
