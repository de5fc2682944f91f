package watch_test

import (
	"fmt"
	"testing"

	"chancery"
	"chancery/internal/query"
)

// paper is a document of a record in a test, with what it says.
type paper struct {
	id, title, published string
	says                 []says
}

// says is one claim: of which entry, and in which words.
type says struct {
	kind  chancery.Kind
	entry string
	slots chancery.Slots
	words string
	mood  chancery.Mood
	voice string
}

// recordOf makes a record of papers. The slots of an entry are those of all its claims, the last one that fills a slot
// deciding.
func recordOf(papers ...paper) *query.Record {
	r := &query.Record{}
	at := make(map[string]int)
	for _, p := range papers {
		published, err := chancery.ParseDate(p.published)
		if err != nil {
			panic(err)
		}
		id := chancery.DocumentID(p.id)
		r.Documents = append(r.Documents, &chancery.Document{ID: id, Name: p.id, Title: p.title, Published: published, PublishedBasis: chancery.Stated})
		for n, s := range p.says {
			if s.words == "" {
				s.words = fmt.Sprintf("words %s %d", p.id, n)
			}
			if s.mood == "" {
				s.mood = chancery.Asserted
			}
			if s.voice == "" {
				s.voice = chancery.Outlet
			}
			c := chancery.Claim{
				ID: chancery.ClaimID(fmt.Sprint(p.id, n)), Document: id, Kind: s.kind, Mood: s.mood, Voice: s.voice, Slots: s.slots,
				Evidence: []chancery.Passage{{Document: id, Span: chancery.Span{Start: 1000 * n, End: 1000*n + len(s.words)}, Quote: s.words}},
			}
			r.Claims = append(r.Claims, c)
			i, known := at[s.entry]
			if !known {
				i = len(r.Entries)
				at[s.entry] = i
				r.Entries = append(r.Entries, chancery.Entry{ID: chancery.EntryID(s.entry), Kind: s.kind, Slots: chancery.Slots{}})
			}
			for slot, values := range s.slots {
				r.Entries[i].Slots.Set(slot, values...)
			}
			r.Entries[i].Claims = append(r.Entries[i].Claims, c.ID)
			r.Entries[i].Documents++
		}
	}
	return r
}

// rule adds a ruling to an entry of a record.
func rule(t *testing.T, r *query.Record, entry string, ruling chancery.Ruling) {
	t.Helper()
	for i := range r.Entries {
		if r.Entries[i].ID == chancery.EntryID(entry) {
			ruling.Seq = int64(len(r.Entries[i].Rulings) + 1)
			r.Entries[i].Rulings = append(r.Entries[i].Rulings, ruling)
			return
		}
	}
	t.Fatalf("the record has no entry %s", entry)
}

func on(r *query.Record, day string) *query.Record {
	d, err := chancery.ParseDate(day)
	if err != nil {
		panic(err)
	}
	r.On = d
	return r
}

// slots makes slots of pairs of a slot and its value; polities and actors are Chile and Peru unless they are given.
func slots(kind chancery.Kind, pairs ...string) chancery.Slots {
	s := chancery.Slots{}
	switch kind {
	case chancery.Meeting, chancery.Mechanism:
		s.Set(chancery.SlotPolities, "CHL", "PER")
	case chancery.Commitment:
		s.Set(chancery.SlotActors, "CHL", "PER")
	}
	for i := 0; i < len(pairs); i += 2 {
		s.Set(chancery.Slot(pairs[i]), pairs[i+1])
	}
	return s
}

func meeting(entry, date, status string, pairs ...string) says {
	return says{kind: chancery.Meeting, entry: entry, slots: slots(chancery.Meeting, append([]string{"date", date, "status", status}, pairs...)...)}
}

// visit is a meeting of leaders in a place.
func visit(entry, date, place string) says {
	return meeting(entry, date, "held", "place", place, "level", "leaders")
}

func promise(entry, force, action string, pairs ...string) says {
	return says{kind: chancery.Commitment, entry: entry, words: action, slots: slots(chancery.Commitment, append([]string{"force", force, "action", action}, pairs...)...)}
}

func body(entry, name, status string, pairs ...string) says {
	return says{kind: chancery.Mechanism, entry: entry, words: "the " + name, slots: slots(chancery.Mechanism, append([]string{"name", name, "status", status}, pairs...)...)}
}

func leader(entry, person, polity, status string, pairs ...string) says {
	return says{kind: chancery.Tenure, entry: entry, words: "President " + person, slots: slots(chancery.Tenure, append([]string{
		"person", person, "office", "President", "polity", polity, "status", status,
	}, pairs...)...)}
}

// words gives a claim other words.
func (s says) in(words string) says {
	s.words = words
	return s
}
