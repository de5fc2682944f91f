package gold

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// syntaxGroup is the group of the steps that measure the language engine.
const syntaxGroup = "syntax"

// syntaxSteps score the language engine on the test parts of the treebanks, and time its two slow parts on one core.
func syntaxSteps() []Step {
	return []Step{
		{Group: syntaxGroup, Name: "treebanks", Command: "go run ./internal/language/train -score", parse: treebankLines},
		{
			Group: syntaxGroup, Name: "speed", parse: speedLines,
			Command: "go test -run '^$' -bench '^Benchmark(Tag|Parse)$' -benchtime 3s -cpu 1 ./internal/gold",
		},
	}
}

// treebanks are the parts of treebanks that are scored, by their name in the output and in the values.
var treebanks = []struct{ title, name string }{{"EWT test", "ewt"}, {"GUM test", "gum"}}

// givens are what the engine is given of them: the text alone, or its sentences and tokens too.
var givens = []struct{ title, name string }{{"raw text", "raw"}, {"gold tokens", "tokens"}}

var scoreLine = regexp.MustCompile(`(?m)^(.+), ([^,:]+):\s+sentences (\S+)\s+words (\S+)\s+UPOS (\S+)\s+XPOS (\S+)\s+lemmas (\S+)\s+UAS (\S+)\s+LAS (\S+)`)

// treebankLines reads one line for each treebank and what the engine is given of it.
func treebankLines(output []byte) (map[string]float64, error) {
	values := make(map[string]float64)
	for _, m := range scoreLine.FindAllStringSubmatch(string(output), -1) {
		for _, bank := range treebanks {
			for _, given := range givens {
				if m[1] != bank.title || m[2] != given.title {
					continue
				}
				for i, figure := range []string{"sentences", "words", "upos", "xpos", "lemmas", "uas", "las"} {
					v, err := strconv.ParseFloat(m[3+i], 64)
					if err != nil {
						return nil, fmt.Errorf("%s of %s: %w", figure, bank.title, err)
					}
					values[bank.name+"/"+given.name+"/"+figure] = v
				}
			}
		}
	}
	if want := 7 * len(treebanks) * len(givens); len(values) != want {
		return nil, fmt.Errorf("%d figures of the treebanks, not %d: %.200s", len(values), want, strings.TrimSpace(string(output)))
	}
	return values, nil
}

var benchLine = regexp.MustCompile(`(?m)^Benchmark(Tag|Parse)\S*\s.*?(\S+) tokens/s`)

// speedLines reads how many tokens a second are tagged and parsed.
func speedLines(output []byte) (map[string]float64, error) {
	values := make(map[string]float64)
	for _, m := range benchLine.FindAllStringSubmatch(string(output), -1) {
		v, err := strconv.ParseFloat(m[2], 64)
		if err != nil {
			return nil, fmt.Errorf("speed: %w", err)
		}
		values[strings.ToLower(m[1])] = v
	}
	if len(values) != 2 {
		return nil, fmt.Errorf("no speeds of tagging and parsing: %.200s", strings.TrimSpace(string(output)))
	}
	return values, nil
}

// syntax is the section on the language engine.
func (p *page) syntax() {
	p.printf("\n## Sentences, tags and trees\n\n")
	p.printf("The embedded model on the test parts of two treebanks that it has not learned from, in percent: F1 of sentences and\n")
	p.printf("words, of words with the right tag (UPOS), the right head (UAS), and the right head and relation (LAS).\n")
	p.head("treebank", "given", "sentences", "words", "UPOS", "lemmas", "UAS", "LAS")
	for _, bank := range treebanks {
		for _, given := range givens {
			f := func(figure string) string { return p.figure("treebanks/"+bank.name+"/"+given.name+"/"+figure, 1) }
			p.row(bank.title, given.title, f("sentences"), f("words"), f("upos"), f("lemmas"), f("uas"), f("las"))
		}
	}
	p.row("*at least*", "", "*80.0*", "", "*95.5*", "", "*87.0*", "*84.5*")
	p.printf("\nSpeed is that over the text of both, pass after pass: rare words and all.\n")
	p.head("on one core", "tokens a second", "*at least*")
	p.row("tagging", p.figure("speed/tag", 0), "*300000*")
	p.row("parsing", p.figure("speed/parse", 0), "*80000*")
	p.commands(syntaxGroup)
}
