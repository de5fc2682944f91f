package watch

import (
	"slices"
	"strings"
	"unicode"

	"chancery"
	"chancery/internal/query"
)

// issued are words in the title of a document that the sides issue together.
var issued = []string{
	"joint statement", "joint declaration", "joint communique", "joint communiqué", "communique", "communiqué", "joint vision",
	"joint leaders", "leaders statement", "leaders' statement", "leaders’ statement", "declaration of", "memorandum of understanding",
	"memorandum of cooperation", "action plan", "joint press release",
}

// binds are words in the title of a text that binds in law.
var binds = []string{"treaty", "convention", "protocol", "agreement between", "agreement among", "pact", "charter"}

// binding finds how firmly a promise binds. A text is known by its title, and counts where both sides speak in it.
func binding(a *query.Answer, c *query.Commitment) Binding {
	degree := Idea
	for _, said := range c.Said {
		degree = max(degree, bindingOf(a.Document(said.Document), said))
	}
	return degree
}

func bindingOf(d *chancery.Document, said *chancery.Claim) Binding {
	var degree Binding
	switch said.Slots.One(chancery.SlotForce) {
	case "agreed", "reaffirmed", "pledged":
		degree = Pledge
	case "planned":
		degree = Intention
	}
	if said.Mood == chancery.Hedged {
		degree = min(degree, Intention)
	}
	if degree < Pledge || d == nil || len(said.Slots[chancery.SlotActors]) < 2 || said.Voice != chancery.Outlet {
		return degree
	}
	title := strings.ToLower(d.Title)
	has := func(words string) bool { return strings.Contains(title, words) }
	switch {
	case slices.ContainsFunc(binds, has):
		return TreatyText
	case slices.ContainsFunc(issued, has):
		return JointText
	}
	return degree
}

// testable finds what of a promise can be checked.
func testable(c *query.Commitment) Testable {
	action := c.Slots.One(chancery.SlotAction)
	return Testable{
		Day:    !c.Due().IsZero(),
		Number: hasNumber(action),
		Named:  len(c.Mechanisms) > 0 || properName(action),
	}
}

// hasNumber says whether a text has a number that is no part of a date.
func hasNumber(text string) bool {
	words := wordsOf(text)
	for i, w := range words {
		if !strings.ContainsFunc(w, unicode.IsDigit) || isYear(w) {
			continue
		}
		beside := append(slices.Clone(words[max(0, i-1):i]), words[i+1:min(len(words), i+2)]...)
		if !slices.ContainsFunc(beside, func(b string) bool { return months[b] }) {
			return true
		}
	}
	return false
}

// isYear says whether a word is the number of a year.
func isYear(w string) bool { return len(w) == 4 && (w[:2] == "19" || w[:2] == "20") }

// properName says whether two words beside each other, or one within the text, are capitalised as in a name.
func properName(text string) bool {
	run := 0
	for i, w := range strings.Fields(text) {
		first := []rune(w)[0]
		switch {
		case unicode.IsUpper(first) && i > 0:
			run++
		case run > 0 && slices.Contains([]string{"of", "and", "on", "for", "the"}, w):
		default:
			run = 0
		}
		if run > 1 {
			return true
		}
	}
	return false
}
