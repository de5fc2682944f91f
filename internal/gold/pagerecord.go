package gold

import (
	"fmt"
	"slices"
	"strings"
)

// rows are those of a step's table in this run.
func (p *page) rows(step string) [][]string { return p.now.Tables[step] }

// cells are a row of a table as the page shows it: nothing in it is markup.
func cells(row []string) []string {
	shown := make([]string, len(row))
	for i, c := range row {
		shown[i] = strings.NewReplacer("|", "/", "*", `\*`, "_", `\_`, "<", "&lt;").Replace(c)
	}
	return shown
}

// continuity is the section on the dossier made by hand.
func (p *page) continuity() {
	p.printf("\n## Five papers against a dossier made by hand\n\n")
	p.printf("What the program tells of the five papers of busan-2025, beside `../shared/examples/busan-dossier.md`: one row for\n")
	p.printf("each thing that the example says. Partly: some of it only. Papers are named by the first digits of their files; the\n")
	p.printf("last column has those that the example cites, the one before it those that stand behind our lines.\n")
	f := func(figure string) string { return p.figure(continuity+"/"+figure, 0) }
	p.head("things said", "found", "partly", "missing")
	p.row(f("lines"), f("found"), f("partly"), f("missing"))
	rows := p.rows(continuity)
	if len(rows) > 1 {
		p.head("part", "the example says", "ours", "on", "our papers", "its papers")
		part := ""
		for _, r := range rows[1:] {
			shown := cells(r)
			if shown[0] == part {
				shown[0] = ""
			} else {
				part = shown[0]
			}
			if shown[2] != "found" {
				shown[2] = "**" + shown[2] + "**"
			}
			p.row(shown...)
		}
	}
	p.commands(continuity)
}

// whiteHouse is the section on what a register of the White House papers tells.
func (p *page) whiteHouse() {
	p.printf("\n## What the papers of the White House tell\n\n")
	p.printf("The chronology of the United States and Japan, 2021 and 2022, beside the Historian's rows for Japan. A row is found\n")
	p.printf("where the chronology has a meeting on its days, one day either side allowed.\n")
	f := func(figure string) string { return p.figure(whiteHouse+"/"+figure, 0) }
	p.head("lines of the chronology", "meetings among them", "the Historian's rows", "found", "*at least*")
	p.row(f("lines"), f("meetings"), f("rows"), f("found"), "*all*")
	p.selected("row", "day", "who", "what", "meetings in ours", "where")
	p.printf("\nThe mechanisms, with the meetings that are tied to them. Entries: how many go by such a name, one is best; meetings: of\n")
	p.printf("all these; the rest is of the one entry with most meetings. With meetings, of those sought: %s of %s.\n", f("known"), f("sought"))
	p.selected("mechanism", "sought", "entries", "meetings", "name in ours", "state", "its meetings", "first", "last")
	p.commands(whiteHouse)
}

// selected prints the rows of the White House's table of one sort.
func (p *page) selected(sort string, titles ...string) {
	p.head(titles...)
	for _, r := range p.rows(whiteHouse) {
		if len(r) == 1+len(titles) && r[0] == sort {
			p.row(cells(r[1:])...)
		}
	}
}

// citations is the section on whether citations hold.
func (p *page) citations() {
	p.printf("\n## Citations\n\n")
	p.printf("Every citation of the briefs in full, of the relations that most papers speak of: the quoted words stand in the\n")
	p.printf("document where the citation says, words in quotation marks stand in words that are cited, and no line states\n")
	p.printf("something without a citation.\n")
	p.head("papers", "brief", "pages", "citations", "faults", "quotations", "faults")
	for _, r := range p.rows(citing) {
		p.row(cells(r)...)
	}
	f := func(figure string) string { return p.figure(citing+"/"+figure, 0) }
	p.row("all", "", f("pages"), f("citations"), f("misplaced"), f("quotations"), f("loose"))
	p.row("right, in percent", "", "", p.figure(citing+"/right", 3), "", p.figure(citing+"/borne", 3), "")
	p.row("*at least*", "", "", "*100*", "", "", "")
	p.commands(citing)
}

// search is the section on how fast a register is searched.
func (p *page) search() {
	p.printf("\n## Search\n\n")
	p.printf("Queries to the register of the papers of the White House, ten hits each: the best of three after a first, in milliseconds.\n")
	p.head("queries", "how many", "answered", "median", "worst", "the slowest")
	for _, r := range p.rows(finding) {
		if len(r) == 6 && r[0] != "all" {
			p.row(cells(r)...)
		}
	}
	f := func(figure string, decimals int) string { return p.figure(finding+"/"+figure, decimals) }
	p.row("all", f("queries", 0), f("answered", 0), f("median", 1), f("worst", 1), "")
	p.row("*at most*", "", "", "", "*50.0*", "")
	p.commands(finding)
}

// growth is the section on registers of made-up papers.
func (p *page) growth() {
	p.printf("\n## How a register grows\n\n")
	p.printf("Registers of made-up papers, and the questions of a desk officer to them. Take, join: seconds to take the papers in and\n")
	p.printf("to join what they say; one more: seconds for one more paper to be taken in and told. The questions are put by the program,\n")
	p.printf("from its start to its end, in milliseconds: the dossier of a relation, as it was told when half was in, on a day.\n")
	p.head("claims", "documents", "take", "join", "one more", "file", "open", "dossier", "its peak", "as of", "on a day", "measured")
	for _, size := range []struct {
		claims, shown string
		run           Run
		step          string
	}{
		{"10000", "10,000", p.now, growing},
		{"100000", "100,000", p.now, growing},
		{"1000000", "1,000,000", p.parts[Million], Million},
	} {
		cell := func(figure, unit string, decimals int) string {
			v, ok := size.run.Values[size.step+"/"+size.claims+"/"+figure]
			if !ok {
				return "–"
			}
			return strings.TrimSpace(number(v, decimals) + " " + unit)
		}
		measured := "–"
		if _, ok := size.run.Values[size.step+"/"+size.claims+"/documents"]; ok {
			measured = fmt.Sprintf("%s at %s", size.run.Date, size.run.Commit)
		}
		p.row(size.shown, cell("documents", "", 0), cell("take", "s", 1), cell("join", "s", 1), cell("more", "s", 1), cell("file", "MB", 0),
			cell("open", "ms", 0), cell("dossier", "ms", 0), cell("memory", "MB", 0), cell("asof", "ms", 0), cell("on", "ms", 0), measured)
	}
	p.row("*at most*", "", "", "", "", "", "*1000 ms*", "*300 ms*", "*300 MB*", "*500 ms*", "*500 ms*", "")
	p.printf("\nThe largest takes some twenty minutes to make: `make growth` measures it apart, and its last result stands here.\n")
	p.commands(growing)
	p.commands(Million)
}

// Groups are the names of the groups of a whole run, in their order.
func Groups() []string {
	var names []string
	for _, s := range Steps() {
		if s.Group != Build && s.Group != Million && !slices.Contains(names, s.Group) {
			names = append(names, s.Group)
		}
	}
	return names
}
