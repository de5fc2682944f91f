package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery"
)

// label is a name with a colon at the front of a paragraph, which may be that of a speaker.
type label struct {
	end    int  // of the name, in bytes of the paragraph
	rest   int  // where the speaker's words begin
	office bool // the name holds a title or an office, or is one of those that only transcripts use
	caps   bool // all in capitals
	words  int  // of the name
	answer bool // the "A:" to a "Q:"
}

// startsTurn says whether a line alone shows that a speaker's turn begins: capitals with a title, "Q" with wide space.
func startsTurn(s string) bool {
	l, ok := labelOf(s)
	return ok && l.office && l.caps
}

// labelOf reads the label at the front of s: "PRESIDENT LEE:", "MS. PSAKI:", "Q    ", "President of Norland Ana Holt
// (retranslated):", "総理：".
func labelOf(s string) (label, bool) {
	if l, ok := question(s); ok {
		return l, true
	}
	const longest = 90
	at, mark := -1, 0
	for i, r := range s[:min(len(s), longest)] {
		if r == ':' || r == '：' {
			at, mark = i, utf8.RuneLen(r)
			break
		}
		if r == ',' && allCapitals(s[:i]) {
			continue // "ANA HOLT, PRESIDENT OF NORLAND:"
		}
		if r == '\n' || r == '.' && !abbreviation(s[:i]) || strings.ContainsRune("?!;,“”\"…。、", r) {
			return label{}, false
		}
	}
	if at <= 0 {
		return label{}, false
	}
	l := label{end: at, rest: at + mark}
	if open := strings.IndexByte(s[:at], '('); open > 0 {
		l.end = open
	}
	l.end = len(strings.TrimRightFunc(s[:l.end], unicode.IsSpace))
	if rest := s[l.rest:]; mark == 1 && rest != "" && rest[0] > ' ' && rest[0] < utf8.RuneSelf {
		return label{}, false // "12:30", "http:"
	}
	l, ok := named(l, s[:l.end])
	return l, ok && (!strings.Contains(s[:l.end], ",") || l.office && l.caps)
}

// allCapitals says whether the words of a name are written in capitals.
func allCapitals(name string) bool {
	return strings.ContainsFunc(name, unicode.IsUpper) && !strings.ContainsFunc(strings.TrimPrefix(name, "Mc"), unicode.IsLower)
}

// question reads the "Q" and "A" of a briefing, which stand before wide space or a colon.
func question(s string) (label, bool) {
	if len(s) < 3 || s[0] != 'Q' && s[0] != 'A' {
		return label{}, false
	}
	end := skipSpace(s, 1)
	switch {
	case s[0] == 'A':
		return label{end: 1, rest: 2, answer: true}, s[1] == ':'
	case s[1] == ':' || s[1] == '.' && s[2] == ' ':
		return label{end: 1, rest: 2, office: true, caps: true, words: 1}, true
	case end > 1 && end < len(s):
		// With one space it is a question only where others are.
		return label{end: 1, rest: end, office: end > 2 || s[1] == '\t', caps: true, words: 1}, true
	}
	return label{}, false
}

// abbreviation says whether a full stop behind s belongs to a short title or an initial: "MS", "Dr", "J".
func abbreviation(s string) bool {
	word := s[strings.LastIndexByte(s, ' ')+1:]
	return len(word) <= 3 || titles[strings.ToLower(word)]
}

// named judges the name of a label by its words: each must begin with a capital or be a small word that joins names.
func named(l label, name string) (label, bool) {
	words := strings.Fields(name)
	const most = 12
	if len(words) == 0 || len(words) > most {
		return label{}, false
	}
	l.caps, l.words = true, len(words)
	for i, w := range words {
		w = strings.Trim(w, ".,’'")
		key := strings.ToLower(w)
		switch r, _ := utf8.DecodeRuneInString(w); {
		case titled(key):
			l.office = true
		case i == 0 && openers[key]:
			return label{}, false
		case unicode.IsDigit(r):
			return label{}, false
		}
		if !capital(w) && !joiners[key] {
			return label{}, false
		}
		if strings.ContainsFunc(strings.TrimPrefix(strings.TrimPrefix(w, "Mc"), "Mac"), unicode.IsLower) {
			l.caps = false
		}
	}
	return l, true
}

// titled says whether a word is a title, or ends in one as Japanese and Korean names do: "岸田総理".
func titled(word string) bool {
	if titles[word] {
		return true
	}
	r := []rune(word)
	for n := 2; n <= 3 && n < len(r); n++ {
		if tail := r[len(r)-n:]; unicode.Is(unicode.Lo, tail[0]) && titles[string(tail)] {
			return true
		}
	}
	return false
}

// capital says whether w begins as a name does: with a capital, or in a script that has none.
func capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r) || unicode.Is(unicode.Lo, r)
}

// titles are words that a speaker's label bears and a headline's rarely, in lower case.
var titles = wordSet(`president vice-president premier chancellor minister secretary ambassador senator governor congressman congresswoman
	representative chairman chairwoman chairperson chair king queen prince princess emperor sultan emir amir pope general admiral
	colonel captain director commissioner spokesperson spokesman spokeswoman mayor taoiseach official participant moderator
	interpreter audience journalist reporter interviewer question answer speaker mr mrs ms miss dr sir lord lady professor
	advisor adviser member press aide host lt gen adm sen rep gov amb 首相 総理 大臣 外相 長官 報道官 記者 問 答 質問 회장 대통령 총리 장관 기자`)

// openers begin headings and fields that end in a colon and are no speakers, although a title may follow.
var openers = wordSet(`fact readout statement remarks background note to for from by what when where who why how re subject date time
	media contact update breaking watch read more related photo video source published updated nominations nominee topic location
	venue dear title name posted filed attendees participants delegation joint press-release release description impact summary`)

// joiners are the small words inside names and titles.
var joiners = wordSet("of the and for de la le van von der den da dos del bin al el ibn y di du to")

func wordSet(s string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		set[w] = true
	}
	return set
}

// findTurns labels the pieces that open a speaker's turn. A label with a title in capitals is believed at once; others once the
// text shows itself to be a transcript.
func (p *page) findTurns() {
	found := map[int]label{}
	names := map[string]int{}
	sure := 0
	for i, pc := range p.pieces {
		if pc.kind != chancery.Paragraph && pc.kind != chancery.Heading {
			continue
		}
		s := p.words(i)
		if l, ok := labelOf(s); ok {
			found[i] = l
			names[s[:l.end]]++
			if l.office {
				sure++
			}
		}
	}
	tails := tailsOf(names)
	opener := p.openingSpeaker(found)
	for i, l := range found {
		name := p.words(i)[:l.end]
		if i == opener || believed(l, sure, names[name], tails[name]) {
			start := p.pieces[i].span.Start
			p.pieces[i].label = chancery.Span{Start: start, End: start + l.end}
		}
	}
}

// openingSpeaker is the first piece of text where a title and a name stand before what somebody says as "I" or "we": the
// statement of one speaker bears no second label. -1 where it is none.
func (p *page) openingSpeaker(found map[int]label) int {
	for i, pc := range p.pieces {
		if pc.chrome || pc.kind == chancery.Heading {
			continue
		}
		l, ok := found[i]
		if !ok {
			if wordCount(p.words(i)) > 12 {
				return -1
			}
			continue // a line above the text: a place, a day
		}
		if !l.office || l.words < 2 || strings.TrimSpace(p.words(i)[l.rest:]) == "" {
			return -1
		}
		for k := i; k < min(i+3, len(p.pieces)); k++ {
			if selfSpoken(p.words(k)) {
				return i
			}
		}
		return -1
	}
	return -1
}

// selfSpoken says whether somebody speaks of himself.
func selfSpoken(s string) bool {
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch w {
		case "I", "we", "We", "our", "Our", "my", "My", "us":
			return true
		}
	}
	return false
}

// believed says whether l is a speaker's: sure labels has the text, times of them with this name, and tail says that the name
// ends a longer one.
func believed(l label, sure, times int, tail bool) bool {
	const most = 4 // words of a name in capitals
	switch {
	case l.office && (l.caps || sure > 1), l.caps && times > 2:
		return true
	case sure > 0 && (times > 1 || tail || l.answer):
		return true
	}
	return sure > 1 && l.caps && l.words <= most
}

// tailsOf holds what each name ends in: "Ana Holt" of "President of Norland Ana Holt". Speakers are called so later on.
func tailsOf(names map[string]int) map[string]bool {
	tails := map[string]bool{}
	for name := range names {
		for i := strings.IndexByte(name, ' '); i >= 0; i = strings.IndexByte(name, ' ') {
			name = name[i+1:]
			tails[name] = true
		}
	}
	return tails
}
