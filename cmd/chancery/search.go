package main

import (
	"context"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode"

	"chancery"
	"chancery/internal/contract"
	"chancery/internal/search"
)

// searchVerb finds passages in a register.
type searchVerb struct {
	Words []string `arg:"" optional:"" name:"words" help:"What to look for: words, phrases, filters."`
	registerFlag
	AsOf    string   `placeholder:"DATE" help:"As the register stood at the end of that day (UTC), or at a time such as 2031-04-02T12:00:00Z."`
	Without []string `placeholder:"WORD" sep:"none" help:"Leave out passages with this word or phrase."`
	Between string   `placeholder:"A,B" help:"Papers that bind these polities together, as codes (JPN,KOR) or names."`
	Polity  []string `placeholder:"A" help:"Passages that speak of this polity."`
	Person  []string `placeholder:"NAME" sep:"none" help:"Passages that name this person, whole or in part."`
	Kind    []string `placeholder:"KIND" help:"Passages in which such a thing is said: meeting, commitment, mechanism, tenure, quotation, figure, outlook."`
	Topic   []string `placeholder:"CODE" help:"Passages in which something is said about this topic, as in trade or trade/tariffs (docs/topics.md)."`
	From    string   `placeholder:"DATE" help:"Papers published on that day or later: 2031-04-02, 2031-04 or 2031."`
	To      string   `placeholder:"DATE" help:"Papers published on that day or earlier."`
	Source  []string `placeholder:"PART" sep:"none" help:"Papers whose publisher, address or name holds this."`
	Limit   int      `short:"n" default:"10" help:"How many passages to show at most (${default})."`
	JSON    bool     `name:"json" help:"Print one record for each passage, as JSON Lines."`
}

// Help shows examples.
func (searchVerb) Help() string {
	return `Finds the passages of a register that hold all the words, in any inflection, and those with an entry that does; the best first. Words are English, Japanese or Korean; of the last two any part of a word is found. Where no passage holds them all, those with some are shown, and it says so.

Within WORDS: "words in this order"; one OR another; begin* of a word; -without; and every filter by its name, as in kind:commitment or from:2031-05. A shell takes quotes and leading minus signs for its own: put the whole between single quotes.

Examples:
  chancery search ferry talks
  chancery search '"rule of law" -Arctic'
  chancery search 首相 会談 --from 2031-05
  chancery search 정상회담 --between JPN,KOR
  chancery search tariffs --kind commitment --topic trade --polity "South Korea"
  chancery search --person Tamberg --source wire --json | jq -r .quote`
}

// Validate refuses flags that cannot be read.
func (v searchVerb) Validate() error {
	if v.Limit < 1 {
		return fmt.Errorf("--limit takes 1 or more")
	}
	if _, err := (momentFlags{AsOf: v.AsOf}).moment(); err != nil {
		return err
	}
	q, err := v.query()
	if err != nil {
		return err
	}
	return q.Check()
}

// query reads the words and the flags.
func (v searchVerb) query() (search.Query, error) {
	q, err := search.Parse(strings.Join(v.Words, " "))
	if err != nil {
		return q, err
	}
	for _, words := range v.Without {
		without, err := search.Parse(`-"` + strings.ReplaceAll(words, `"`, " ") + `"`)
		if err != nil {
			return q, err
		}
		q.Without = append(q.Without, without.Without...)
	}
	for _, f := range []struct {
		name   string
		values []string
	}{
		{"between", []string{v.Between}},
		{"polity", v.Polity},
		{"person", v.Person},
		{"kind", v.Kind},
		{"topic", v.Topic},
		{"from", []string{v.From}},
		{"to", []string{v.To}},
		{"source", v.Source},
	} {
		for _, value := range f.values {
			if value == "" {
				continue
			}
			if err := q.Set(f.name, value); err != nil {
				return q, err
			}
		}
	}
	return q, nil
}

// Run searches and prints what answers.
func (v searchVerb) Run(ctx context.Context, con *console) (err error) {
	q, err := v.query()
	if err != nil {
		return err
	}
	moment, err := (momentFlags{AsOf: v.AsOf}).moment()
	if err != nil {
		return err
	}
	held, err := v.hold(ctx, con, moment.Recorded)
	if err != nil {
		return err
	}
	defer held.closeInto(&err)
	answer, err := held.store.Search(ctx, &q, moment.Recorded, v.Limit)
	if err != nil {
		return err
	}
	switch {
	case len(answer.Hits) == 0:
		fmt.Fprintln(con.err, "chancery: nothing answers")
		return nil
	case answer.Loose:
		fmt.Fprintln(con.err, "chancery: no passage holds all the words; these hold some of them")
	}
	records := contract.NewWriter(con.out)
	for i := range answer.Hits {
		hit := &answer.Hits[i]
		if v.JSON {
			err = records.Write(hitRecord(hit))
		} else {
			con.hit(i+1, hit)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// hit prints a passage as a person reads it: title; date, publisher and place; words; entries.
func (con *console) hit(n int, hit *search.Hit) {
	number := strconv.Itoa(n)
	indent := strings.Repeat(" ", len(number)+2)
	line := func(text string) string {
		if con.screen.width > 0 {
			text = clip(text, con.screen.width-len(indent))
		}
		return text
	}
	if n > 1 {
		con.out.WriteString("\n")
	}
	title := hit.Document.Title
	if title == "" {
		title = hit.Document.Name
	}
	fmt.Fprintf(con.out, "%s  %s\n", number, con.screen.paint("1", line(oneLine(title))))
	var where []string
	for _, part := range []string{hit.Document.Published.String(), hit.Document.Publisher, hit.Document.Name} {
		if part != "" {
			where = append(where, oneLine(part))
		}
	}
	place := fmt.Sprintf("%s, paragraph %d", strings.Join(where, " · "), hit.Piece)
	if len(hit.Also) > 0 {
		place += fmt.Sprintf("; the same in %s", count(len(hit.Also), "other document"))
	}
	fmt.Fprintf(con.out, "%s%s\n", indent, con.screen.paint("2", line(place)))
	for _, row := range con.wrapped(hit, len(indent)) {
		fmt.Fprintf(con.out, "%s%s\n", indent, row)
	}
	var entries []string
	for _, e := range hit.Entries {
		entries = append(entries, fmt.Sprintf("%s %s", e.Kind, e.ID))
	}
	if len(entries) > 0 {
		fmt.Fprintf(con.out, "%s%s\n", indent, con.screen.paint("2", line("→ "+strings.Join(entries, ", "))))
	}
}

// oneLine is text without line breaks and runs of spaces.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// wrapped are the words of a hit in lines that fit the terminal, those that answer painted; one line in a pipe.
func (con *console) wrapped(hit *search.Hit, indent int) []string {
	room := math.MaxInt
	if con.screen.width > 0 {
		room = max(con.screen.width-indent, 20)
	}
	p := painter{screen: con.screen, room: room}
	at := hit.Passage.Span.Start
	for _, found := range hit.Found {
		p.add(hit.Text.Content[at:found.Span.Start], false)
		p.add(found.Quote, true)
		at = found.Span.End
	}
	p.add(hit.Text.Content[at:hit.Passage.Span.End], false)
	return p.lines()
}

// painter breaks text into lines at spaces, and within words of scripts that have none. What answers is painted.
type painter struct {
	screen screen
	room   int // columns
	runes  []rune
	hot    []bool
	broken bool // the space at the end stands for the break of a line
}

// add takes text; runs of white space become one space, and none where a line of Japanese or Chinese goes on in the next.
func (p *painter) add(text string, hot bool) {
	for _, r := range text {
		end := len(p.runes) - 1
		blank := end < 0 || p.runes[end] == ' '
		switch {
		case r == '\n':
			p.broken = !blank
			r = ' '
		case r == '\t', r == '\r', r == '\u00a0':
			r = ' '
		case p.broken && unspaced(r) && end > 0 && unspaced(p.runes[end-1]):
			p.runes, p.hot = p.runes[:end], p.hot[:end]
		}
		if r == ' ' && blank || r < ' ' {
			continue
		}
		p.broken = p.broken && r == ' '
		p.runes, p.hot = append(p.runes, r), append(p.hot, hot)
	}
}

// unspaced says whether a character is of a script that sets no spaces between words.
func unspaced(r rune) bool { return wide(r) == 2 && !unicode.Is(unicode.Hangul, r) }

// lines breaks what was added.
func (p *painter) lines() []string {
	var lines []string
	for from := 0; from < len(p.runes); {
		to, used, stop := from, 0, -1 // stop: where the line can end
		for ; to < len(p.runes); to++ {
			if used += wide(p.runes[to]); used > p.room && p.runes[to] != ' ' {
				break
			}
			if p.runes[to] == ' ' || wide(p.runes[to]) == 2 {
				stop = to + 1
			}
		}
		if to < len(p.runes) && stop > from {
			to = stop
		}
		lines = append(lines, p.painted(from, max(to, from+1)))
		from = max(to, from+1)
	}
	return lines
}

// painted is a stretch of what was added.
func (p *painter) painted(from, to int) string {
	var b strings.Builder
	for from < to {
		end := from + 1
		for end < to && p.hot[end] == p.hot[from] {
			end++
		}
		text := string(p.runes[from:end])
		if end == to {
			text = strings.TrimRight(text, " ")
		}
		if p.hot[from] {
			text = p.screen.paint("1;33", text)
		}
		b.WriteString(text)
		from = end
	}
	return b.String()
}

// hitRecord is a passage for other programs.
func hitRecord(hit *search.Hit) contract.Hit {
	ruler := contract.NewRuler(hit.Text)
	place := func(p chancery.Passage) contract.Citation {
		return contract.Citation{Quote: p.Quote, Start: ruler.Chars(p.Span.Start), End: ruler.Chars(p.Span.End)}
	}
	r := contract.Hit{Document: hit.Document, Paragraph: hit.Piece, Passage: place(hit.Passage), Score: math.Round(hit.Score*1000) / 1000}
	for _, f := range hit.Found {
		r.Found = append(r.Found, place(f))
	}
	for _, e := range hit.Entries {
		r.Entries = append(r.Entries, contract.HitEntry(e))
	}
	for _, doc := range hit.Also {
		r.Also = append(r.Also, doc.ID)
	}
	return r
}
