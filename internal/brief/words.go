package brief

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery"
	"chancery/internal/gazetteer"
	"chancery/internal/query"
)

// say is a sentence that rests on the passages.
func (w *writer) say(template string, cites []chancery.Passage, pairs ...string) Line {
	return Line{Runs: cite(text(replace(template, pairs...)), cites)}
}

// listing is a sentence with a list of cited things in it; none for an empty list. A list too long to read is cut.
func (w *writer) listing(template string, items []Run) []Line {
	if len(items) == 0 {
		return nil
	}
	shown := w.limit(len(items), shownNames)
	var runs []Run
	for i, item := range items[:shown] {
		switch {
		case i == 0:
		case i == len(items)-1:
			runs = append(runs, Run{Text: w.lastOf(len(items))})
		default:
			runs = append(runs, Run{Text: w.comma})
		}
		runs = append(runs, item)
	}
	if rest := items[shown:]; len(rest) > 0 {
		var cites []chancery.Passage
		for _, item := range rest {
			cites = append(cites, item.Cites...)
		}
		runs = append(runs, Run{Text: w.and}, Run{Text: replace(w.others, "n", strconv.Itoa(len(rest))), Cites: cites})
	}
	return []Line{{Runs: fill(template, map[string][]Run{"list": runs})}}
}

// every is one passage of each document that speaks of the meetings.
func (w *writer) every(meetings []*query.Meeting) []chancery.Passage {
	var cites []chancery.Passage
	for _, m := range meetings {
		cites = append(cites, m.Cite()...)
	}
	return cites
}

// promises is one passage of each document that speaks of the commitments.
func (w *writer) promises(list []*query.Commitment) []chancery.Passage {
	var cites []chancery.Passage
	for _, c := range list {
		cites = append(cites, c.Cite()...)
	}
	return cites
}

// whole is a passage of every document of the answer: what a statement about the record as a whole rests on.
func (w *writer) whole() []chancery.Passage {
	seen := make(map[chancery.DocumentID]bool)
	var cites []chancery.Passage
	for _, f := range w.answer.Facts() {
		for _, p := range f.Cite() {
			if !seen[p.Document] {
				seen[p.Document] = true
				cites = append(cites, p)
			}
		}
	}
	return cites
}

// holder names a person with office and polity: "Prime Minister Ann Lee of Japan".
func (w *writer) holder(t *query.Tenure) string {
	person, office := t.Slots.One(chancery.SlotPerson), t.Slots.One(chancery.SlotOffice)
	switch {
	case office == "":
		return person
	case t.Slots.One(chancery.SlotPolity) == "":
		return replace(w.holderAlone, "person", person, "office", w.officeOf(t))
	case strings.Contains(office, " of "):
		return replace(w.personLong, "person", person, "office", w.officeOf(t))
	}
	return replace(w.person, "person", person, "office", w.officeOf(t), "polity", w.prose(t.Slots.One(chancery.SlotPolity)))
}

// officeOf is what an office is called in the language of the page.
func (w *writer) officeOf(t *query.Tenure) string {
	return gazetteer.OfficeIn(t.Slots.One(chancery.SlotOffice), t.Slots.One(chancery.SlotPolity), w.page.Language)
}

// longestQuote is how many words of a promise a cell shows; fewer than shortestQuote do not say what is promised.
const (
	longestQuote  = 30
	shortestQuote = 3
)

// promise is the words of a commitment: in quotation marks where they are the words of a document, shortened where long.
func (w *writer) promise(c *query.Commitment) []Run {
	action := trimLead(squeeze(c.Slots.One(chancery.SlotAction)))
	if len(strings.Fields(action)) < shortestQuote {
		action = trimLead(squeeze(c.Words().Quote))
	}
	style := Plain
	if quotes(&c.Fact, action) {
		style = Quoted
	}
	run := Run{Text: w.shorten(action, longestQuote), Style: style}
	return []Run{borne(run, &c.Fact, c.Cite())}
}

// borne is words in quotation marks with a passage of the fact in which they stand, where no words that are cited beside
// them hold them: of each document these are one passage only.
func borne(run Run, f *query.Fact, beside []chancery.Passage) Run {
	if run.Style != Quoted || within(run.Text, beside) {
		return run
	}
	for _, c := range f.Said {
		for _, p := range c.Evidence {
			if within(run.Text, []chancery.Passage{p}) {
				run.Cites = []chancery.Passage{p}
				return run
			}
		}
	}
	return run
}

// quotes says whether words stand in a passage of the fact, white space aside.
func quotes(f *query.Fact, words string) bool {
	for _, c := range f.Said {
		for _, p := range c.Evidence {
			if strings.Contains(squeeze(p.Quote), words) {
				return true
			}
		}
	}
	return false
}

// squeeze makes every run of white space one space: sources break lines where a brief does not.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

// cutMark ends words that go on in their document.
const cutMark = " …"

// shorten cuts words after n, at the last comma where there is one in the last third. Where words are not set apart by
// spaces, two characters count as a word.
func (w *writer) shorten(s string, n int) string {
	if w.options.All {
		return strings.TrimRight(s, endMarks)
	}
	if runes := []rune(s); !strings.Contains(strings.TrimSpace(s), " ") && columns(s) > len(runes) {
		if len(runes) <= 2*(n+n/4) {
			return strings.TrimRight(s, endMarks)
		}
		return strings.TrimRight(string(runes[:2*n]), endMarks) + cutMark
	}
	words := strings.Fields(s)
	if len(words) <= n+n/4 {
		return strings.TrimRight(s, endMarks)
	}
	words = words[:n]
	for i := n - 1; i > 2*n/3; i-- {
		if strings.HasSuffix(words[i], ",") || strings.HasSuffix(words[i], ";") {
			words = words[:i+1]
			break
		}
	}
	return strings.TrimRight(strings.Join(words, " "), endMarks+"–—-") + cutMark
}

// endMarks are what a quotation does not end with.
const endMarks = " ,;:、，；"

// longestName is how many words a name may have before what is only said of the thing is left out.
const longestName = 7

// links are words that join a clause to what stands before it, and say nothing without it.
var links = []string{"that ", "of ", "about ", "on ", "and ", "but ", "to "}

// articles stand before the names of mechanisms as documents write them.
var articles = []string{"the ", "a ", "an ", "our ", "their ", "its ", "this ", "that "}

// trimLead takes one of the links from the beginning of words.
func trimLead(s string) string { return withoutFirst(s, links) }

func withoutFirst(s string, words []string) string {
	for _, w := range words {
		if len(s) > len(w) && strings.EqualFold(s[:len(w)], w) {
			return s[len(w):]
		}
	}
	return s
}

// mechanismName is the name as the documents have it, without an article or what is only said of it, with a capital.
func (w *writer) mechanismName(m *query.Mechanism) string {
	name := squeeze(m.Slots.One(chancery.SlotName))
	if name == "" {
		name = squeeze(m.Words().Quote)
	}
	name = withoutFirst(trimLead(name), articles)
	for _, aside := range []string{", which ", " which ", " — ", " – ", ", such as ", ", including ", ", "} {
		head, rest, found := strings.Cut(name, aside)
		next, _ := utf8.DecodeRuneInString(rest)
		if found && unicode.IsLower(next) && len(strings.Fields(name)) > longestName && len(strings.Fields(head)) > 2 {
			name = head
		}
	}
	return capital(w.shorten(bare(name), longestQuote/2))
}

func (w *writer) named(m *query.Mechanism) Run { return Run{Text: w.mechanismName(m), Cites: m.Cite()} }

// bare takes the quotation marks away that stand around the whole.
func bare(s string) string {
	for _, marks := range [][2]string{{"“", "”"}, {"\"", "\""}, {"‘", "’"}} {
		if inner, ok := strings.CutPrefix(s, marks[0]); ok {
			if inner, ok = strings.CutSuffix(inner, marks[1]); ok && !strings.Contains(inner, marks[1]) {
				return inner
			}
		}
	}
	return s
}

// capital makes the first letter a capital.
func capital(s string) string {
	for i, r := range s {
		return s[:i] + string(unicode.ToUpper(r)) + s[i+len(string(r)):]
	}
	return s
}

// parties names who is bound or takes part: "both", "Japan", "all, the United States".
func (w *writer) parties(codes []string) string {
	var names, ours []string
	for _, code := range w.answer.Parties {
		if slices.Contains(codes, code) {
			ours = append(ours, w.polity(code))
		}
	}
	for _, code := range codes {
		if !slices.Contains(w.answer.Parties, code) {
			names = append(names, w.polity(code))
		}
	}
	if shown := w.limit(len(names), shownParties); shown < len(names) {
		names = append(names[:shown:shown], replace(w.others, "n", strconv.Itoa(len(names)-shown)))
	}
	if n := len(ours); n > 1 && n == len(w.answer.Parties) {
		ours = []string{w.both}
		if n > 2 {
			ours = []string{w.all}
		}
	}
	if len(w.answer.Parties) == 1 && len(ours) == 1 && len(names) > 0 { // whose page it is goes without saying
		return replace(w.withList, "list", strings.Join(names, w.comma))
	}
	return strings.Join(append(ours, names...), w.comma)
}

// doubt is the mark of a slot on which sources differ.
func (w *writer) doubt(f *query.Fact, slot chancery.Slot) []Run {
	if slices.ContainsFunc(f.Entry.Conflicts, func(c chancery.Conflicting) bool { return c.Slot == slot }) {
		return []Run{{Text: " "}, {Text: "⚠", Style: Doubt}}
	}
	return nil
}

// count is a number with its noun.
func (w *wording) count(forms [2]string, n int) string {
	form := forms[1]
	if n == 1 {
		form = forms[0]
	}
	return replace(form, "n", strconv.Itoa(n))
}

// states are the values of a slot that documents state, the one given before the others; each with its sources where they
// differ.
func (w *writer) states(f *query.Fact, slot chancery.Slot, first string) []Run {
	values, cites := f.Stated(slot)
	if i := slices.Index(values, first); i > 0 {
		values, cites = moved(values, i), moved(cites, i)
	}
	if len(values) == 0 {
		return text(w.none)
	}
	if len(values) == 1 {
		return []Run{w.narrow(Run{Text: w.value(values[0])}, f, slot)}
	}
	if slices.Contains(telling, first) { // the others only say that nothing has changed yet
		values, cites = values[:1], cites[:1]
	}
	var runs []Run
	for i, v := range values {
		if i > 0 {
			runs = append(runs, Run{Text: w.comma})
		}
		runs = append(runs, Run{Text: w.value(v), Cites: cites[i]})
	}
	return runs
}

// telling are states that add to another state without contradicting it: who is leaving is still in office.
var telling = []string{"outgoing", "revived", "dormant"}

// moved puts element i before the others.
func moved[T any](list []T, i int) []T {
	return slices.Insert(slices.Delete(slices.Clone(list), i, i+1), 0, list[i])
}

// narrow cites the documents that state a slot, where they are fewer than those of the row it stands in.
func (w *writer) narrow(r Run, f *query.Fact, slot chancery.Slot) Run {
	if cites := f.CiteSlot(slot); len(w.page.Numbers(cites)) < len(w.page.Numbers(f.Cite())) {
		r.Cites = cites
	}
	return r
}

// trimQuotes takes quotation marks from both ends of words.
func trimQuotes(s string) string { return strings.Trim(s, "“”\"「」") }
