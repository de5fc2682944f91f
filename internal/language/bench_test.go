package language

import (
	"strings"
	"testing"

	"chancery"
)

// report is a text of ordinary prose.
func report() *chancery.Text {
	const paragraph = `The two ministers, who had met in the capital on Tuesday, agreed to hold talks every year and to share data on border security. “We will not wait,” the president said after the meeting, which lasted for ninety minutes. Officials from both countries expect the committee, dormant since 2019, to be revived before the end of next year. Exports of steel fell by 2.5% in the U.S. and rose to $550 billion elsewhere. If the talks fail, the agreement on fisheries that their predecessors signed would lapse in March.`
	return &chancery.Text{Content: strings.Repeat(paragraph+"\n\n", 20)}
}

func BenchmarkSegment(b *testing.B) {
	text, tokens := report(), 0
	b.ReportAllocs()
	for b.Loop() {
		tokens += count(Segment(text, chancery.English))
	}
	b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkAnalyze(b *testing.B) {
	text, tokens, engine := report(), 0, New()
	engine.Analyze(text, chancery.English) // decodes the model
	b.ReportAllocs()
	for b.Loop() {
		tokens += count(engine.Analyze(text, chancery.English))
	}
	b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
}

func count(analysis *chancery.Analysis) (tokens int) {
	for _, s := range analysis.Sentences {
		tokens += len(s.Tokens)
	}
	return tokens
}
