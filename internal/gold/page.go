package gold

import (
	"fmt"
	"slices"
	"strings"

	"chancery"
)

// Page is docs/scores.md for these runs, oldest first. The last is shown in full, each figure with its distance from the
// run before.
func Page(runs []Run) string {
	p := page{}
	runs, p.parts = whole(runs)
	if len(runs) == 0 {
		return "# Scores\n\nNothing has been measured yet: `make scores`.\n"
	}
	p.now = runs[len(runs)-1]
	if len(runs) > 1 {
		p.before = runs[len(runs)-2].Values
	}
	p.printf("# Scores\n\n")
	p.printf("Made by `make scores`, never by hand, from [scores.jsonl](scores.jsonl). It needs `../shared` and python3.\n")
	p.printf("Measured on %s at %s, on %s. In brackets: the distance from the run before.\n", p.now.Date, p.now.at(), p.now.Machine)
	p.gold()
	p.syntax()
	p.times()
	p.entities()
	p.chronology()
	p.continuity()
	p.whiteHouse()
	p.citations()
	p.search()
	p.growth()
	p.history(runs)
	return p.b.String()
}

type page struct {
	b      strings.Builder
	now    Run
	before map[string]float64 // values of the run before; nil where there is none
	parts  map[string]Run     // the last run of each part that is measured by itself
}

func (p *page) printf(format string, args ...any) { fmt.Fprintf(&p.b, format, args...) }

// figure is a value with its distance from the run before: "0.612 (+0.013)". A value that was not measured is a dash.
func (p *page) figure(name string, decimals int) string {
	v, ok := p.now.Values[name]
	if !ok {
		return "–"
	}
	s := number(v, decimals)
	was, ok := p.before[name]
	if !ok || number(was, decimals) == s {
		return s
	}
	return fmt.Sprintf("%s (%+.*f)", s, decimals, v-was)
}

func number(v float64, decimals int) string { return fmt.Sprintf("%.*f", decimals, v) }

func (p *page) row(cells ...string) { p.printf("| %s |\n", strings.Join(cells, " | ")) }

func (p *page) head(cells ...string) {
	p.printf("\n")
	p.row(cells...)
	p.row(slices.Repeat([]string{"---"}, len(cells))...)
}

// commands prints the group's commands, in the order in which they were run.
func (p *page) commands(group string) {
	p.printf("\n```sh\n")
	for _, s := range Steps() {
		if s.Group == group || s.Group == Build && group == "gold" {
			p.printf("%s\n", s.Command)
		}
	}
	p.printf("```\n")
}

var setNames = []struct{ name, title string }{
	{"all", "all clusters"},
	{"busan-2025", "busan-2025"},
	{English, "English"},
	{Seen, "English, seen"},
	{HeldOut, "English, held out"},
}

// leastOf is the F1 that is asked for in each kind, over the English clusters.
var leastOf = map[chancery.Kind]float64{
	chancery.Meeting: 0.85, chancery.Commitment: 0.80, chancery.Mechanism: 0.75, chancery.Tenure: 0.90,
	chancery.Quotation: 0.80, chancery.Figure: 0.85, chancery.Outlook: 0.55,
}

func (p *page) gold() {
	p.printf("\n## Claims, links, conflicts: `gold/dev`\n\n")
	p.printf("A claim counts as found where its words overlap the gold's; strict weighs each by its slots. Links: pairs of claims\n")
	p.printf("in one entry. Conflicts show 0 where a set has none. Held out, and never looked at: %s. They were\n", strings.Join(heldOut, ", "))
	p.printf("chosen by name before the first rule was written; most join polities that no other cluster joins. The distance\n")
	p.printf("between seen and held out says how well the rules carry over. `%s/NAME` holds links to a set's clusters.\n", Work)
	p.head("clusters", "F1", "strict", "precision", "recall", "links F1", "conflicts F1")
	for _, set := range setNames {
		f := func(figure string) string { return p.figure(set.name+"/"+figure, 3) }
		p.row(set.title, f("all/f1"), f("all/strict"), f("all/precision"), f("all/recall"), f("links/f1"), f("conflicts/f1"))
	}
	p.row("*English, at least*", "*0.820*", "*0.720*", "", "", "*0.750*", "*1.000*")
	titles := []string{"F1 by kind", "*at least*"}
	for _, set := range setNames {
		titles = append(titles, set.title)
	}
	p.head(titles...)
	for _, kind := range chancery.Kinds() {
		cells := []string{string(kind), "*" + number(leastOf[kind], 3) + "*"}
		for _, set := range setNames {
			cells = append(cells, p.figure(set.name+"/"+string(kind)+"/f1", 3))
		}
		p.row(cells...)
	}
	p.commands("gold")
}

func (p *page) times() {
	p.printf("\n## Expressions of time\n\n")
	p.printf("F1 in percent: the same words, overlapping words, and the right TIMEX3 value among the overlapping. Of meantime only the\n")
	p.printf("first %d lines of each paper were annotated, so that what is read below them counts as wrong; meantime-heads is the same\n", AnnotatedHead)
	p.printf("corpus with its papers cut off there.\n")
	p.head("corpus", "same words", "overlapping", "value", "*at least*", "in gold", "read")
	for _, corpus := range corpora {
		f := func(figure string, decimals int) string { return p.figure(corpus.name+"/"+figure, decimals) }
		p.row(corpus.name, f("strict", 1), f("relaxed", 1), f("value", 1), "*"+number(corpus.least, 1)+"*", f("gold", 0), f("read", 0))
	}
	p.commands("time")
}

func (p *page) entities() {
	p.printf("\n## People, polities, bodies, places\n\n")
	p.printf("Papers of three governments (re3d). Gold: the outermost spans of persons, organisations, places and nationalities of\n")
	p.printf("which the annotators were at least half sure, and that hold a name. Read: mentions of people, offices, polities, bodies\n")
	p.printf("and places; those that touch or that “of” ties together are one. Types are not compared. Spans are paired one to one\n")
	p.printf("where they overlap; exact: the same words but for an article. The last two columns ask for spans without a name too\n")
	p.printf("(“the regime”, “we”, “families”).\n")
	p.head("corpus", "in gold", "read", "precision", "recall", "F1", "exact F1", "all in gold", "all F1")
	f := func(figure string, decimals int) string { return p.figure("re3d/"+figure, decimals) }
	p.row("re3d", f("gold", 0), f("read", 0), f("precision", 3), f("recall", 3), f("f1", 3), f("exact", 3), f("all", 0), f("allf1", 3))
	p.row("*at least*", "", "", "", "", "*0.750*", "", "", "")
	p.commands("entities")
}

func (p *page) chronology() {
	p.printf("\n## Visits and journeys, 2021 and 2022\n\n")
	p.printf("Papers of the White House against the Historian's tables. Entries a visit: 1 is best. The last row is what is asked for.\n")
	p.head("visits found", "named", "entries a visit", "journeys found", "dated meetings", "ingest", "peak", "export", "peak")
	f := p.figure
	p.row(f("visits/found", 3), f("visits/named", 3), f("visits/entries", 2), f("visits/journeys", 3), f("visits/dated", 0),
		f("ingest/seconds", 0)+" s", f("ingest/megabytes", 0)+" MB", f("export/seconds", 0)+" s", f("export/megabytes", 0)+" MB")
	p.row("*0.920*", "*0.850*", "*at most 1.50*", "*0.850*", "", "*at most 60 s*", "*at most 1024 MB*", "", "")
	p.commands("chronology")
}

// history is one row a run, newest first.
func (p *page) history(runs []Run) {
	p.printf("\n## Run by run\n")
	columns := []struct {
		title, name string
		decimals    int
	}{
		{"all F1", "all/all/f1", 3},
		{"strict", "all/all/strict", 3},
		{"links", "all/links/f1", 3},
		{"busan F1", "busan-2025/all/f1", 3},
		{"strict", "busan-2025/all/strict", 3},
		{"links", "busan-2025/links/f1", 3},
		{"seen F1", "seen/all/f1", 3},
		{"held-out F1", "held-out/all/f1", 3},
		{"timebank", "timebank/value", 1},
		{"aquaint", "aquaint/value", 1},
		{"meantime", "meantime/value", 1},
		{"its heads", "meantime-heads/value", 1},
		{"EWT LAS", "treebanks/ewt/raw/las", 1},
		{"re3d", "re3d/f1", 3},
		{"visits", "visits/found", 3},
		{"named", "visits/named", 3},
		{"ingest s", "ingest/seconds", 0},
		{"MB", "ingest/megabytes", 0},
		{"example", continuity + "/found", 0},
		{"citations", citing + "/right", 1},
		{"search ms", finding + "/worst", 0},
	}
	cells := []string{"date", "state"}
	for _, c := range columns {
		cells = append(cells, c.title)
	}
	p.head(cells...)
	for _, run := range slices.Backward(runs) {
		cells := []string{run.Date, run.at()}
		for _, c := range columns {
			cell := "–"
			if v, ok := run.Values[c.name]; ok {
				cell = number(v, c.decimals)
			}
			cells = append(cells, cell)
		}
		p.row(cells...)
	}
}

// at says which state of the source was measured.
func (r Run) at() string {
	s := r.Commit
	if r.Changed {
		s += " with changes"
	}
	return s + ": " + strings.ReplaceAll(r.Change, "|", "/")
}
