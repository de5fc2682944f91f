package watch_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"chancery"
	"chancery/internal/gazetteer"
	"chancery/internal/query"
	"chancery/internal/watch"
)

// large makes a record of about n claims, in documents of a hundred each: as many meetings, promises, arrangements and
// tenures as papers hold of each, between polities of which few are in many papers and many in few. Names and words are
// made of syllables.
func large(n int) *query.Record {
	rng := rand.New(rand.NewPCG(1, 2))
	var codes []string
	for _, code := range gazetteer.Codes() {
		if query.IsPartner(code) {
			codes = append(codes, code)
		}
	}
	polity := func() string { return codes[int(float64(len(codes))*rng.Float64()*rng.Float64()*rng.Float64())] }
	words := func(k int) string {
		var b strings.Builder
		for range k {
			for range 3 + rng.IntN(2) {
				b.WriteString([]string{"ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu"}[rng.IntN(10)])
			}
			b.WriteByte(' ')
		}
		return strings.TrimSpace(b.String())
	}
	r := &query.Record{}
	for d := range n / 100 {
		id := chancery.DocumentID(fmt.Sprintf("%016d", d))
		published, _ := chancery.ParseDate(fmt.Sprintf("20%02d-%02d-%02d", 10+d%15, 1+d%12, 1+d%28))
		r.Documents = append(r.Documents, &chancery.Document{ID: id, Name: string(id), Published: published, PublishedBasis: chancery.Stated})
		a, b := polity(), polity()
		var meeting string
		for k := range 100 {
			c := chancery.Claim{ID: chancery.ClaimID(fmt.Sprintf("%d-%d", d, k)), Document: id, Mood: chancery.Asserted, Voice: chancery.Outlet, Slots: chancery.Slots{}}
			e := chancery.Entry{ID: chancery.EntryID(fmt.Sprintf("e%d-%d", d, k)), Documents: 1, Claims: []chancery.ClaimID{c.ID}}
			quote := words(12)
			switch {
			case k < 8:
				c.Kind = chancery.Meeting
				c.Slots.Set(chancery.SlotPolities, a, b)
				c.Slots.Set(chancery.SlotDate, published.String())
				c.Slots.Set(chancery.SlotStatus, []string{"held", "held", "held", "planned"}[rng.IntN(4)])
				c.Slots.Set(chancery.SlotPlace, []string{"Lima", "Riga", "Oslo"}[rng.IntN(3)])
				c.Slots.Set(chancery.SlotLevel, "leaders")
				meeting = string(e.ID)
			case k < 45:
				c.Kind = chancery.Commitment
				c.Slots.Set(chancery.SlotActors, a, b)
				c.Slots.Set(chancery.SlotForce, []string{"agreed", "pledged", "planned"}[rng.IntN(3)])
				c.Slots.Set(chancery.SlotAction, quote)
				c.Slots.Set(chancery.SlotMadeAt, meeting)
			case k < 53:
				c.Kind = chancery.Mechanism
				c.Slots.Set(chancery.SlotPolities, a, b)
				c.Slots.Set(chancery.SlotName, "Committee on "+words(2))
				c.Slots.Set(chancery.SlotStatus, "active")
			case k < 58:
				c.Kind = chancery.Tenure
				c.Slots.Set(chancery.SlotPerson, words(2))
				c.Slots.Set(chancery.SlotOffice, []string{"Foreign Minister", "President"}[max(0, rng.IntN(200)-198)])
				c.Slots.Set(chancery.SlotPolity, a)
				c.Slots.Set(chancery.SlotStatus, []string{"incumbent", "former", "outgoing"}[rng.IntN(3)])
			case k < 78:
				c.Kind = chancery.Quotation
				c.Slots.Set(chancery.SlotWords, quote)
			case k < 94:
				c.Kind = chancery.Figure
				c.Slots.Set(chancery.SlotValue, "12")
				quote += " was completed"
			default:
				c.Kind = chancery.Outlook
				c.Slots.Set(chancery.SlotCondition, words(5))
			}
			c.Evidence = []chancery.Passage{{Document: id, Span: chancery.Span{Start: 200 * k, End: 200*k + len(quote)}, Quote: quote}}
			e.Kind, e.Slots = c.Kind, c.Slots
			r.Claims, r.Entries = append(r.Claims, c), append(r.Entries, e)
		}
	}
	return r
}

// BenchmarkQuestions shows how the cost of questions grows with the record.
func BenchmarkQuestions(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		r := large(n)
		c, _ := query.Pair(r)
		for _, q := range []struct {
			name string
			ask  func()
		}{
			{"relation", func() { query.Relation(r, c.A, c.B) }},
			{"chronology", func() { query.Chronology(r, c.A, c.B, chancery.Date{}, chancery.Date{}) }},
			{"hand-over", func() { query.HandOver(r, "President", c.A, chancery.Date{}) }},
			{"watch-pair", func() { watch.List(r, watch.Options{Polities: []string{c.A, c.B}}) }},
			{"watch-all", func() { watch.List(r, watch.Options{}) }},
		} {
			b.Run(fmt.Sprintf("%s/claims=%d", q.name, n), func(b *testing.B) {
				for b.Loop() {
					q.ask()
				}
			})
		}
	}
}
