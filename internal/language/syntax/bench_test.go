package syntax_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"chancery/internal/language/syntax"
)

// prose is what the benchmarks read: sentences of ordinary length, with the words of the genre.
const prose = `The two ministers , who had met in the capital on Tuesday , agreed to hold talks every year and to share data on border security .
" We will not wait , " the president said after the meeting , which lasted for ninety minutes .
Officials from both countries expect the committee , dormant since 2019 , to be revived before the end of next year .
Exports of steel and coal fell sharply in the third quarter , and prices rose by 2.5 % .
If the talks fail , the agreement on fisheries that their predecessors signed would lapse in March .`

func open(b *testing.B) *syntax.Model {
	f, err := os.Open(filepath.Join("..", "models", "en.model"))
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	model, err := syntax.Decode(f)
	if err != nil {
		b.Fatal(err)
	}
	return model
}

func sentences() (all [][]string, tokens int) {
	for line := range strings.Lines(prose) {
		all = append(all, strings.Fields(line))
		tokens += len(all[len(all)-1])
	}
	return all, tokens
}

func BenchmarkTag(b *testing.B) {
	model := open(b)
	all, n := sentences()
	var work syntax.Work
	var words []syntax.Word
	tags := make([]syntax.Tagged, n)
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range all {
			words = words[:0]
			for _, form := range s {
				words = append(words, model.Look(form))
			}
			model.Tag(words, tags[:len(words)], &work)
		}
	}
	b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkParse(b *testing.B) {
	model := open(b)
	all, n := sentences()
	var work syntax.Work
	arcs := make([]syntax.Arc, n)
	words, tags := make([][]syntax.Word, len(all)), make([][]syntax.Tagged, len(all))
	for i, s := range all {
		for _, form := range s {
			words[i] = append(words[i], model.Look(form))
		}
		tags[i] = make([]syntax.Tagged, len(s))
		model.Tag(words[i], tags[i], &work)
	}
	b.ReportAllocs()
	for b.Loop() {
		for i := range all {
			model.Parse(words[i], tags[i], arcs[:len(words[i])], &work)
		}
	}
	b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkDecode(b *testing.B) {
	for b.Loop() {
		open(b)
	}
}
