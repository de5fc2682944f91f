package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const page = `# Estonia – Latvia

## In one minute

The two met in Tartu on 3 May 2031 **⚠** [1] [2]. The meeting lasted 40 minutes [2].

| date | what | sources |
| --- | --- | --- |
| 3 May 2031 | leaders | [1]–[3] |

## Sources

- [1] Two meet · 4 May 2031 · 007_wire.txt.
- [2] 008_gazette.md · 5 May 2031.
- [3] 009_readout.txt · no date. 8 broken characters mended.
  - “they met”
`

func TestMarkdown(t *testing.T) {
	all, err := markdown(page)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ name, begins, want string }{
		{"a sentence", "The two met", "007_wire.txt 008_gazette.md"},
		{"the next sentence", "The meeting lasted", "008_gazette.md"},
		{"a row", "| 3 May 2031", "007_wire.txt 008_gazette.md 009_readout.txt"},
		{"a heading", "## In one minute", ""},
		{"words under a source", "- “they met”", "009_readout.txt"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for _, s := range all {
				if strings.HasPrefix(s.text, tt.begins) {
					if got := strings.Join(s.cites, " "); got != tt.want {
						t.Errorf("%q cites %q, want %q", s.text, got, tt.want)
					}
					return
				}
			}
			t.Errorf("no statement begins with %q: %v", tt.begins, all)
		})
	}
}

func TestMarkdownFails(t *testing.T) {
	for _, tt := range []struct{ name, page, want string }{
		{"no sources", "They met [1].\n", "names no sources"},
		{"a number that is not listed", "They met [7].\n\n- [1] 007_wire.txt · no date.\n", "does not list"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := markdown(tt.page); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("markdown = %v, want an error with %q", err, tt.want)
			}
		})
	}
}

func FuzzMarkdown(f *testing.F) {
	f.Add(page)
	f.Add("- [99999999999999999999] a.b.\n[1]–[99999999]")
	f.Fuzz(func(t *testing.T, page string) {
		all, err := markdown(page)
		if err != nil {
			return
		}
		for _, s := range all {
			if !strings.Contains(page, s.text) {
				t.Errorf("%q does not stand on the page", s.text)
			}
		}
	})
}

func TestCompare(t *testing.T) {
	said, err := markdown(page)
	if err != nil {
		t.Fatal(err)
	}
	pages := map[string][]statement{
		dossier: said,
		wholly:  {{text: "They spoke of ferries.", cites: []string{"009_readout.txt"}}},
		matters: records(`{"cause":"dormant","cite":[{"document":"007_wire.txt"},{"document":"007_wire.txt"}]}` + "\n"),
	}
	for _, tt := range []struct {
		name  string
		needs []need
		want  string
	}{
		{"found", []need{{pattern: "met in tartu"}}, "found\tdossier\t007 008"},
		{"found in two places", []need{{pattern: "met in Tartu"}, {pattern: "ferries"}}, "found\tdossier, dossier --all\t007 008 009"},
		{"partly", []need{{pattern: "met in Tartu"}, {pattern: "trains"}}, "partly\tdossier\t007 008"},
		{"missing", []need{{pattern: "trains"}}, "missing\t\t"},
		{"on another page", []need{{page: matters, pattern: `"cause":"dormant"`}}, "found\twatch --json\t007"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			o, err := compare(expected{part: "part", says: "says", cites: "001", needs: tt.needs}, pages)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff("part\tsays\t"+tt.want+"\t001", o.row()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestExample: the table of what is looked for holds together.
func TestExample(t *testing.T) {
	seen := make(map[string]bool)
	for _, e := range example() {
		if e.part == "" || e.says == "" || len(e.needs) == 0 || seen[e.part+e.says] {
			t.Errorf("%+v looks for nothing, or twice", e)
		}
		seen[e.part+e.says] = true
		o, err := compare(e, nil)
		if err != nil {
			t.Errorf("%s: %v", e.says, err)
		}
		if o.state != missing {
			t.Errorf("%q is %s on no page at all", e.says, o.state)
		}
	}
}
