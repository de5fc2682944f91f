package query

import (
	"cmp"
	"slices"

	"chancery"
)

// Couple is two polities and how much a record speaks of both in one claim.
type Couple struct {
	A, B      string // codes, in alphabetical order
	Documents int    // documents with such a claim; copies do not count
	Claims    int    // such claims in those documents
	Alone     int    // of them, those that name nobody else
}

// Couples are all pairs of polities that a claim binds together (a meeting, a promise, a mechanism), those that most
// documents speak of first; then by claims, by claims that name only these two, and by code. Organisations do not count
// as partners, but for the European Union.
func Couples(r *Record) []Couple { return couples(r, nil) }

// couples are the couples by documents that do not speak from after the day asked about.
func couples(r *Record, later map[chancery.DocumentID]bool) []Couple {
	copies := make(map[chancery.DocumentID]bool)
	for _, d := range r.Documents {
		copies[d.ID] = d.CopyOf != "" || later[d.ID]
	}
	count := make(map[[2]string]*Couple)
	seen := make(map[[2]string]map[chancery.DocumentID]bool)
	for i := range r.Claims {
		c := &r.Claims[i]
		if copies[c.Document] {
			continue
		}
		bound := pairs(c.Slots)
		for _, pair := range bound {
			if count[pair] == nil {
				count[pair], seen[pair] = &Couple{A: pair[0], B: pair[1]}, make(map[chancery.DocumentID]bool)
			}
			count[pair].Claims++
			if len(bound) == 1 {
				count[pair].Alone++
			}
			seen[pair][c.Document] = true
		}
	}
	couples := make([]Couple, 0, len(count))
	for pair, c := range count {
		c.Documents = len(seen[pair])
		couples = append(couples, *c)
	}
	slices.SortFunc(couples, func(a, b Couple) int {
		return cmp.Or(b.Documents-a.Documents, b.Claims-a.Claims, b.Alone-a.Alone, cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
	})
	return couples
}

// Pair is the two polities that the record speaks of most; ok is false where no claim names two.
func Pair(r *Record) (c Couple, ok bool) {
	couples := Couples(r)
	if len(couples) == 0 {
		return Couple{}, false
	}
	return couples[0], true
}

// pairs are any two of the polities that a claim binds together, in alphabetical order, without organisations.
func pairs(s chancery.Slots) [][2]string {
	codes := partners(s)
	var pairs [][2]string
	for i, a := range codes {
		for _, b := range codes[i+1:] {
			pairs = append(pairs, [2]string{a, b})
		}
	}
	return pairs
}

// partners are the polities that a claim names as parties, in alphabetical order, without organisations.
func partners(s chancery.Slots) []string {
	var codes []string
	for _, slot := range []chancery.Slot{chancery.SlotPolities, chancery.SlotActors} {
		for _, code := range s[slot] {
			if IsPartner(code) && !slices.Contains(codes, code) {
				codes = append(codes, code)
			}
		}
	}
	slices.Sort(codes)
	return codes
}
