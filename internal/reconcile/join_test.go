package reconcile

import (
	"slices"
	"testing"

	"chancery"
)

func slotsOf(pairs ...string) chancery.Slots {
	s := chancery.Slots{}
	for i := 0; i < len(pairs); i += 2 {
		s.Add(chancery.Slot(pairs[i]), pairs[i+1])
	}
	return s
}

func TestJoinOthers(t *testing.T) {
	both := slotsOf("actors", "JPN", "actors", "KOR")
	quoted := func(words, speaker string) chancery.Slots { return slotsOf("words", words, "speaker", speaker) }
	tests := []struct {
		name string
		kind chancery.Kind
		a, b told
		join bool
	}{
		{
			"a promise in other forms of its words", chancery.Commitment,
			told{"2031-05-12", "", "agreed to set up a consultative body on declining birth rates", both},
			told{"2031-05-13", "", "consultations on the decline of the birth rate will be set up in a joint body", both},
			true,
		},
		{
			"a promise of one of those who made it", chancery.Commitment,
			told{"2031-05-12", "", "will raise sanctions on North Korean shipping firms", both},
			told{"2031-05-12", "", "pledged sanctions on shipping firms of the DPRK", slotsOf("actors", "JPN")},
			true,
		},
		{
			"promises of other things", chancery.Commitment,
			told{"2031-05-12", "", "agreed to strengthen cooperation on maritime security", both},
			told{"2031-05-12", "", "agreed to strengthen cooperation on quantum computing", both},
			false,
		},
		{
			"the same words of others, years apart", chancery.Commitment,
			told{"2031-05-12", "", "agreed to share warning data on missile launches", both},
			told{"2034-05-12", "", "agreed to share warning data on missile launches", slotsOf("actors", "USA", "actors", "AUS")},
			false,
		},
		{
			"by another day, years apart", chancery.Commitment,
			told{"2031-05-12", "", "agreed to share warning data on missile launches", slotsOf("actors", "JPN", "due", "2031-12")},
			told{"2034-05-12", "", "agreed to share warning data on missile launches", slotsOf("actors", "JPN", "due", "2034-12")},
			false,
		},
		{
			"denied", chancery.Commitment,
			told{"2031-05-12", "", "agreed to share warning data on missile launches", both},
			told{"2031-05-12", chancery.Denied, "agreed to share warning data on missile launches", both},
			false,
		},
		{
			"a committee by its acronym", chancery.Mechanism,
			told{"2031-05-12", "", "the Sea of Rain Forum (SRF)", slotsOf("name", "Sea of Rain Forum (SRF)", "polities", "JPN", "polities", "KOR")},
			told{"2033-05-12", "", "the SRF", slotsOf("name", "SRF", "polities", "JPN", "polities", "KOR")},
			true,
		},
		{
			"committees of one sort", chancery.Mechanism,
			told{"2031-05-12", "", "", slotsOf("name", "Joint Committee on Fisheries", "polities", "JPN", "polities", "KOR")},
			told{"2031-05-12", "", "", slotsOf("name", "Joint Committee on Customs", "polities", "JPN", "polities", "KOR")},
			false,
		},
		{
			"councils on one matter, told apart by a word", chancery.Mechanism,
			told{"2031-05-12", "", "", slotsOf("name", "High-Level Dialogue on Harbour Security", "polities", "JPN", "polities", "KOR")},
			told{"2031-05-12", "", "", slotsOf("name", "High-Level Dialogue on Harbour Trade", "polities", "JPN", "polities", "KOR")},
			false,
		},
		{
			"bodies of two sorts on one matter", chancery.Mechanism,
			told{"2031-05-12", "", "", slotsOf("name", "Whale Research Council", "polities", "JPN", "polities", "KOR")},
			told{"2031-05-12", "", "", slotsOf("name", "Whale Research Fund", "polities", "JPN", "polities", "KOR")},
			false,
		},
		{
			"a name in short and in full", chancery.Mechanism,
			told{"2031-05-12", "", "", slotsOf("name", "Whale Research Council", "polities", "JPN", "polities", "KOR")},
			told{"2031-05-13", "", "", slotsOf("name", "Joint Council on Whale Research and Rescue", "polities", "JPN", "polities", "KOR")},
			true,
		},
		{
			"a name of one word, years apart", chancery.Mechanism,
			told{"2031-05-12", "", "the Sixfold", slotsOf("name", "Sixfold", "polities", "JPN", "polities", "KOR")},
			told{"2034-09-12", "", "the Sixfold", slotsOf("name", "Sixfold", "polities", "JPN", "polities", "KOR")},
			true,
		},
		{
			"a state's initials are no acronym", chancery.Mechanism,
			told{"2031-05-12", "", "", slotsOf("name", "U.S.-Japan Whale Forum", "polities", "JPN", "polities", "USA")},
			told{"2031-05-12", "", "", slotsOf("name", "U.S.-Japan Ferry Forum", "polities", "JPN", "polities", "USA")},
			false,
		},
		{
			"one name between others", chancery.Mechanism,
			told{"2031-05-12", "", "", slotsOf("name", "Joint Committee on Fisheries", "polities", "JPN", "polities", "KOR")},
			told{"2031-05-12", "", "", slotsOf("name", "Joint Committee on Fisheries", "polities", "JPN", "polities", "RUS")},
			false,
		},
		{
			"an exchange of visits under two names", chancery.Mechanism,
			told{"2031-05-12", "", "", slotsOf("name", "shuttle diplomacy", "type", "visits", "polities", "JPN", "polities", "KOR")},
			told{"2031-05-13", "", "", slotsOf("name", "reciprocal trips of the leaders", "type", "visits", "polities", "JPN", "polities", "KOR")},
			true,
		},
		{
			"name in the other order, no polity", chancery.Tenure,
			told{"2031-05-12", "", "", slotsOf("person", "Aiko Ito", "office", "Prime Minister", "polity", "JPN")},
			told{"2031-05-12", "", "", slotsOf("person", "Ito Aiko", "office", "Prime Minister")},
			true,
		},
		{
			"a family name in the office", chancery.Tenure,
			told{"2031-05-12", "", "", slotsOf("person", "Park Min-seo", "office", "President", "polity", "KOR")},
			told{"2031-05-12", "", "", slotsOf("person", "Park", "office", "president", "polity", "KOR")},
			true,
		},
		{
			"a family name elsewhere", chancery.Tenure,
			told{"2031-05-12", "", "", slotsOf("person", "Lee Jae Myung", "office", "President", "polity", "KOR")},
			told{"2031-05-12", "", "", slotsOf("person", "Lee", "office", "President", "polity", "SGP")},
			false,
		},
		{
			"one person in two offices", chancery.Tenure,
			told{"2031-05-12", "", "", slotsOf("person", "Jane Smith", "office", "Vice President", "polity", "USA")},
			told{"2031-05-12", "", "", slotsOf("person", "Jane Smith", "office", "President", "polity", "USA")},
			false,
		},
		{
			"words quoted in part", chancery.Quotation,
			told{"2031-05-12", "", "", quoted("The more difficult the world becomes, the more we need our neighbours", "Park Min-seo")},
			told{"2031-05-12", "", "", quoted("the more difficult the world becomes", "Park")},
			true,
		},
		{
			"the same words of another", chancery.Quotation,
			told{"2031-05-12", "", "", quoted("The more difficult the world becomes", "Park Min-seo")},
			told{"2031-05-12", "", "", quoted("The more difficult the world becomes", "Aiko Ito")},
			false,
		},
		{
			"a figure", chancery.Figure,
			told{"2031-05-12", "", "a hospital wing worth 36 million euros", slotsOf("value", "36000000", "unit", "EUR", "of", "hospital wing")},
			told{"2031-05-13", "", "€36 million for a wing of the hospital", slotsOf("value", "36000000", "unit", "EUR", "of", "wing of the hospital")},
			true,
		},
		{
			"another number", chancery.Figure,
			told{"2031-05-12", "", "a hospital wing worth 36 million euros", slotsOf("value", "36000000", "unit", "EUR", "of", "hospital wing")},
			told{"2031-05-13", "", "a hospital wing worth 18 million euros", slotsOf("value", "18000000", "unit", "EUR", "of", "hospital wing")},
			false,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			res := tell(t, tt.kind, tt.a, tt.b)
			if got := res.EntryOf["c0"] == res.EntryOf["c1"]; got != tt.join {
				t.Errorf("joined = %v, want %v", got, tt.join)
			}
		})
	}
}

// A family name that two holders bear joins the one whose papers lie nearer in time.
func TestFamilyNameNearInTime(t *testing.T) {
	old := slotsOf("person", "Lee Myung Soo", "office", "President", "polity", "KOR")
	now := slotsOf("person", "Lee Jae Won", "office", "President", "polity", "KOR")
	short := slotsOf("person", "Lee", "office", "President", "polity", "KOR")
	res := tell(t, chancery.Tenure, told{"2011-01-01", "", "", old}, told{"2031-01-01", "", "", now}, told{"2031-02-01", "", "", short})
	if res.EntryOf["c2"] != res.EntryOf["c1"] {
		t.Errorf("Lee of 2031 joined %v", res.EntryOf)
	}
	res = tell(t, chancery.Tenure, told{"2031-01-01", "", "", old}, told{"2031-01-01", "", "", now}, told{"", "", "", short})
	if len(res.Entries) != 3 {
		t.Errorf("a name that fits two alike joined one: %v", res.EntryOf)
	}
}

func TestPreferredValues(t *testing.T) {
	holder := func(status string) chancery.Slots {
		return slotsOf("person", "Aiko Ito", "office", "Prime Minister", "polity", "JPN", "status", status)
	}
	body := func(status string) chancery.Slots {
		return slotsOf("name", "Joint Committee on Fisheries", "polities", "JPN", "polities", "KOR", "status", status)
	}
	tests := []struct {
		name string
		kind chancery.Kind
		told []told
		slot chancery.Slot
		want string
	}{
		{"about to leave", chancery.Tenure, []told{{"2031-05-01", "", "", holder("outgoing")}, {"2031-05-02", "", "", holder("incumbent")}, {"2031-05-03", "", "", holder("incumbent")}}, chancery.SlotStatus, "outgoing"},
		{"new, then settled", chancery.Tenure, []told{{"2031-05-01", "", "", holder("incoming")}, {"2031-09-02", "", "", holder("incumbent")}}, chancery.SlotStatus, "incumbent"},
		{"in office again", chancery.Tenure, []told{{"2031-05-01", "", "", holder("former")}, {"2033-09-02", "", "", holder("incumbent")}}, chancery.SlotStatus, "incumbent"},
		{"to meet again", chancery.Mechanism, []told{{"2031-05-01", "", "", body("dormant")}, {"2031-05-02", "", "", body("revived")}, {"2031-05-03", "", "", body("active")}}, chancery.SlotStatus, "revived"},
		{"a name before a description", chancery.Mechanism, []told{{"2031-05-01", "", "", with(body("active"), chancery.SlotName, "joint fisheries committee")}, {"2031-05-02", "", "", with(body("active"), chancery.SlotName, "joint fisheries committee")}, {"2031-05-03", "", "", body("active")}}, chancery.SlotName, "Joint Committee on Fisheries"},
		{"the fullest name", chancery.Tenure, []told{{"2031-05-01", "", "", holder("incumbent")}, {"2031-05-02", "", "", with(holder("incumbent"), chancery.SlotPerson, "Ito")}, {"2031-05-02", "", "", with(holder("incumbent"), chancery.SlotPerson, "Ito")}}, chancery.SlotPerson, "Aiko Ito"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			res := tell(t, tt.kind, tt.told...)
			if len(res.Entries) != 1 {
				t.Fatalf("%d entries, want 1", len(res.Entries))
			}
			if got := res.Entries[0].Slots.One(tt.slot); got != tt.want || len(res.Entries[0].Conflicts) > 0 {
				t.Errorf("%s = %q, want %q; conflicts %v", tt.slot, got, tt.want, res.Entries[0].Conflicts)
			}
		})
	}
}

// A promise was made at the meeting that its document is about, where those who promise took part.
func TestMadeAt(t *testing.T) {
	doc := &chancery.Document{ID: "d", Published: chancery.Date{Year: 2031, Month: 5, Day: 13}}
	promise := func(id string, actors ...string) chancery.Claim {
		c := chancery.Claim{ID: chancery.ClaimID(id), Document: "d", Kind: chancery.Commitment, Slots: chancery.Slots{}, Evidence: []chancery.Passage{{Document: "d", Quote: id + " something"}}}
		c.Slots.Set(chancery.SlotActors, actors...)
		return c
	}
	meeting := meetingClaim("d", "2031-05-12", "Aiko Ito", "Park Min-seo")
	old := meetingClaim("d", "2029-05-12", "Aiko Ito", "Park Min-seo")
	old.ID = "d-old"
	r := New()
	r.Add(Digest(doc, Sketch{}, []chancery.Claim{old, meeting, promise("build", "JPN"), promise("dig", "USA")}))
	res := r.Result()
	if got, want := res.MadeAt["build"], res.EntryOf["d-m"]; got != want || want == "" {
		t.Errorf("made at %q, want %q", got, want)
	}
	if got := res.MadeAt["dig"]; got != "" {
		t.Errorf("the promise of a third was made at %q", got)
	}
	for _, e := range res.Entries {
		if e.ID == res.EntryOf["build"] && e.Slots.One(chancery.SlotMadeAt) != string(res.EntryOf["d-m"]) {
			t.Errorf("the entry was made at %q", e.Slots.One(chancery.SlotMadeAt))
		}
	}
}

// What a paper says before the meeting that it announces was not promised there.
func TestNotMadeAhead(t *testing.T) {
	doc := &chancery.Document{ID: "d", Published: chancery.Date{Year: 2031, Month: 5, Day: 10}}
	meeting := meetingClaim("d", "2031-05-12", "Aiko Ito", "Park Min-seo")
	promise := chancery.Claim{ID: "build", Document: "d", Kind: chancery.Commitment, Slots: slotsOf("actors", "JPN"), Evidence: []chancery.Passage{{Document: "d", Quote: "Japan plans to build a bridge"}}}
	r := New()
	r.Add(Digest(doc, Sketch{}, []chancery.Claim{meeting, promise}))
	if got := r.Result().MadeAt["build"]; got != "" {
		t.Errorf("made at %q, two days before", got)
	}
}

// "The committee" is the one that the document has named.
func TestShortName(t *testing.T) {
	claim := func(id, name string) chancery.Claim {
		return chancery.Claim{ID: chancery.ClaimID(id), Document: "d", Kind: chancery.Mechanism, Slots: slotsOf("name", name), Evidence: []chancery.Passage{{Document: "d", Quote: name}}}
	}
	one := []chancery.Claim{claim("full", "Joint Committee on Fisheries"), claim("short", "the Committee")}
	two := append(slices.Clone(one), claim("other", "Advisory Committee on Customs"))
	part := []chancery.Claim{claim("full", "Sixfold Rail Working Group"), claim("short", "Sixfold")}
	for _, tt := range []struct {
		name   string
		claims []chancery.Claim
		join   bool
	}{{"one committee", one, true}, {"two committees", two, false}, {"a body and a part of it", part, false}} {
		t.Run(tt.name, func(t *testing.T) {
			r := New()
			r.Add(Digest(&chancery.Document{ID: "d"}, Sketch{}, tt.claims))
			res := r.Result()
			if got := res.EntryOf["short"] == res.EntryOf["full"]; got != tt.join {
				t.Errorf("joined = %v, want %v", got, tt.join)
			}
		})
	}
}
