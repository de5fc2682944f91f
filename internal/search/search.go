// Package search finds the passages and entries that speak of something, in English, Japanese and Korean words, and ranks
// them.
//
// What can be found are cards: one for each block of a document, and one for each entry. Terms cuts their words into the
// units of the index, Parse reads what a person looks for, and Run asks a Shelf for the cards that answer and lays out the
// passages. The Shelf in memory, Index, is the specification of how cards are found and ranked; a store keeps the same in a
// full-text index of its own and is compared with it.
//
// The package knows no SQL and no files.
package search
