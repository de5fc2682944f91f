package read

import (
	"slices"
	"strings"

	"chancery"
)

// Names with offices behind them: "Penny Wong, Australia's foreign minister". In a list one must know which comes first.

// appositive gives an office to the name before it.
func (p *page) appositive(r row, t post) {
	from, end, ok := r.nameBefore(t.first)
	if !ok || r.titledAt(from) {
		return // "with Prime Minister A B, the Estonian prime minister won": another one's office
	}
	t.first = from
	p.assign(r, r.words[from:end], t)
}

// predicated gives an office to whom a sentence says it was: "the last Latvian president to visit Estonia was A B".
func (p *page) predicated(r row, m mention, t post) {
	if t.polity == "" || t.first == 0 || !oneOf(strings.ToLower(r.words[t.first-1]), []string{"last", "first", "previous", "only"}) {
		return
	}
	for at := m.last; at < min(m.last+9, len(r.words)-1); at++ {
		if r.words[at] == "," {
			return
		}
		if !oneOf(r.words[at], []string{"was", "is"}) {
			continue
		}
		end := p.nameAt(r, at+1)
		if end < at+3 {
			return
		}
		if t.first--; r.words[at] == "was" && !strings.EqualFold(r.words[t.first], "first") {
			t.state = "former"
		}
		t.last = end
		p.assign(r, r.words[at+1:end], t)
		return
	}
}

// longOffice reads what somebody heads behind the office, over several parts, and gives the token behind it: "Chairman of the
// Standing Committee of the Assembly of Latvia, A B", "chairman of parliament, A B". It counts only where a name in apposition follows.
func (p *page) longOffice(r row, at int, t *post) int {
	if at >= len(r.words) || !strings.EqualFold(r.words[at], "of") || !oneOf(strings.ToLower(t.office), []string{"chairman", "chairwoman", "chairperson", "chair", "speaker", "head", "director", "secretary", "president", "vice chairman", "deputy head"}) {
		return at
	}
	j := at + 1
	for j < len(r.words) && j < at+16 && (nameWord(r.words[j]) || oneOf(strings.ToLower(r.words[j]), []string{"of", "the", "'s", "’s", "for", "and", "parliament", "state", "party", "staff"})) {
		j++
	}
	if j >= len(r.words) || r.words[j] != "," || nameAt(r.words, j+1, r.covers) < j+3 {
		return at
	}
	end := j
	for _, m := range r.mentions {
		if m.Class == chancery.ClassPolity && m.first > at && m.last <= j && !isGroup(m.Value) {
			if t.polity == "" {
				t.polity = m.Value
			}
			if m.last == j && m.first > at+2 && strings.EqualFold(r.words[m.first-1], "of") {
				end = m.first - 1
			}
		}
	}
	t.office += " " + joinedWords(r.words[at:end])
	t.last = j
	return j
}

// nameBefore is the name that stands before an office, with a comma between, as words [from, end).
func (r row) nameBefore(office int) (from, end int, ok bool) {
	at := office
	for at > 0 && oneOf(strings.ToLower(r.words[at-1]), []string{"the", "'s", "’s"}) {
		at--
	}
	if at < 2 || r.words[at-1] != "," {
		return 0, 0, false
	}
	for from := max(at-7, 0); from < at-1; from++ {
		end := nameAt(r.words, from, r.covers)
		if end != at-1 || end-from < 2 {
			continue
		}
		if from > 0 && nameWord(r.words[from-1]) && !nameless[strings.ToLower(r.words[from-1])] && !oneOf(strings.ToLower(r.words[from-1]), honorifics) {
			continue
		}
		return from, end, true
	}
	return 0, 0, false
}

// titledAt says whether an office ends right before token i: a name there has its office already.
func (r row) titledAt(i int) bool {
	return slices.ContainsFunc(r.mentions, func(m mention) bool { return m.Class == chancery.ClassOffice && m.last == i })
}

// namesFirst says whether the first office of a list stands behind its holder's name: "A B, Prime Minister of Latvia, C D,
// President of Estonia, and …" and not "the Prime Minister of Latvia, A B, the President of Estonia, C D, and …".
func (p *page) namesFirst(r row) bool {
	for _, m := range r.mentions {
		if m.Class != chancery.ClassOffice {
			continue
		}
		t := post{office: m.Value, polity: m.Type, first: m.first, last: m.last}
		p.polityBefore(r, m, &t)
		if at := p.polityAfter(r, m.last, &t); at >= len(r.words) || r.words[at] != "," {
			continue
		}
		from, _, ok := r.nameBefore(t.first)
		return ok && !r.titledAt(from)
	}
	return false
}
