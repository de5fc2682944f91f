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
		Number: strings.ContainsFunc(action, unicode.IsDigit),
		Named:  len(c.Mechanisms) > 0 || properName(action),
	}
}

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
