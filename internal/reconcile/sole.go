package reconcile

import (
	"maps"
	"slices"
	"strings"

	"chancery"
	"chancery/internal/stem"
)

// joinSole joins what papers tell in other words, where each tells of only one thing that it can be: the only exchange of visits
// of two parties, their only promise to talk about a matter. Roles are what a claim may be the only one of in its paper; same says
// of two claims that share a role whether they can be one thing.
func joinSole(groups []*group, claims []*statement, roles func(*statement) []string, same func(a, b *statement) bool) []*group {
	holders := map[string][]*statement{}
	for _, i := range byTime(claims) {
		for _, role := range roles(claims[i]) {
			holders[role] = append(holders[role], claims[i])
		}
	}
	of := groupOf(groups)
	for _, role := range slices.Sorted(maps.Keys(holders)) {
		list := soleOf(holders[role])
		for i, a := range list {
			for _, b := range list[i+1 : min(len(list), i+1+reach)] {
				g, h := of[a], of[b]
				if g == h || !same(a, b) || g.sharesPaper(h) || g.otherName(h) {
					continue
				}
				for _, c := range h.claims {
					of[c] = g
				}
				g.take(h.claims...)
				h.claims = nil
			}
		}
	}
	return slices.DeleteFunc(groups, func(g *group) bool { return len(g.claims) == 0 })
}

// meets says whether both papers are about one meeting.
func (p *Paper) meets(q *Paper) bool { return p.occasion != nil && p.occasion == q.occasion }

// soleOf leaves out the claims of papers that make several of them.
func soleOf(claims []*statement) []*statement {
	n := map[*Paper]int{}
	for _, c := range claims {
		n[c.paper]++
	}
	return slices.DeleteFunc(slices.Clone(claims), func(c *statement) bool { return n[c.paper] > 1 })
}

// sharesPaper says whether a paper tells of both groups.
func (g *group) sharesPaper(h *group) bool {
	return slices.ContainsFunc(g.claims, func(c *statement) bool {
		return slices.ContainsFunc(h.claims, func(d *statement) bool { return c.paper == d.paper })
	})
}

// matters are the narrow topics of what several parties undertake together, with the parties.
func (c *statement) matters() []string {
	if len(c.who) < 2 {
		return nil
	}
	var out []string
	for _, t := range c.slots[chancery.SlotTopics] {
		if strings.Contains(t, "/") {
			out = append(out, strings.Join(c.who, "+")+" #"+t)
		}
	}
	return out
}

// talkOfOneMatter says whether two claims on one meeting that share a narrow topic both speak of an arrangement to talk.
func talkOfOneMatter(a, b *statement) bool { return a.talks && b.talks && a.paper.meets(b.paper) }

// talking are the stems of words for meeting and talking, and of the bodies in which that is done.
var talking = stemsOf(`
	consult consultation conversation council committee deliberation dialogue discuss discussion exchange forum meet meeting
	negotiate negotiation panel talks`)

func stemsOf(list string) map[string]struct{} {
	set := map[string]struct{}{}
	for w := range strings.FieldsSeq(list) {
		set[stem.Of(w)] = struct{}{}
	}
	return set
}

// speaksOfTalks says whether words speak of an arrangement to talk.
func speaksOfTalks(passages ...string) bool {
	for _, p := range passages {
		for _, w := range words(p) {
			if _, ok := talking[stem.Of(w)]; ok {
				return true
			}
		}
	}
	return false
}
