package extract

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery"
)

// Where a page shows several dates, the one that says most of the day of writing is taken. The ranks, best last.
const (
	fromMasthead = iota + 1 // may be the day on which the page was looked at
	fromFoot                // a date line below the text
	fromUpdate              // "Updated …": the text may be older
	fromLine                // a date line above the text
	fromStamp               // with a time of day, with "Published", in the line that names the writer
	fromDateline            // in the text's own opening
)

// sighting is a date of a page with its rank.
type sighting struct {
	date chancery.Date
	rank int
}

// findDate fills the date of publication from the page's lines where the format did not state it, and marks the lines that
// only bear such a date as furniture. pieces[body] is the first piece of running text.
func findDate(p *page, pieces []piece, chrome []bool, body int) {
	best := sighting{p.frame, fromMasthead}
	see := func(s sighting) {
		if !s.date.IsZero() && (s.rank > best.rank || best.date.IsZero()) {
			best = s
		}
	}
	for i := range min(body, len(pieces)) {
		s, only := headDate(p.content, pieces, chrome, i, body)
		see(s)
		chrome[i] = chrome[i] || only
	}
	for i := len(pieces) - 1; i > body && i >= len(pieces)-3; i-- {
		s := p.content[pieces[i].span.Start:pieces[i].span.End]
		if found := stamps(short(s)); len(found) == 1 && dateLine(s) {
			see(sighting{found[0].date, fromFoot})
		}
	}
	if !p.published.IsZero() {
		return
	}
	p.published, p.basis = best.date, chancery.Stated
	if best.rank == fromMasthead {
		p.basis = chancery.FromPage
	}
	if body < len(pieces) {
		p.dateline(p.content[pieces[body].span.Start:pieces[body].span.End], best)
	}
	if p.published.IsZero() {
		p.published, p.basis = addressDate(p.source), chancery.Inferred
	}
	switch {
	case p.published.IsZero():
		p.basis = ""
	case p.basis == chancery.FromPage:
		p.notes = append(p.notes, chancery.Note(fmt.Sprintf("the date on the page, %s, may be the day of viewing, not of writing", p.published)))
	}
}

// headDate is the date that a piece above the running text bears; only says that the piece is nothing else.
func headDate(content string, pieces []piece, chrome []bool, i, body int) (found sighting, only bool) {
	const longest = 200
	s := content[pieces[i].span.Start:pieces[i].span.End]
	if len(s) > longest {
		return sighting{}, false
	}
	dates := stamps(s)
	if len(dates) == 0 {
		return sighting{}, false
	}
	d, p := dates[0], phrase(s)
	before := phrase(s[:d.start])
	bare := dateLine(s)
	switch {
	case strings.HasSuffix(before, "updated") || strings.HasSuffix(before, "modified"):
		return sighting{d.date, fromUpdate}, bare || wordsOf(before) <= 2
	case bare && d.weekday && masthead(pieces, chrome, i, body):
		return sighting{d.date, fromMasthead}, true
	case d.clock, strings.Contains(before, "published"), strings.Contains(before, "posted"), before == "date", byline(s, p), strings.HasSuffix(p, "comments"):
		return sighting{d.date, fromStamp}, d.clock && bare || chrome[i] || wordsOf(before) <= 2 && before != ""
	case bare || wordsOf(s) <= 12 && !sentenceEnd(s):
		glued := d.start > 0 && isLetterBefore(s, d.start) // fields of the page that were run together
		return sighting{d.date, fromLine}, glued
	}
	return sighting{}, false
}

// masthead says whether piece i stands above the title, where sites print today's date: nothing but furniture before it, a
// heading behind it before the text begins.
func masthead(pieces []piece, chrome []bool, i, body int) bool {
	for j := range i {
		if !chrome[j] {
			return false
		}
	}
	for j := i + 1; j < body; j++ {
		if pieces[j].kind == chancery.Heading && !chrome[j] {
			return true
		}
	}
	return false
}

// dateLine says whether a line is a date, perhaps with a place, a weekday and a time beside it, and nothing else.
func dateLine(s string) bool {
	const longest = 90
	if len(s) > longest {
		return false
	}
	dates := stamps(s)
	if len(dates) == 0 {
		return false
	}
	words := strings.Fields(s[:dates[0].start])
	for i, d := range dates {
		end := len(s)
		if i+1 < len(dates) {
			end = dates[i+1].start
		}
		words = append(words, strings.Fields(s[d.end:end])...)
	}
	const most = 3 // words of a place or a time zone
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(strings.Trim(w, ",.()|-–—")); unicode.IsLower(r) {
			return false
		}
	}
	return len(words) <= most
}

// dateline reads the date in the opening of a story, "PORT ELM, Sept. 30 (NNA) –". A day without a year takes the year of another
// date on the page: the last such day before it.
func (p *page) dateline(s string, other sighting) {
	head := s[:min(len(s), 120)]
	end := -1
	for _, dash := range []string{" – ", " — ", " -- ", "--", "—", " - ", ") – ", ") - ", " _ "} {
		if i := strings.Index(head, dash); i > 0 && (end < 0 || i < end) {
			end = i
		}
	}
	if end < 0 {
		return
	}
	head = head[:end]
	if place, _, _ := strings.Cut(head, ","); !capitals(place) && !strings.Contains(head, "(") {
		return
	}
	if found := stamps(head); len(found) > 0 {
		p.published, p.basis = found[0].date, chancery.Stated
		return
	}
	month, day := monthDay(head)
	if month == 0 || other.date.IsZero() {
		return
	}
	d := chancery.Date{Year: other.date.Year, Month: month, Day: day}
	if d.Compare(other.date) > 0 {
		d.Year--
	}
	if validDay(d) && other.rank <= fromFoot {
		p.published, p.basis = d, chancery.Inferred
	}
}

// monthDay finds "Sept. 30" or "30 September" in s; zero where there is none.
func monthDay(s string) (month, day uint8) {
	for i := range len(s) {
		m, end := monthAt(s, i)
		if m == 0 || i > 0 && isLetterBefore(s, i) {
			continue
		}
		if d, n := digits(s, skipSpace(s, end), 2); n > 0 {
			return m, uint8(d)
		}
		before := strings.TrimRight(s[:i], " ")
		at := len(before)
		for at > 0 && digitAt(before, at-1) {
			at--
		}
		if d, n := digits(before, at, 2); n > 0 {
			return m, uint8(d)
		}
	}
	return 0, 0
}

// addressDate is the date in the path of a web address: "/2031/05/03/", "/2031-05-03-title".
func addressDate(url string) chancery.Date {
	if !isURL(url) {
		return chancery.Date{}
	}
	for i := range len(url) {
		if url[i] != '/' || !digitAt(url, i+1) {
			continue
		}
		if d, end := numericDate(url, i+1); end > 0 && validDay(d) {
			return d
		}
	}
	return chancery.Date{}
}

func short(s string) string {
	const longest = 200
	if len(s) > longest {
		return ""
	}
	return s
}
