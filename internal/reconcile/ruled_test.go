package reconcile

import (
	"slices"
	"testing"

	"chancery"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func digestAll(samples []addition) []*Paper {
	var papers []*Paper
	for _, s := range samples {
		papers = append(papers, Digest(s.doc, s.sketch, s.claims))
	}
	return papers
}

// TestGroupAsResult: an entry of the claims that Result has joined is the entry of Result, whatever the order of claims and papers.
func TestGroupAsResult(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		samples := drawSamples(t)
		res := reconcileAll(samples)
		papers := rapid.Permutation(digestAll(samples)).Draw(t, "papers in order")
		for _, want := range res.Entries {
			claims := rapid.Permutation(want.Claims).Draw(t, "claims in order")
			got, err := Group(papers, res.CopyOf, want.Kind, append(claims, claims[0]))
			if err != nil {
				t.Fatalf("Group(%v): %v", want.Claims, err)
			}
			if at := MeetingOf(res.MadeAt, want.Claims); at != "" {
				got.Slots.Set(chancery.SlotMadeAt, string(at))
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("Group(%v) (-result +group):\n%s", want.Claims, diff)
			}
		}
	})
}

// What a person joins is one entry, whatever the claims say, and the papers given are as they were.
func TestGroupWhatNobodyWouldJoin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		samples := drawSamples(t)
		papers := digestAll(samples)
		byKind := map[chancery.Kind][]chancery.ClaimID{}
		for _, s := range samples {
			for _, c := range s.claims {
				byKind[c.Kind] = append(byKind[c.Kind], c.ID)
			}
		}
		for kind, claims := range byKind {
			e, err := Group(papers, nil, kind, claims)
			if err != nil {
				t.Fatalf("Group(%v): %v", claims, err)
			}
			if err := e.Slots.Check(kind); err != nil {
				t.Fatalf("Group(%v): %v", claims, err)
			}
			if want := slices.Compact(slices.Sorted(slices.Values(claims))); !slices.Equal(e.Claims, want) {
				t.Fatalf("Group(%v) holds %v", claims, e.Claims)
			}
		}
		for _, p := range papers {
			if p.original != nil || p.occasion != nil {
				t.Fatalf("Group changed paper %s", p.id)
			}
		}
	})
}

func TestGroupDenials(t *testing.T) {
	paper := func(doc string, moods map[string]chancery.Mood, people ...string) *Paper {
		d := &chancery.Document{ID: chancery.DocumentID(doc), Published: chancery.Date{Year: 2031, Month: 5, Day: 13}}
		var claims []chancery.Claim
		for suffix, mood := range moods {
			c := meetingClaim(d.ID, "2031-05-12", people...)
			c.ID, c.Mood = chancery.ClaimID(doc+suffix), mood
			c.Slots.Set(chancery.SlotPlace, "Busan")
			if mood == chancery.Denied {
				c.Slots.Set(chancery.SlotPeople, "Ken Mori")
				c.Slots.Set(chancery.SlotPlace, "Osaka")
			}
			claims = append(claims, c)
		}
		return Digest(d, Sketch{}, claims)
	}
	told := paper("a", map[string]chancery.Mood{"-m": ""}, "Aiko Ito", "Park Min-seo", "Ken Mori")
	without := paper("b", map[string]chancery.Mood{"-m": "", "-d": chancery.Denied}, "Aiko Ito", "Park Min-seo")
	never := paper("c", map[string]chancery.Mood{"-d": chancery.Denied}, "Aiko Ito")
	tests := []struct {
		name      string
		claims    []chancery.ClaimID
		place     string
		documents int
		conflicts int
	}{
		{"who was absent", []chancery.ClaimID{"a-m", "b-m", "b-d"}, "Busan", 2, 1},
		{"denied elsewhere", []chancery.ClaimID{"a-m", "b-m", "c-d"}, "Busan", 3, 0},
		{"denied alone", []chancery.ClaimID{"b-d", "c-d"}, "Osaka", 2, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e, err := Group([]*Paper{told, without, never}, nil, chancery.Meeting, tt.claims)
			if err != nil {
				t.Fatal(err)
			}
			if got := e.Slots.One(chancery.SlotPlace); got != tt.place {
				t.Errorf("place %q, want %q", got, tt.place)
			}
			if e.Documents != tt.documents || len(e.Conflicts) != tt.conflicts || len(e.Claims) != len(tt.claims) {
				t.Errorf("%d documents, conflicts %v, claims %v", e.Documents, e.Conflicts, e.Claims)
			}
		})
	}
}

// Papers that repeat one text count once, also where the original is not among the papers.
func TestGroupCopies(t *testing.T) {
	samples := []*Paper{}
	for _, id := range []chancery.DocumentID{"x", "y", "z"} {
		samples = append(samples, Digest(&chancery.Document{ID: id}, Sketch{}, []chancery.Claim{meetingClaim(id, "2031-05-12", "Aiko Ito", "Park Min-seo")}))
	}
	copyOf := map[chancery.DocumentID]chancery.DocumentID{"x": "gone", "y": "gone"}
	e, err := Group(samples, copyOf, chancery.Meeting, []chancery.ClaimID{"x-m", "y-m", "z-m"})
	if err != nil || e.Documents != 2 {
		t.Errorf("%d documents (%v), want 2", e.Documents, err)
	}
}

func TestGroupErrors(t *testing.T) {
	p := Digest(&chancery.Document{ID: "x"}, Sketch{}, []chancery.Claim{meetingClaim("x", "2031-05-12", "Aiko Ito")})
	tests := []struct {
		name   string
		kind   chancery.Kind
		claims []chancery.ClaimID
		code   chancery.Code
	}{
		{"no claims", chancery.Meeting, nil, chancery.Invalid},
		{"a claim that no paper holds", chancery.Meeting, []chancery.ClaimID{"x-m", "y-m"}, chancery.NotFound},
		{"another kind", chancery.Tenure, []chancery.ClaimID{"x-m"}, chancery.Invalid},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := Group([]*Paper{p}, nil, tt.kind, tt.claims); chancery.CodeOf(err) != tt.code {
				t.Errorf("Group = %v, want code %s", err, tt.code)
			}
		})
	}
}
