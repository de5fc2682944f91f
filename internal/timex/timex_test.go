package timex_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery"
	"chancery/internal/timex"
)

func anchor(s string) timex.Anchor {
	d, err := chancery.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return timex.Anchor{Published: d, Basis: chancery.Stated}
}

// show writes mentions as "quote TYPE value edtf", one a line; "-" where there is no period.
func show(content string, mentions []chancery.Mention) string {
	var lines []string
	for _, m := range mentions {
		when := m.When.String()
		if when == "" {
			when = "-"
		}
		lines = append(lines, fmt.Sprintf("%s %s %s %s", content[m.Span.Start:m.Span.End], m.Type, m.Value, when))
	}
	return strings.Join(lines, "\n")
}

// Thursday, 2 October 2025.
const thursday = "2025-10-02"

func TestFind(t *testing.T) {
	for _, group := range examples() {
		for _, c := range group {
			t.Run(c.sentence, func(t *testing.T) {
				text := &chancery.Text{Content: c.sentence}
				got := show(c.sentence, timex.Find(text, plain(c.sentence), anchor(thursday)))
				if diff := cmp.Diff(strings.Join(c.want, "\n"), got); diff != "" {
					t.Errorf("Find(%q) (-want +got):\n%s", c.sentence, diff)
				}
			})
		}
	}
}

// example is a sentence with the mentions wanted, as show writes them, in a document of 2 October 2025.
type example struct {
	sentence string
	want     []string
}
