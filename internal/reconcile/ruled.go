package reconcile

import (
	"slices"

	"chancery"
)

// Group makes one entry of exactly these claims, as a person rules who joins entries or takes one apart. The slots, the conflicts
// and the id are those that Result would give if it had joined them; made_at is left out, see MeetingOf. Papers are those that hold
// the claims, in any order; others among them change nothing. copyOf leads from a document to the one that it repeats, as in
// Result.CopyOf; nil where none does. The papers are not changed.
//
// Claims that say that something is not so have no vote beside claims that say it is: of a meeting they tell who was absent, where
// their paper tells of the meeting too.
//
// It fails with NotFound where no paper holds a claim, and with Invalid where there is no claim or one is of another kind.
func Group(
	papers []*Paper, copyOf map[chancery.DocumentID]chancery.DocumentID, kind chancery.Kind, claims []chancery.ClaimID,
) (chancery.Entry, error) {
	if len(claims) == 0 {
		return chancery.Entry{}, chancery.Errorf(chancery.Invalid, "make an entry of no claims")
	}
	chosen, err := pick(papers, copyOf, claims)
	if err != nil {
		return chancery.Entry{}, err
	}
	var said, denied []*statement
	for _, c := range chosen {
		switch {
		case c.kind != kind:
			return chancery.Entry{}, chancery.Errorf(chancery.Invalid, "claim %s is a %s, not a %s", c.id, c.kind, kind)
		case c.mood == chancery.Denied:
			denied = append(denied, c)
		default:
			said = append(said, c)
		}
	}
	if len(said) == 0 {
		return newGroup(denied).entry(kind), nil
	}
	g := newGroup(said)
	for _, c := range newGroup(denied).claims {
		if kind == chancery.Meeting && len(c.people) > 0 && g.tells(c.paper) && !g.attended(c.paper, c.people) {
			g.absence = append(g.absence, c)
		} else {
			g.against = append(g.against, c)
		}
	}
	return g.entry(kind), nil
}

// MeetingOf is the one meeting at which the claims of a commitment were made by what at tells of each (Result.MadeAt); "" where
// it tells of none or of several.
func MeetingOf(at map[chancery.ClaimID]chancery.EntryID, claims []chancery.ClaimID) chancery.EntryID {
	var only chancery.EntryID
	for _, c := range claims {
		switch m := at[c]; {
		case m == "" || m == only:
		case only != "":
			return ""
		default:
			only = m
		}
	}
	return only
}

// tells says whether one of the claims stands in the paper.
func (g *group) tells(p *Paper) bool {
	return slices.ContainsFunc(g.claims, func(c *statement) bool { return c.paper == p })
}

// pick copies the claims with their papers, each once, so that papers which others use stay as they are. Papers that repeat one
// text have one original, which need not be among them.
func pick(
	papers []*Paper, copyOf map[chancery.DocumentID]chancery.DocumentID, claims []chancery.ClaimID,
) ([]*statement, error) {
	wanted := map[chancery.ClaimID]bool{}
	for _, id := range claims {
		wanted[id] = true
	}
	originals := map[chancery.DocumentID]*Paper{}
	var out []*statement
	for _, p := range inOrder(papers) {
		own := *p
		own.occasion, own.claims = nil, nil
		first, ok := copyOf[p.id]
		if !ok {
			first = p.id
		}
		if originals[first] == nil {
			originals[first] = &Paper{id: first}
		}
		own.original = originals[first]
		for _, c := range p.claims {
			copied := *c
			copied.paper = &own
			own.claims = append(own.claims, &copied)
			if wanted[c.id] {
				delete(wanted, c.id)
				out = append(out, &copied)
			}
		}
	}
	for _, id := range claims {
		if wanted[id] {
			return nil, chancery.Errorf(chancery.NotFound, "no paper holds claim %s", id)
		}
	}
	return out, nil
}
