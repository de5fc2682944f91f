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
	fromAddress             // in the path of the web address
	fromFoot                // a date line below the text
	fromUpdate              // "Updated …": the text may be older
	fromLine                // a date line above the text
	fromStamp               // with a time of day, with "Published", in the line that names the writer
)

// sighting is a date of a page with its rank.
type sighting struct {
	date chancery.Date
	rank int
}

// basis is what a date of the rank rests on.
func (s sighting) basis() chancery.Basis {
	switch {
	case s.date.IsZero():
		return ""
	case s.rank == fromMasthead:
		return chancery.FromPage
	case s.rank == fromAddress:
		return chancery.Inferred
	}
	return chancery.Stated
}

// findDate fills the date of publication from the page's lines where the format did not state it, and marks the lines that
// only bear such a date as furniture. Piece body is the first of running text.
func (p *page) findDate(body int) {
	var best sighting
	see := func(s sighting) {
		if !s.date.IsZero() && s.rank > best.rank {
			best = s
		}
	}
	see(sighting{p.frame, fromMasthead})
	see(sighting{addressDate(p.source), fromAddress})
	for i := range body {
		s, only := p.headDate(i, body)
		see(s)
		p.pieces[i].chrome = p.pieces[i].chrome || only
	}
	const foot = 3 // pieces
	for i := len(p.pieces) - 1; i > body && i >= len(p.pieces)-foot; i-- {
		if s := p.words(i); dateLine(s) {
			see(sighting{stamps(s)[0].date, fromFoot})
		}
	}
	if !p.published.IsZero() {
		return
	}
	p.published, p.basis = best.date, best.basis()
	if body < len(p.pieces) {
		p.dateline(p.words(body), best)
	}
	if p.basis == chancery.FromPage {
		p.notes = append(p.notes, chancery.Note(fmt.Sprintf("the date on the page, %s, may be the day of viewing, not of writing", p.published)))
	}
}

// headDate is the date that piece i, above the running text, bears; only says that the piece is nothing else.
func (p *page) headDate(i, body int) (found sighting, only bool) {
	const longest = 200
	s := p.words(i)
	if len(s) > longest {
		return sighting{}, false
	}
	dates := stamps(s)
	if len(dates) == 0 {
		return sighting{}, false
	}
	d, key := dates[0], phrase(s)
	before := phrase(s[:d.start])
	bare := dateLine(s)
	switch {
	case strings.HasSuffix(before, "updated") || strings.HasSuffix(before, "modified"):
		return sighting{d.date, fromUpdate}, bare || wordCount(before) <= 2
	case bare && d.weekday && p.masthead(i, body):
		return sighting{d.date, fromMasthead}, true
	case d.clock, strings.Contains(before, "published"), strings.Contains(before, "posted"), before == "date", byline(s, key), strings.HasSuffix(key, "comments"):
		return sighting{d.date, fromStamp}, d.clock && bare || p.pieces[i].chrome || wordCount(before) <= 2 && before != ""
	case bare || apart(s, d):
		glued := d.start > 0 && isLetterBefore(s, d.start)
		return sighting{d.date, fromLine}, glued
	}
	return sighting{}, false
}

// apart says whether a date stands at an end of a short line, set off from its words ("The Daily Buoy, 5 March 2031") or glued to
// them where the fields of a page were run together. One that belongs to the words ("Treaty of 5 March 2031") does not.
func apart(s string, d stamp) bool {
	const most = 12 // words
	before := strings.TrimRightFunc(s[:d.start], unicode.IsSpace)
	set := before == "" || len(before) == d.start || !isLetterBefore(before, len(before))
	return set && (before == "" || d.end == len(s)) && wordCount(s) <= most && !sentenceEnd(s)
}

// masthead says whether piece i stands above the title, where sites print today's date: nothing but furniture before it, a
// heading behind it before the text begins.
func (p *page) masthead(i, body int) bool {
	for _, pc := range p.pieces[:i] {
		if !pc.chrome {
			return false
		}
	}
	for _, pc := range p.pieces[i+1 : body] {
		if pc.kind == chancery.Heading && !pc.chrome {
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
