package read

import (
	"strconv"
	"strings"

	"chancery"
)

// Since when an office has been held.

// since finds from when the person has held the office, and the words that say so: "who took office in June", "whose
// administration was inaugurated in June", "a year since she took office". The zero Date where the document does not say.
func (p *page) since(k *person) (from chancery.Date, s *sentence, first, last int) {
	for _, s := range p.sentences {
		for i := range s.tokens {
			if !s.entersOffice(i) || s.negated(i) || s.conditional(i) || s.aux(i, "will", "would", "may", "could") >= 0 || !p.entrant(s, i, k) {
				continue
			}
			d, at := p.entryDate(s, i)
			if d.IsZero() || !p.doc.Published.IsZero() && d.First().After(p.doc.Published.Last()) {
				continue
			}
			first, last := s.clause(i)
			first, last = min(first, at.first), max(last, at.last)
			if end := s.find(i+1, last, ","); end > at.last {
				last = end
			}
			first, last = s.trim(first, last)
			return d, s, first, last
		}
	}
	return chancery.Date{}, nil, 0, 0
}

// entersOffice says whether verb i tells that somebody came into office; being elected does not yet.
func (s *sentence) entersOffice(i int) bool {
	if s.tokens[i].UPOS != "VERB" {
		return false
	}
	switch s.lemma(i) {
	case "take", "assume", "enter":
		return s.has(i+1, i+4, "office", "power", "presidency", "premiership", "chancellorship")
	case "come":
		return s.is(i+1, "to", "power") || s.is(i+1, "into", "office")
	case "swear":
		return s.has(i+1, i+2, "in")
	case "inaugurate":
		return s.tokens[i].XPOS == "VBN"
	}
	return false
}

// entrant says whether verb i of coming into office is about the person: as its subject, or as the one whose administration it was.
func (p *page) entrant(s *sentence, i int, k *person) bool {
	subject := s.child(i, "nsubj", "nsubj:pass")
	if subject < 0 {
		subject = s.subject(i)
	}
	if subject < 0 {
		return false
	}
	if p.means(s, subject, k) && s.lower[subject] != "whose" {
		return true
	}
	head := -1
	for _, j := range []int{s.child(i, "nsubj", "nsubj:pass"), subject} {
		if j >= 0 && oneOf(s.lemma(j), []string{"administration", "government", "cabinet"}) {
			head = j
		}
	}
	if head < 0 {
		if j := s.find(max(i-4, 0), i, "administration", "government", "cabinet"); j >= 0 {
			head = j
		}
	}
	if head < 0 {
		return false
	}
	owner := s.child(head, "nmod:poss")
	switch {
	case owner < 0:
		return false
	case s.lower[owner] == "whose":
		named := s.in(chancery.ClassPerson, 0, owner)
		return len(named) > 0 && s.words[owner-1] == "," && named[len(named)-1].last >= owner-2 && p.personOf(named[len(named)-1]) == k
	}
	return p.means(s, owner, k)
}

// entryDate is the day, month or year in which verb i happened, with the mention that tells: a date of its clause, or a length of
// time that has passed since, which is counted back and then only about right.
func (p *page) entryDate(s *sentence, i int) (chancery.Date, mention) {
	for n := range s.mentions {
		m := s.mentions[n]
		if m.Class != chancery.ClassTime || m.Type != "DURATION" || m.last > i || i-m.last > 4 || !s.has(m.last, i, "since", "after") {
			continue
		}
		now, _ := p.dateOf(s, s.tokens[m.first].Head)
		if !now.IsDay() {
			now = p.doc.Published
		}
		if p.doc.PublishedBasis == chancery.FromPage {
			return chancery.Date{}, m
		}
		return before(now, m.Value), m
	}
	var best *mention
	for n := range s.mentions {
		m := &s.mentions[n]
		if m.Class != chancery.ClassTime || m.Type != "DATE" || m.When.IsZero() || m.When.From.IsZero() || m.first < i || m.first > i+9 || s.find(i+1, m.first, ",", ";") >= 0 && m.first > i+5 {
			continue
		}
		if best == nil {
			best = m
		}
	}
	if best == nil {
		return chancery.Date{}, mention{}
	}
	d := dayIn(best.When)
	return d, *best
}

// before is the month that lies a length of time of whole years or months before a day, "P1Y" or "P6M": about then. Zero of others.
func before(now chancery.Date, length string) chancery.Date {
	count := strings.TrimPrefix(length, "P")
	if len(count) < 2 || count == length || !now.IsDay() {
		return chancery.Date{}
	}
	unit := count[len(count)-1:]
	n, err := strconv.Atoi(count[:len(count)-1])
	if err != nil || n <= 0 || n > 100 {
		return chancery.Date{}
	}
	switch unit {
	case "Y":
		return chancery.Date{Year: now.Year - int16(n), Month: now.Month, Qual: chancery.Approximate}
	case "M":
		then := now.First().AddDate(0, -n, 1-int(now.Day))
		return chancery.Date{Year: int16(then.Year()), Month: uint8(then.Month()), Qual: chancery.Approximate}
	}
	return chancery.Date{}
}

// reason widens the words [first, last) on somebody's leaving by those behind them that say why: "resignation due to a lost vote",
// "departure after the party's defeat".
func (s *sentence) reason(first, last int) (int, int) {
	if !(s.is(last, "after") || s.is(last, "following") || s.is(last, "due", "to") || s.is(last, "over") || s.is(last, "amid") || s.is(last, "because")) {
		return first, last
	}
	end := last + 1
	for end < len(s.tokens) && end-last < 16 && !(s.tokens[end].UPOS == "PUNCT" && oneOf(s.words[end], []string{",", ";", ".", ":", "—", "–"})) {
		end++
	}
	return s.trim(first, end)
}
