package gold

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"chancery"
	"chancery/internal/contract"
	"chancery/internal/extract"
	"chancery/internal/language"
	"chancery/internal/read"
)

// TestQuotesStand reads real papers and looks up every quote: in the extracted text at its span, and, as it would be
// printed, in the file as it was found.
func TestQuotesStand(t *testing.T) {
	const shared = "../../../shared/"
	if _, err := os.Stat(shared); err != nil {
		t.Skip("needs ../shared")
	}
	engine := language.New()
	for _, from := range []struct {
		pattern string
		every   int // reads one file in so many: the race detector is slow
	}{
		{"gold/dev/*/docs/*", 1},
		{"data/temporal/*/docs/*", 40},
		{"corpus/whitehouse/*/*/*.md", 300},
	} {
		names, err := filepath.Glob(shared + from.pattern)
		if err != nil {
			t.Fatal(err)
		}
		if len(names) == 0 {
			t.Errorf("../shared is there, but no %s", from.pattern)
		}
		for i := 0; i < len(names); i += from.every {
			quotesStand(t, engine, names[i])
		}
	}
}

func quotesStand(t *testing.T, engine chancery.Analyzer, name string) {
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	doc, text, err := extract.Extract(name, content)
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	reading := read.New().Read(doc, text, engine.Analyze(text, doc.Language))
	show := func(quote string) string {
		if slices.ContainsFunc(heldOut, func(cluster string) bool { return strings.Contains(name, "/"+cluster+"/") }) {
			return "(held out)"
		}
		return quote
	}
	ruler := contract.NewRuler(text)
	found := squeeze(string(content))
	for _, claim := range reading.Claims {
		for _, p := range claim.Evidence {
			if got := text.Content[p.Span.Start:p.Span.End]; got != p.Quote || p.Quote == "" {
				t.Errorf("%s: a %s cites %q where the text has %q", name, claim.Kind, show(p.Quote), show(got))
			}
		}
		for _, c := range contract.OfClaim(&claim, doc.Name, "", ruler).Citations {
			if !strings.Contains(found, squeeze(c.Quote)) {
				t.Errorf("%s: a %s quotes %q, which does not stand in the file", name, claim.Kind, show(c.Quote))
			}
		}
	}
	for _, m := range reading.Mentions {
		if (chancery.Span{End: len(text.Content)}).Contains(m.Span) && !m.Span.Empty() {
			continue
		}
		t.Errorf("%s: a mention of a %s at %v of %d bytes", name, m.Class, m.Span, len(text.Content))
	}
}

// squeeze folds white space and quotation marks as ../shared/gold/score.py does.
func squeeze(s string) string {
	s = strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'").Replace(s)
	return strings.Join(strings.Fields(s), " ")
}
