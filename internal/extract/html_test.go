package extract

import (
	"fmt"
	"strings"
	"testing"

	"chancery"
)

const (
	first  = "<p>The two ministers met in Port Elm on Tuesday and agreed to reopen the northern ferry link by the end of June, after four years in which no ship had sailed.</p>"
	second = "<p>They will meet again in the summer, when a joint committee is to hold its first meeting and to settle who pays for the repair of the harbour.</p>"
)

func TestPageDate(t *testing.T) {
	tests := []struct{ name, head, body, want string }{
		{"meta", `<meta property="article:published_time" content="2031-03-05T08:10:00Z"><meta property="article:modified_time" content="2031-04-01">`, "", "2031-03-05 (stated)"},
		{"JSON-LD", `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-03-05T08:10:00Z","dateModified":"2031-04-01"}</script>`, "", "2031-03-05 (stated)"},
		{"meta before what is shown", `<meta name="date" content="2031-03-05">`, `<time datetime="2031-04-01">1 April 2031</time>`, "2031-03-05 (stated)"},
		{"time element", "", `<time datetime="2031-03-05T08:10:00Z">Wednesday</time>`, "2031-03-05 (stated)"},
		{"line above the text", "", "<p>March 5, 2031</p>", "2031-03-05 (stated)"},
		{"frame of the site", "", `<header><span class="date">Thursday, March 20, 2031</span></header>`, "2031-03-20 (page)"},
		{"frame of the site and address", `<link rel="canonical" href="https://example.org/2031/03/05/ferry">`, `<div class="topbar">Thursday, March 20, 2031</div>`, "2031-03-05 (inferred)"},
		{"address", `<link rel="canonical" href="https://example.org/2031/03/05/ferry">`, "", "2031-03-05 (inferred)"},
		{"none", "", "", " ()"},
		{"time without a day", "", `<span class="date">12:30</span>`, " ()"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			content := "<!DOCTYPE html><html><head>" + tt.head + "</head><body>" + tt.body + "<article><h1>Ferry to sail</h1>" + first + second + "</article></body></html>"
			doc, _, err := Extract("a.html", []byte(content))
			if err != nil {
				t.Fatal(err)
			}
			if got := fmt.Sprintf("%s (%s)", doc.Published, doc.PublishedBasis); got != tt.want {
				t.Errorf("published = %s, want %s", got, tt.want)
			}
		})
	}
}

func TestPageFacts(t *testing.T) {
	const page = `<html lang="en-GB"><head><title>Ferry to sail - The Daily Buoy</title>
		<link rel="canonical" href="https://example.org/ferry">
		<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","publisher":{"name":"The Daily Buoy"}}]}</script>
		</head><body>` + first + second + "</body></html>"
	doc, _, err := Extract("dir/a.html", []byte(page))
	if err != nil {
		t.Fatal(err)
	}
	got := fmt.Sprintf("%s|%s|%s|%s|%s", doc.Name, doc.Title, doc.Publisher, doc.Source, doc.Language)
	if want := "a.html|Ferry to sail|The Daily Buoy|https://example.org/ferry|en"; got != want {
		t.Errorf("facts = %s, want %s", got, want)
	}
}

func TestPageText(t *testing.T) {
	rest := strings.Repeat(first+second, 4)
	tests := []struct{ name, body, want, not string }{
		{"a long page loses its frame", "<nav><a>Home</a></nav><article>" + rest + "</article><footer>Port Elm 12</footer>", "Tuesday", "Port Elm 12"},
		{"a short page keeps its words", "<div><b>Readout</b></div><p>They spoke by telephone.</p>", "They spoke by telephone.", "never"},
		{"what is hidden stays so", `<p>They spoke.</p><p hidden>They sang.</p><p style="display: none">They danced.</p>`, "They spoke.", "They sang"},
		{"scripts are no text", "<p>They spoke.</p><script>let sang = 1</script><style>p{}</style>", "They spoke.", "sang"},
		{"white space is one space", "<p>They\n   spoke\tby <b>tele</b>phone.</p>", "They spoke by telephone.", "\t"},
		{"breaks divide lines", "<p>Harbour House<br>Port Elm</p><p>They spoke there.</p>", "Harbour House\nPort Elm", "never"},
		{"readings above characters go", "<p><ruby>会談<rt>かいだん</rt></ruby>した。</p>", "会談した。", "かいだん"},
		{"entities", "<p>12&nbsp;million &amp; &#8220;more&#8221;</p>", "12\u00a0million & “more”", "&" + "amp;"},
		{"misread characters", "<p>the islandâ€™s ferry</p>", "the island’s ferry", "â€"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, text, err := Extract("a.html", []byte(`<html><head><meta charset="utf-8"></head><body>`+tt.body+"</body></html>"))
			if err != nil {
				t.Fatal(err)
			}
			checkInvariants(t, doc, text)
			if !strings.Contains(text.Content, tt.want) || strings.Contains(text.Content, tt.not) {
				t.Errorf("content = %q, want %q in it and not %q", text.Content, tt.want, tt.not)
			}
		})
	}
}

func TestPageTooLarge(t *testing.T) {
	content := "<html><body>" + strings.Repeat("They spoke. ", largestPage/12+1)
	if _, _, err := Extract("a.html", []byte(content)); chancery.CodeOf(err) != chancery.Invalid {
		t.Errorf("Extract of a page of %d bytes = error %v, want one of code %q", len(content), err, chancery.Invalid)
	}
}

func TestIsHTML(t *testing.T) {
	for content, want := range map[string]bool{
		"<!DOCTYPE html><p>a":            true,
		"\n<html lang=en>":               true,
		"<?xml version='1.0'?>\n<html>":  true,
		"<!-- saved -->\n<html>":         true,
		"<p>a</p>":                       true,
		"a <html> tag":                   false,
		"<https://example.org> opens":    false,
		"<?xml version='1.0'?>\n<rss/>":  false,
		"---\ntitle: a\n---\n<p>a</p>\n": false,
	} {
		if got := isHTML(content); got != want {
			t.Errorf("isHTML(%q) = %v, want %v", content, got, want)
		}
	}
}
