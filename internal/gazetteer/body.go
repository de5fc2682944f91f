package gazetteer

import (
	"strings"

	"chancery"
)

// Body is a standing arrangement that is known by name.
type Body struct {
	Words int
	Name  string // normal form
	Type  string // as the mechanism slot has it
	Group string // the code of the group that it is, "" where it has none: its members are Members(Group, date)
}

// Body finds the longest known name of a body, dialogue or treaty that starts at words[at].
func (g *Gazetteer) Body(words []string, at int) (b Body, ok bool) {
	b, b.Words = g.bodies.longest(words, at)
	if b.Words == 0 {
		return Body{}, false
	}
	return b, true
}

func newBodies(lang chancery.Language) *index[Body] {
	column, joined := 3, false
	switch lang {
	case chancery.Japanese:
		column, joined = 4, true
	case chancery.Korean:
		column, joined = 5, true
	}
	x := newIndex[Body](joined, 200)
	for _, row := range rows("bodies.txt", 6) {
		for _, name := range list(row[column]) {
			x.add(name, Body{Name: row[0], Type: row[1], Group: row[2]}, nil)
		}
	}
	return x.sort()
}

// Arrangement is what a noun says about the standing arrangement that it heads.
type Arrangement struct {
	Type     string // a type of mechanism: "body", "committee", "dialogue", "working group", "visits", "hotline", "fund", "treaty"
	Standing bool   // the noun alone says that it stands: "committee", "secretariat"; not so "talks", "agreement", "summit"
}

var arrangements = map[string]Arrangement{
	"committee": {"committee", true}, "subcommittee": {"committee", true}, "commission": {"committee", true},
	"council": {"body", true}, "board": {"body", false}, "panel": {"committee", false}, "secretariat": {"body", true},
	"body": {"body", true}, "organization": {"body", true}, "organisation": {"body", true}, "agency": {"body", false},
	"alliance": {"body", true}, "bloc": {"body", true}, "union": {"body", false}, "league": {"body", false}, "network": {"body", false},
	"centre": {"body", false}, "center": {"body", false}, "office": {"body", false}, "assembly": {"body", false},
	"dialogue": {"dialogue", true}, "dialog": {"dialogue", true}, "forum": {"dialogue", true}, "consultation": {"dialogue", false},
	"consultations": {"dialogue", true}, "talks": {"dialogue", false}, "conference": {"dialogue", false}, "summit": {"dialogue", false},
	"roundtable": {"dialogue", true}, "meeting": {"dialogue", false}, "format": {"dialogue", false}, "process": {"dialogue", false},
	"working group": {"working group", true}, "task force": {"working group", true}, "taskforce": {"working group", true},
	"working-level group": {"working group", true}, "expert group": {"working group", true}, "steering group": {"working group", true},
	"contact group": {"working group", true}, "coordination group": {"working group", true}, "study group": {"working group", true},
	"consultative group": {"working group", true}, "joint group": {"working group", true}, "group": {"working group", false},
	"consultative body": {"body", true}, "joint body": {"body", true}, "mechanism": {"body", true}, "framework": {"body", false},
	"partnership": {"body", false}, "initiative": {"body", false}, "programme": {"body", false}, "program": {"body", false},
	"platform": {"body", false}, "arrangement": {"body", false}, "scheme": {"body", false},
	"shuttle diplomacy": {"visits", true}, "exchange of visits": {"visits", true}, "reciprocal visits": {"visits", true},
	"exchanges of visits": {"visits", true}, "mutual visits": {"visits", true},
	"hotline": {"hotline", true}, "hot line": {"hotline", true}, "direct line": {"hotline", false}, "communication line": {"hotline", true},
	"fund": {"fund", true}, "facility": {"fund", false}, "bank": {"fund", false}, "swap line": {"fund", true}, "foundation": {"fund", false},
	"treaty": {"treaty", true}, "agreement": {"treaty", false}, "pact": {"treaty", false}, "accord": {"treaty", false},
	"convention": {"treaty", false}, "protocol": {"treaty", false}, "charter": {"treaty", false}, "compact": {"treaty", false},
	"memorandum": {"treaty", false}, "memorandum of understanding": {"treaty", false}, "concordat": {"treaty", true},
}

// BodyNoun says what kind of standing arrangement a noun heads, in the singular or plural, one word or several ("working
// group"); ok is false for all others.
func BodyNoun(noun string) (a Arrangement, ok bool) {
	noun = strings.ToLower(fold(noun))
	if a, ok = arrangements[noun]; ok {
		return a, true
	}
	for _, ending := range [...]struct{ plural, singular string }{{"ies", "y"}, {"s", ""}} {
		if stem, cut := strings.CutSuffix(noun, ending.plural); cut {
			if a, ok = arrangements[stem+ending.singular]; ok {
				return a, true
			}
		}
	}
	return Arrangement{}, false
}

// BodyHead finds the longest noun of an arrangement that starts at words[at]: "working group", "consultations".
func BodyHead(words []string, at int) (a Arrangement, n int) {
	for n := min(3, len(words)-at); n > 0; n-- {
		if a, ok := BodyNoun(strings.Join(words[at:at+n], " ")); ok {
			return a, n
		}
	}
	return Arrangement{}, 0
}
