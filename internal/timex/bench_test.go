package timex_test

import (
	"strings"
	"testing"

	"chancery"
	"chancery/internal/timex"
)

// prose is a page in the manner of a readout, with the share of times that such pages have.
const prose = `The two foreign ministers met on Tuesday in the capital and agreed to resume the dialogue on fisheries, which has not been
held since 2009. They discussed the state of trade between their countries, the safety of shipping in the strait and the
return of cultural goods. "We will continue to work closely together," the host said at the outset of the 75-minute talk.
The ministers confirmed that the joint committee of officials will meet twice a year, the next time in the first half of
2026. A working group on health will report by the end of March. Both sides welcomed the visit of the prime minister from
April 10-12 and expressed the hope that the leaders would meet again before the end of the year. According to a statement
issued by the ministry, the parties will seek ways to reduce the cost of energy for households and to protect the sea.
The opposition criticised the agreement as vague and asked the government to publish the full text without delay.
`

// document repeats a page; it also counts its tokens.
func document(page string, times int) (*chancery.Text, *chancery.Analysis, int) {
	text := &chancery.Text{Content: strings.Repeat(page, times)}
	analysis := plain(text.Content)
	tokens := 0
	for _, s := range analysis.Sentences {
		tokens += len(s.Tokens)
	}
	return text, analysis, tokens
}

func BenchmarkFind(b *testing.B) {
	for _, c := range []struct {
		name, page string
		times      int
	}{
		{"page", prose, 1},
		{"hundred pages", prose + "\n\n", 100},
		{"nothing but times in one sentence", "in the first two years of the last week before May 5 to 7, ", 1000},
	} {
		b.Run(c.name, func(b *testing.B) {
			text, analysis, tokens := document(c.page, c.times)
			b.SetBytes(int64(len(text.Content)))
			b.ReportAllocs()
			for b.Loop() {
				timex.Find(text, analysis, anchor(thursday))
			}
			b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
		})
	}
}
