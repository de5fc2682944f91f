package read

import "strings"

// nameRuns are the runs of capitalised words that the rows hold, as they stand: what a document calls somebody where nothing
// else with a capital stands beside.
func nameRuns(rows []row) map[string]bool {
	runs := map[string]bool{}
	for _, r := range rows {
		for i := 0; i < len(r.words); i++ {
			end := nameAt(r.words, i, r.covers)
			if end > i {
				runs[strings.Join(r.words[i:end], " ")] = true
				i = end
			}
		}
	}
	return runs
}

// nameAt reads a name of a row from token i on: that of one person.
func (p *page) nameAt(r row, i int) int {
	return firstName(p.runs, r.words, i, nameAt(r.words, i, r.covers))
}

// firstName is where the first of two names ends that stand side by side in words [from, end) without a comma between, each of
// which the document has elsewhere by itself: "the call with President Anna Kask | Peter Berg made". It is end where they are one name.
func firstName(runs map[string]bool, words []string, from, end int) int {
	for at := from + 2; at+1 < end; at++ {
		if runs[strings.Join(words[from:at], " ")] && runs[strings.Join(words[at:end], " ")] {
			return at
		}
	}
	return end
}
