package query

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"chancery"
)

// said is one claim of a record in a test: what it states, and where.
type said struct {
	doc   string
	kind  chancery.Kind
	entry string
	slots chancery.Slots
	quote string
}

// record makes a record of claims. Documents are published on the day of their number in May 2033.
func record(claims ...said) *Record {
	r := &Record{}
	entries := make(map[string]*chancery.Entry)
	for n, s := range claims {
		id := chancery.DocumentID(s.doc)
		if !slices.ContainsFunc(r.Documents, func(d *chancery.Document) bool { return d.ID == id }) {
			r.Documents = append(r.Documents, &chancery.Document{
				ID: id, Name: s.doc, Published: chancery.Date{Year: 2033, Month: 5, Day: uint8(len(r.Documents) + 1)}, PublishedBasis: chancery.Stated,
			})
		}
		quote := s.quote
		if quote == "" {
			quote = fmt.Sprintf("words %d", n)
		}
		c := chancery.Claim{
			ID: chancery.ClaimID(fmt.Sprint("claim", n)), Document: id, Kind: s.kind, Slots: s.slots,
			Evidence: []chancery.Passage{{Document: id, Span: chancery.Span{Start: 1000 * n, End: 1000*n + len(quote)}, Quote: quote}},
		}
		r.Claims = append(r.Claims, c)
		e := entries[s.entry]
		if e == nil {
			e = &chancery.Entry{ID: chancery.EntryID(s.entry), Kind: s.kind, Slots: s.slots.Clone(), Documents: 1}
			entries[s.entry] = e
		}
		e.Claims = append(e.Claims, c.ID)
	}
	for _, e := range entries { // the order of a map: no answer may depend on it
		r.Entries = append(r.Entries, *e)
	}
	return r
}

func polities(codes ...string) chancery.Slots { return chancery.Slots{chancery.SlotPolities: codes} }

func promise(force string, actors ...string) chancery.Slots {
	return chancery.Slots{chancery.SlotActors: actors, chancery.SlotForce: {force}}
}

func holder(person, office, polity, status string) chancery.Slots {
	return chancery.Slots{
		chancery.SlotPerson: {person}, chancery.SlotOffice: {office}, chancery.SlotPolity: {polity}, chancery.SlotStatus: {status},
	}
}

func with(s chancery.Slots, slot chancery.Slot, values ...string) chancery.Slots {
	s = s.Clone()
	s.Set(slot, values...)
	return s
}

func ids[T any](list []T, id func(*T) chancery.EntryID) []string {
	var out []string
	for i := range list {
		out = append(out, string(id(&list[i])))
	}
	return out
}

func TestPair(t *testing.T) {
	r := record(
		said{doc: "a", kind: chancery.Meeting, entry: "m1", slots: polities("CHL", "PER")},
		said{doc: "a", kind: chancery.Meeting, entry: "m2", slots: polities("CHL", "BOL")},
		said{doc: "b", kind: chancery.Meeting, entry: "m2", slots: polities("CHL", "BOL", "UN")},
		said{doc: "c", kind: chancery.Commitment, entry: "c1", slots: promise("agreed", "CHL", "PER")},
		said{doc: "c", kind: chancery.Commitment, entry: "c2", slots: promise("agreed", "CHL", "PER")},
		said{doc: "c", kind: chancery.Commitment, entry: "c3", slots: promise("agreed", "G7", "UN")},
	)
	got := Couples(r)
	want := []Couple{{A: "CHL", B: "PER", Documents: 2, Claims: 3, Alone: 3}, {A: "BOL", B: "CHL", Documents: 2, Claims: 2, Alone: 2}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Couples differ (-want +got):\n%s", diff)
	}
	r.Documents[2].CopyOf = "a" // what document c says was said before
	if got, ok := Pair(r); !ok || got.A != "BOL" {
		t.Errorf("Pair with a copy = %v, %v, want BOL, CHL", got, ok)
	}
	if got, ok := Pair(&Record{}); ok {
		t.Errorf("Pair of nothing = %v", got)
	}
}

func TestRelationSorts(t *testing.T) {
	held := func(date string, codes ...string) chancery.Slots {
		return with(with(polities(codes...), chancery.SlotDate, date), chancery.SlotStatus, "held")
	}
	r := record(
		said{doc: "a", kind: chancery.Meeting, entry: "old", slots: held("2031", "CHL", "PER")},
		said{doc: "a", kind: chancery.Meeting, entry: "three", slots: held("2033-05-01", "CHL", "PER", "BOL")},
		said{doc: "a", kind: chancery.Meeting, entry: "others", slots: held("2033-05-01", "CHL", "BOL")},
		said{doc: "a", kind: chancery.Meeting, entry: "undated", slots: polities("CHL", "PER")},
		said{doc: "a", kind: chancery.Commitment, entry: "vague", slots: promise("considered", "CHL", "PER")},
		said{doc: "a", kind: chancery.Commitment, entry: "due", slots: with(promise("agreed", "CHL", "PER"), chancery.SlotDue, "2034")},
		said{doc: "a", kind: chancery.Commitment, entry: "alone", slots: promise("agreed", "PER"), quote: "Peru will build a port"},
		said{doc: "a", kind: chancery.Commitment, entry: "third", slots: promise("agreed", "PER"), quote: "Peru will help Bolivia"},
		said{doc: "a", kind: chancery.Commitment, entry: "named", slots: promise("agreed", "PER"), quote: "Peru will help Chile and Bolivia"},
		said{doc: "a", kind: chancery.Outlook, entry: "risk", slots: chancery.Slots{}},
		said{doc: "b", kind: chancery.Meeting, entry: "elsewhere", slots: held("2033-05-02", "BOL", "PER")},
		said{doc: "b", kind: chancery.Commitment, entry: "far", slots: promise("agreed", "PER"), quote: "Peru will build a road"},
		said{doc: "b", kind: chancery.Outlook, entry: "far risk", slots: chancery.Slots{}},
		said{doc: "a", kind: chancery.Tenure, entry: "president", slots: holder("Ana Ríos", "President", "PER", "incumbent")},
		said{doc: "b", kind: chancery.Tenure, entry: "president", slots: holder("Ana Ríos", "President", "PER", "incumbent")},
		said{doc: "b", kind: chancery.Tenure, entry: "leaver", slots: holder("Eva Soto", "President", "CHL", "outgoing")},
		said{doc: "b", kind: chancery.Tenure, entry: "elsewhere", slots: holder("Luis Paz", "President", "CHL", "incumbent")},
		said{doc: "b", kind: chancery.Tenure, entry: "minister", slots: holder("Rosa Díaz", "Foreign Minister", "PER", "outgoing")},
		said{doc: "b", kind: chancery.Tenure, entry: "bolivian", slots: holder("Juan Vera", "President", "BOL", "outgoing")},
	)
	a := Relation(r, "PER", "CHL")
	check := func(what string, got, want []string) {
		t.Helper()
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s differ (-want +got):\n%s", what, diff)
		}
	}
	fact := func(f *Fact) chancery.EntryID { return f.ID }
	check("meetings", ids(a.Meetings, func(m *Meeting) chancery.EntryID { return m.ID }), []string{"three", "old", "undated"})
	check("commitments", ids(a.Commitments, commitmentID), []string{"due", "alone", "named", "vague"})
	check("outside", ids(a.Outside, commitmentID), []string{"third"})
	check("outlooks", ids(a.Outlooks, fact), []string{"risk"})
	check("people", ids(a.People, func(p *Tenure) chancery.EntryID { return p.ID }), []string{"leaver", "president"})
	check("others of three", a.Meetings[0].Others, []string{"BOL"})
	if got := len(a.People[1].Said); got != 1 {
		t.Errorf("the president is said to be in office by %d documents, want the one that is about the two", got)
	}
	if want := "2033-05-02"; a.AsOf.String() != want {
		t.Errorf("AsOf = %s, want %s", a.AsOf, want)
	}
}

func TestAsOfPrefersWhatSourcesSay(t *testing.T) {
	r := record(
		said{doc: "a", kind: chancery.Meeting, entry: "m", slots: polities("CHL", "PER")},
		said{doc: "b", kind: chancery.Meeting, entry: "m", slots: polities("CHL", "PER")},
	)
	r.Documents[1].PublishedBasis = chancery.FromPage
	if a := Relation(r, "CHL", "PER"); a.AsOf.String() != "2033-05-01" {
		t.Errorf("AsOf = %s, want the day that a source states", a.AsOf)
	}
	r.Documents[0].Published = chancery.Date{}
	if a := Relation(r, "CHL", "PER"); a.AsOf.String() != "2033-05-02" {
		t.Errorf("AsOf = %s, want the day of the page where there is no other", a.AsOf)
	}
}

func TestMechanisms(t *testing.T) {
	body := func(status, met string) chancery.Slots {
		return with(with(polities("CHL", "PER"), chancery.SlotStatus, status), chancery.SlotLastMet, met)
	}
	r := record(
		said{doc: "a", kind: chancery.Mechanism, entry: "asleep", slots: body("revived", "2021")},
		said{doc: "a", kind: chancery.Mechanism, entry: "day", slots: body("active", "2031-06-01")},
		said{doc: "a", kind: chancery.Mechanism, entry: "one", slots: polities("PER")},
		said{doc: "a", kind: chancery.Commitment, entry: "c", slots: promise("agreed", "CHL", "PER")},
	)
	for i := range r.Claims { // the promise names the mechanism: its words hold those of the mechanism
		if r.Claims[i].Kind == chancery.Commitment {
			r.Claims[i].Evidence[0].Span = r.Claims[0].Evidence[0].Span
		}
	}
	a := Relation(r, "CHL", "PER")
	if len(a.Mechanisms) != 2 || a.Mechanisms[0].ID != "asleep" || a.Mechanisms[0].Years != 12 || a.Mechanisms[1].Years != 1 {
		t.Errorf("mechanisms = %+v, want asleep for 12 years, then day for 1", a.Mechanisms)
	}
	if len(a.Around) != 1 || a.Around[0].ID != "one" {
		t.Errorf("around = %+v, want one", a.Around)
	}
	if len(a.Mechanisms[0].Commitments) != 1 || a.Commitments[0].Mechanisms[0] != &a.Mechanisms[0] {
		t.Error("promise and mechanism are not joined")
	}
	if got := a.ToConvene(); len(got) != 1 || got[0].ID != "asleep" {
		t.Errorf("ToConvene = %v, want asleep", got)
	}
}

// TestOrder: the answer is the same for every order of arrival.
func TestOrder(t *testing.T) {
	r := record(
		said{doc: "a", kind: chancery.Meeting, entry: "m1", slots: polities("CHL", "PER")},
		said{doc: "b", kind: chancery.Meeting, entry: "m1", slots: polities("CHL", "PER")},
		said{doc: "b", kind: chancery.Meeting, entry: "m2", slots: polities("CHL", "PER")},
		said{doc: "a", kind: chancery.Commitment, entry: "c1", slots: promise("agreed", "CHL", "PER")},
		said{doc: "b", kind: chancery.Commitment, entry: "c2", slots: promise("agreed", "CHL", "PER")},
		said{doc: "b", kind: chancery.Outlook, entry: "o1", slots: chancery.Slots{}},
		said{doc: "a", kind: chancery.Outlook, entry: "o2", slots: chancery.Slots{}},
	)
	show := func(r *Record) (lines []string) {
		for _, f := range Relation(r, "CHL", "PER").Facts() {
			lines = append(lines, fmt.Sprint(f.ID, f.Cite()))
		}
		return lines
	}
	want := show(r)
	rapid.Check(t, func(rt *rapid.T) {
		shuffled := &Record{
			Documents: rapid.Permutation(r.Documents).Draw(rt, "documents"),
			Claims:    rapid.Permutation(r.Claims).Draw(rt, "claims"),
			Entries:   rapid.Permutation(r.Entries).Draw(rt, "entries"),
		}
		if diff := cmp.Diff(want, show(shuffled)); diff != "" {
			rt.Fatalf("the order of arrival shows (-want +got):\n%s", diff)
		}
	})
}

// TestBothByOneDocument: promises that each side made alone are not a promise of both, though they stand as one entry; and
// a document that binds the two nowhere is no source.
func TestBothByOneDocument(t *testing.T) {
	r := record(
		said{doc: "a", kind: chancery.Commitment, entry: "apart", slots: promise("agreed", "CHL"), quote: "Chile will help Bolivia"},
		said{doc: "b", kind: chancery.Commitment, entry: "apart", slots: promise("agreed", "PER"), quote: "Peru will help Bolivia"},
		said{doc: "a", kind: chancery.Commitment, entry: "together", slots: promise("agreed", "CHL", "PER")},
		said{doc: "b", kind: chancery.Commitment, entry: "together", slots: promise("agreed", "CHL")},
	)
	for i := range r.Entries {
		r.Entries[i].Slots.Set(chancery.SlotActors, "CHL", "PER")
		r.Entries[i].Documents = 2
	}
	a := Relation(r, "CHL", "PER")
	if len(a.Commitments) != 1 || a.Commitments[0].ID != "together" || len(a.Outside) != 1 || a.Outside[0].ID != "apart" {
		t.Fatalf("commitments %v, outside %v, want together and apart", ids(a.Commitments, commitmentID), ids(a.Outside, commitmentID))
	}
	if c := a.Commitments[0]; c.Documents != 1 || len(c.Cite()) != 1 || c.Cite()[0].Document != "a" {
		t.Errorf("together rests on %d documents, cites %v, want a alone", c.Documents, c.Cite())
	}
	if len(a.Documents) != 1 {
		t.Errorf("the answer rests on %d documents, want 1", len(a.Documents))
	}
}

// TestConflictsOfTheRelation: a difference shows only with documents of the relation behind each value.
func TestConflictsOfTheRelation(t *testing.T) {
	day := func(d string) chancery.Slots { return with(polities("CHL", "PER"), chancery.SlotDate, d) }
	r := record(
		said{doc: "a", kind: chancery.Meeting, entry: "m", slots: day("2033-05-01")},
		said{doc: "b", kind: chancery.Meeting, entry: "m", slots: day("2033-05-02")},
		said{doc: "c", kind: chancery.Meeting, entry: "m", slots: with(polities("CHL", "BOL"), chancery.SlotDate, "2033-05-03")},
	)
	value := func(d string, docs ...chancery.DocumentID) chancery.SourcedValue {
		return chancery.SourcedValue{Value: d, Documents: docs}
	}
	r.Entries[0].Conflicts = []chancery.Conflicting{
		{Slot: chancery.SlotDate, Values: []chancery.SourcedValue{value("2033-05-01", "a"), value("2033-05-02", "b"), value("2033-05-03", "c")}},
		{Slot: chancery.SlotPlace, Values: []chancery.SourcedValue{value("Lima", "a"), value("Arica", "c")}},
	}
	conflicts := Relation(r, "CHL", "PER").Conflicts()
	if len(conflicts) != 1 || len(conflicts[0].Entry.Conflicts) != 1 || len(conflicts[0].Entry.Conflicts[0].Values) != 2 {
		t.Errorf("Conflicts = %+v, want the date, with two values", conflicts)
	}
	if len(r.Entries[0].Conflicts) != 2 || len(r.Entries[0].Conflicts[0].Values) != 3 {
		t.Error("the record was changed")
	}
}

func commitmentID(c *Commitment) chancery.EntryID { return c.ID }
