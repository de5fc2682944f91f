// Package headline tells an entry in one line, in the reader's language, and what it rests on in a few: for calendars and
// feeds, where there is no page around it. Words of documents stay in the language in which they were written.
package headline

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery"
	"chancery/internal/gazetteer"
	"chancery/internal/query"
)

// most is how many letters of a document's words a headline holds.
const most = 110

// Of tells the fact in one line: "Japan–South Korea summit, Busan". Its status and its date are left to the caller. Of the
// polities it names, first are those that the reader asked about.
func Of(f *query.Fact, lang chancery.Language, first ...string) string {
	w := wordsFor(lang)
	w.first = first
	var line string
	switch f.Kind {
	case chancery.Meeting:
		line = w.meeting(f)
	case chancery.Commitment:
		line = w.after(w.names(f.Slots[chancery.SlotActors]), clip(orWords(f, chancery.SlotAction)))
	case chancery.Mechanism:
		line = w.beside(capital(clip(orWords(f, chancery.SlotName))), w.names(f.Slots[chancery.SlotPolities]))
	case chancery.Tenure:
		line = w.beside(w.after(f.Slots.One(chancery.SlotPerson), w.office(f)), w.value(f.Slots.One(chancery.SlotStatus)))
	case chancery.Quotation:
		line = w.after(strings.Join(f.Slots[chancery.SlotSpeaker], ", "), "“"+clip(orWords(f, chancery.SlotWords))+"”")
	case chancery.Figure:
		line = w.figure(f)
	default:
		line = w.outlook(f)
	}
	if line = oneLine(line); line == "" {
		return clip(f.Words().Quote)
	}
	return line
}

func (w *words) meeting(f *query.Fact) string {
	kind := w.kinds[f.Slots.One(chancery.SlotLevel)]
	if kind == "" {
		kind = w.kinds[""]
	}
	if format := f.Slots.One(chancery.SlotFormat); format == "call" || format == "video" {
		kind = w.kinds[format]
	}
	line := kind
	if names := w.between(f.Slots[chancery.SlotPolities]); names != "" {
		line = names + " " + kind
	}
	if place := f.Slots.One(chancery.SlotPlace); place != "" {
		return w.at(capital(line), place)
	}
	return capital(line)
}

func (w *words) office(f *query.Fact) string {
	polity := f.Slots.One(chancery.SlotPolity)
	return w.beside(gazetteer.OfficeIn(f.Slots.One(chancery.SlotOffice), polity, w.language), w.name(polity))
}

func (w *words) figure(f *query.Fact) string {
	value := f.Slots.One(chancery.SlotValue)
	if value == "" {
		return ""
	}
	if from := f.Slots.One(chancery.SlotFromValue); from != "" {
		value = from + " → " + value
	}
	return w.after(capital(clip(f.Slots.One(chancery.SlotOf))), strings.TrimSpace(value+" "+f.Slots.One(chancery.SlotUnit)))
}

// outlook is what may come, and on what it depends; the fullest words where the slots hold only one of the two.
func (w *words) outlook(f *query.Fact) string {
	on, then := f.Slots.One(chancery.SlotCondition), f.Slots.One(chancery.SlotConsequence)
	if on == "" || then == "" {
		return capital(clip(f.Words().Quote))
	}
	return capital(clip(on)) + " → " + clip(then)
}

// manyNames is the number of polities beyond which they are counted.
const manyNames = 4

// names are polities by name: "Japan, South Korea".
func (w *words) names(codes []string) string { return w.joined(codes, w.comma) }

// between are polities that meet: "Japan–South Korea".
func (w *words) between(codes []string) string { return w.joined(codes, w.dash) }

func (w *words) joined(codes []string, sign string) string {
	codes = slices.Clone(codes)
	slices.SortFunc(codes, func(a, b string) int { return cmp.Or(w.rank(a)-w.rank(b), strings.Compare(a, b)) })
	var names []string
	for i, code := range codes {
		if i == manyNames-1 && len(codes) > manyNames {
			return strings.Join(names, sign) + " +" + strconv.Itoa(len(codes)-i)
		}
		names = append(names, w.name(code))
	}
	return strings.Join(names, sign)
}

// rank is where a polity stands among those asked about; the others come after them.
func (w *words) rank(code string) int {
	if i := slices.Index(w.first, code); i >= 0 {
		return i
	}
	return len(w.first)
}

func (w *words) name(code string) string {
	if code == "" {
		return ""
	}
	return gazetteer.NameIn(code, w.language)
}

// after puts what follows behind who or what it is of.
func (w *words) after(of, what string) string {
	if of == "" || what == "" {
		return of + what
	}
	return of + w.colon + what
}

// beside puts something in brackets.
func (w *words) beside(what, aside string) string {
	if what == "" || aside == "" {
		return what + aside
	}
	return what + w.brackets[0] + aside + w.brackets[1]
}

// orWords is the value of a slot, else the words of the documents.
func orWords(f *query.Fact, slot chancery.Slot) string {
	if v := f.Slots.One(slot); v != "" {
		return v
	}
	return f.Words().Quote
}

// clip makes one line of words, cut at a space where they are long.
func clip(s string) string {
	s = oneLine(s)
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	cut := string([]rune(s)[:most-1])
	if at := strings.LastIndexByte(cut, ' '); at > len(cut)/2 {
		cut = cut[:at]
	}
	return strings.TrimRightFunc(cut, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) }) + "…"
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// capital makes the first letter a capital.
func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(first)) + s[size:]
}

// Date is a date in the reader's language, as precise and as doubtful as its source has it.
func Date(d chancery.Date, lang chancery.Language) string { return wordsFor(lang).date(d) }

// Details are what the slots of a fact hold, a line each, without what the headline says already.
func Details(f *query.Fact, lang chancery.Language) []string {
	w := wordsFor(lang)
	told := map[chancery.Kind][]chancery.Slot{
		chancery.Meeting:    {chancery.SlotPolities, chancery.SlotPlace, chancery.SlotLevel},
		chancery.Commitment: {chancery.SlotActors, chancery.SlotAction},
		chancery.Mechanism:  {chancery.SlotName, chancery.SlotPolities},
		chancery.Tenure:     {chancery.SlotPerson, chancery.SlotOffice, chancery.SlotPolity, chancery.SlotStatus},
		chancery.Quotation:  {chancery.SlotSpeaker, chancery.SlotWords},
		chancery.Figure:     {chancery.SlotValue, chancery.SlotFromValue, chancery.SlotUnit, chancery.SlotOf},
		chancery.Outlook:    {chancery.SlotCondition, chancery.SlotConsequence},
	}[f.Kind]
	var lines []string
	for _, def := range chancery.Schema(f.Kind) {
		if slices.Contains(told, def.Slot) || def.Slot == chancery.SlotTopics || def.Slot == chancery.SlotMadeAt || len(f.Slots[def.Slot]) == 0 {
			continue
		}
		var values []string
		for _, v := range f.Slots[def.Slot] {
			if d, err := chancery.ParseDate(v); err == nil && def.Type == chancery.DateValue {
				v = w.date(d)
			}
			values = append(values, w.value(v))
		}
		lines = append(lines, w.after(capital(w.slot(def.Slot)), strings.Join(values, w.comma)))
	}
	return lines
}
