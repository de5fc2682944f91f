package read

import (
	"slices"
	"strings"

	"chancery"
)

// associations are nouns for bodies whose presidents and chairs are no leaders of states.
var associations = []string{
	"association", "federation", "union", "congress", "institute", "university", "college", "school", "foundation", "society",
	"workers", "teachers", "chamber", "company", "corporation", "inc", "inc.", "corp", "corp.", "center", "centre", "club", "league", "alliance",
	"coalition", "network", "brotherhood", "tribe", "tribes", "nation", "hospital", "museum", "church", "academy", "laboratory", "guild",
	"campaign", "services", "trades", "engineers",
}

// ofOrganisation says whether an office is that of the head of an association, not of a state: "the Seed Growers' Union
// President A B", "A B, President, Union of Seed Growers", "President of the Baltic Bank".
func (r row) ofOrganisation(m mention) bool {
	behind := m.last
	if m.level != "leaders" || !strings.EqualFold(m.Value, "president") {
		return false
	}
	if m.first > 0 && !r.covers(m.first-1) {
		if w := r.words[m.first-1]; oneOf(strings.ToLower(w), associations) && nameWord(w) || acronym(w) && len(w) > 2 {
			return true
		}
	}
	if behind >= len(r.words) || !oneOf(r.words[behind], []string{",", "of", "at", "for"}) {
		return false
	}
	for j := behind + 1; j < min(behind+10, len(r.words)); j++ {
		w := r.words[j]
		switch {
		case !nameWord(w) && !oneOf(strings.ToLower(w), []string{"of", "the", "for", "and", "&", "’", "'"}):
			return false
		case oneOf(strings.ToLower(w), associations) && nameWord(w):
			return !r.ofPolity(j) // "President of the African Union"
		}
	}
	return false
}

// ofPolity says whether word j belongs to the name of a polity.
func (r row) ofPolity(j int) bool {
	return slices.ContainsFunc(r.mentions, func(m mention) bool {
		return m.Class == chancery.ClassPolity && m.first <= j && j < m.last
	})
}
