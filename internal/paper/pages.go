package paper

import "math"

// Pages is how many pages the document takes as a PDF.
func Pages(d *Document) int { return len(lay(d).pages) }

// wordy is how much more room a word processor may take than a PDF: its letters are larger, and its font is not known. What
// was measured with LibreOffice, which had to do with wide letters, was up to 1.35 times as long.
const wordy = 1.4

// WordPages is how many pages the document takes in a word processor, as far as that can be told: rather too many than too
// few.
func WordPages(d *Document) int {
	l := lay(d)
	full := float64(len(l.pages)-1) + (l.y-top)/(bottom-top)
	return int(math.Ceil(full * wordy))
}
