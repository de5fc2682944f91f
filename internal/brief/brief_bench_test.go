package brief

import (
	"io"
	"strconv"
	"testing"

	"chancery"
	"chancery/internal/query"
)

// BenchmarkDossier lays out and prints the relation of two polities that 2,000 papers speak of in 20,000 promises.
func BenchmarkDossier(b *testing.B) {
	r := &query.Record{}
	for d := range 2000 {
		doc := chancery.DocumentID("d" + strconv.Itoa(d))
		r.Documents = append(r.Documents, &chancery.Document{
			ID: doc, Name: string(doc), Published: chancery.Date{Year: int16(2000 + d/100), Month: uint8(1 + d%12), Day: uint8(1 + d%28)},
		})
		for n := range 10 {
			quote := "promise " + strconv.Itoa(n) + " of paper " + strconv.Itoa(d)
			c := chancery.Claim{
				ID: chancery.ClaimID(string(doc) + "-" + strconv.Itoa(n)), Document: doc, Kind: chancery.Commitment,
				Slots: chancery.Slots{
					chancery.SlotActors: {"CHL", "PER"}, chancery.SlotForce: {"agreed"}, chancery.SlotTopics: {"trade"}, chancery.SlotAction: {quote},
				},
				Evidence: []chancery.Passage{{Document: doc, Span: chancery.Span{Start: n * 50, End: n*50 + len(quote)}, Quote: quote}},
			}
			r.Claims = append(r.Claims, c)
			r.Entries = append(r.Entries, chancery.Entry{ID: chancery.EntryID(c.ID), Kind: c.Kind, Slots: c.Slots, Claims: []chancery.ClaimID{c.ID}, Documents: 1})
		}
	}
	a := query.Relation(r, "CHL", "PER")
	b.Run("text", func(b *testing.B) {
		for b.Loop() {
			if err := Text(io.Discard, Dossier(a, Options{}), Terminal{}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("two pages", func(b *testing.B) {
		for b.Loop() {
			if err := PDF(io.Discard, Dossier(a, Options{Pages: 2, Count: PaperPages})); err != nil {
				b.Fatal(err)
			}
		}
	})
}
