package timex_test

import (
	"regexp"
	"strings"

	"chancery"
)

// cutter cuts words roughly as the English Web Treebank does: enough for sentences written in a test.
var cutter = regexp.MustCompile(`(?:[A-Z]\.)+|(?i:[ap]\.m\.|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|mr|mrs|dr|gov|sen)\.)|` +
	`['’](?:s|ll|ve|re)\b|['’]\d\ds?|\d+(?:[.,:/-]\d+)*(?:st|nd|rd|th|s|am|pm)?\b|\pL+\d+|\pL+|\d+|\S`)

// plain analyses a text without tags or trees: sentences and tokens only.
func plain(content string) *chancery.Analysis {
	analysis := &chancery.Analysis{Language: chancery.English}
	var s chancery.Sentence
	end := func() {
		if len(s.Tokens) > 0 {
			s.Span = chancery.Span{Start: s.Tokens[0].Span.Start, End: s.Tokens[len(s.Tokens)-1].Span.End}
			analysis.Sentences = append(analysis.Sentences, s)
		}
		s = chancery.Sentence{}
	}
	previous := 0
	for _, at := range cutter.FindAllStringIndex(content, -1) {
		if strings.Contains(content[previous:at[0]], "\n\n") {
			end()
		}
		previous = at[1]
		s.Tokens = append(s.Tokens, chancery.Token{Span: chancery.Span{Start: at[0], End: at[1]}, Head: -1})
		if w := content[at[0]:at[1]]; w == "." || w == "!" || w == "?" {
			end()
		}
	}
	end()
	return analysis
}
