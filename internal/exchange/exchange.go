// Package exchange carries registers and other people's tables in and out: a whole register as lines and back, see WriteTruth
// and ReadTruth; and lists of leaders and calendars as papers of a register, whose rows are claims, see Of.
//
// A file that is taken in is a document like any other: its bytes are kept, its text is what it says, and every claim rests on
// words of it. Rows that cannot be understood are left out, by line and with the reason; nothing is guessed.
package exchange
