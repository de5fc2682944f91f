package extract

import (
	"strings"
	"testing"

	"chancery"
)

// outline shows the kind and the first words of each block.
func outline(t *testing.T, name, content string) string {
	t.Helper()
	_, text, err := Extract(name, []byte(content))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, b := range text.Blocks {
		words := strings.Fields(text.Content[b.Span.Start:b.Span.End])
		out = append(out, string(b.Kind)+" "+strings.Join(words[:min(2, len(words))], " "))
	}
	return strings.Join(out, "; ")
}

func TestBlocks(t *testing.T) {
	const long = "The two ministers met in Port Elm on Tuesday and agreed to reopen the northern ferry link by the end of June, after four years in which no ship had sailed between the two coasts, and to hold the first meeting of a joint committee."
	tests := []struct{ name, file, content, want string }{
		{"lines are paragraphs", "a.txt", "Ferry to sail\n" + long + "\nA new start\n" + long, "heading Ferry to; paragraph The two; heading A new; paragraph The two"},
		{
			"wrapped lines are one", "a.txt", "The two ministers met in Port Elm on Tuesday and agreed\nto reopen the northern ferry link by the end of June,\nafter four years.\n\nThe ship will sail twice a week from then on, in either\ndirection, if the harbour is repaired in time.\n",
			"paragraph The two; paragraph The ship",
		},
		{
			"wrapped without blank lines", "a.txt", "The two ministers met in Port Elm on Tuesday and agreed\nto reopen the northern ferry link by the end of June,\nafter four years.\nThe ship will sail twice a week from then on, in either\ndirection, if the harbour is repaired in time.\n",
			"paragraph The two; paragraph The ship",
		},
		{
			"a dash in a wrapped sentence opens no item", "a.txt", "The two ministers met in Port Elm on Tuesday and agreed\n– each for the islands they govern, and for all who fish\nthere – to reopen the northern ferry link by June. They\nwill meet again when the first ship has sailed north.\n",
			"paragraph The two",
		},
		{
			"words that hard spaces hold together are wrapped as one", "a.txt", "The two ministers met in Port Elm on Tuesday. They\nagreed on the northern ferry link, on new piers and on\ntheir support\nfor\u00a0strengthening\u00a0the\u00a0harbour\u00a0masters\u00a0and\u00a0the\u00a0pilots\nwho keep the lights burning on both coasts through all\nof the winter, and to meet again when the ice has\ngone.\n",
			"paragraph The two",
		},
		{"an address is no paragraph", "a.txt", "Harbour House\nPort Elm\n\n" + long, "heading Harbour House; heading Port Elm; paragraph The two"},
		{"teasers go", "a.txt", long + "\n\nRelated articles\n\nMuseum opens\n\nA museum has opened...\n", "paragraph The two"},
		{
			"a list of links above the text does not take it along", "a.txt", "Latest news\n\nMuseum opens\n\nFerry to sail\n\nThe ministers met on Tuesday and agreed to reopen the ferry link.\n\nThey will meet again in the summer, they said.\n",
			"heading Museum opens; heading Ferry to; paragraph The ministers; paragraph They will",
		},
		{"a short text keeps its words", "a.txt", "They agreed to meet in June.\n", "paragraph They agreed"},
		{"capitals are a heading", "a.txt", "THE FERRY MUST SAIL!\n\n" + long, "heading THE FERRY; paragraph The two"},
		{"a lead-in is none", "a.txt", "The two sides agreed:\n\n- to sail;\n- to train crews.\n", "paragraph The two; item to sail;; item to train"},
		{"speech is none", "a.txt", "THE PRESIDENT:  We will sail.\n\nAnd then we will —\n\nWell\n", "turn THE PRESIDENT:; paragraph And then; paragraph Well"},
		{"Markdown paragraphs wrap anywhere", "a.md", "The ministers\nmet in\nPort Elm.\n", "paragraph The ministers"},
		{"Markdown breaks", "a.md", "Harbour House  \nPort Elm\n", "heading Harbour House; heading Port Elm"},
		{"Markdown quote", "a.md", "> The islands\n> have waited.\n\nThey said so.\n", "paragraph The islands; paragraph They said"},
		{"Markdown code", "a.md", "They said:\n\n```\nsail on\n```\n\nAnd so on it went.\n", "paragraph They said:; paragraph sail on; paragraph And so"},
		{"table of HTML in Markdown", "a.md", "They said so.\n\n<table>\n<tr><td>Tuesday</td></tr>\n</table>\n", "paragraph They said; table Tuesday"},
		{"numbered paragraphs", "a.txt", "1. We met.\n2. We agreed.\n", "item We met.; item We agreed."},
		{"a year at the front of a line is no number", "a.md", "The link was closed in\n2027. It opens in\n12. No more was said.\n", "paragraph The link"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := outline(t, tt.file, tt.content); got != tt.want {
				t.Errorf("blocks = %s, want %s", got, tt.want)
			}
		})
	}
}

func TestInlineMarks(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{"emphasis", "the *end* of **June** and ***all*** of _it_ and __that__", "the end of June and all of it and that"},
		{"across lines", "the **end\nof June**", "the end\nof June"},
		{"space inside", "**The end. **Of June", "The end. Of June"},
		{"words with underscores", "the file sail_on_time stays", "the file sail_on_time stays"},
		{"a star that is meant", "5 * 3 stays\\*", "5 * 3 stays*"},
		{"escapes", `\[by June\] \#1 \_a\_ C:\dir`, `[by June] #1 _a_ C:\dir`},
		{"link", `the [ferry *link*](https://example.org/a_(b) "Title") opens`, "the ferry link opens"},
		{"link across lines", "the [ferry\nlink](/a) opens", "the ferry\nlink opens"},
		{"brackets that are none", "the [ferry] (link) opens", "the [ferry] (link) opens"},
		{"image", "the ![ship](a.png) sails", "the  sails"},
		{"footnotes", "the ferry[^1] sails[2](#_ftn2)", "the ferry sails"},
		{"tags", "the <u>ferry</u> <!-- so --> sails<br>on", "the ferry  sails on"},
		{"addresses", "see <https://example.org> or <a@example.org>", "see https://example.org or a@example.org"},
		{"less than", "5 < 6 and <6", "5 < 6 and <6"},
		{"entities", "Port&nbsp;Elm &amp; Grenness &mdash; &unknown; AT&T;", "Port\u00a0Elm & Grenness — &unknown; AT&T;"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, text, err := Extract("a.md", []byte(tt.source))
			if err != nil {
				t.Fatal(err)
			}
			if text.Content != tt.want {
				t.Errorf("content of %q = %q, want %q", tt.source, text.Content, tt.want)
			}
			checkOfSource(t, tt.source, &chancery.Text{Content: text.Content, Mends: text.Mends})
		})
	}
}

func TestCountWords(t *testing.T) {
	tests := []struct {
		content string
		want    int
	}{
		{"The 75-minute meeting — the third.", 5},
		{"日本の首相", 5},
		{"G7の会合", 4},
		{"두 정상은 합의했다.", 3},
		{"… — …", 0},
	}
	for _, tt := range tests {
		block := chancery.Block{Span: chancery.Span{End: len(tt.content)}}
		if got := countWords(tt.content, []chancery.Block{block}); got != tt.want {
			t.Errorf("countWords(%q) = %d, want %d", tt.content, got, tt.want)
		}
	}
}

func TestTitle(t *testing.T) {
	const long = "The two ministers met in Port Elm on Tuesday and agreed to reopen the northern ferry link by the end of June."
	tests := []struct{ name, file, content, want string }{
		{"front matter", "a.md", "---\ntitle: \"The\\_Ferry\\u2060 Link\"\n---\n# Other\n\n" + long, "The Ferry Link"},
		{"Markdown heading", "a.md", "News of the day\n\n# Ferry to *sail*\n\n" + long, "Ferry to sail"},
		{"first heading of a text", "a.txt", "Skip to main content\nNews\n\nFerry to sail\n\n" + long, "Ferry to sail"},
		{"none", "a.txt", long + "\n\nWhat comes next\n\n" + long, ""},
		{"page", "a.html", "<html><head><title>Ferry to sail | The Buoy</title><meta property=og:site_name content='The Buoy'></head><body><p>" + long + "</p></body></html>", "Ferry to sail"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, _, err := Extract(tt.file, []byte(tt.content))
			if err != nil {
				t.Fatal(err)
			}
			if doc.Title != tt.want {
				t.Errorf("title = %q, want %q", doc.Title, tt.want)
			}
		})
	}
}
