package reconcile

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"chancery"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// addition is one document for Add.
type addition struct {
	doc    *chancery.Document
	sketch Sketch
	claims []chancery.Claim
}

func reconcileAll(samples []addition) *Result {
	r := New()
	for _, s := range samples {
		r.Add(Digest(s.doc, s.sketch, s.claims))
	}
	return r.Result()
}

var (
	somePolityCodes = []string{"JPN", "KOR", "USA", "AUS"}
	somePeople      = []string{"Ito", "Aiko Ito", "Ito Aiko", "Park Min-seo", "Park", "J. Smith", "Jane Smith", "Smith"}
	someOffices     = []string{"Prime Minister", "President", "Vice President", "Foreign Minister", "Minister of Foreign Affairs"}
	someDates       = []string{"", "2031", "2031-05", "2031-05-12", "2031-05-13", "2031-05-14", "2032-05-12"}
	someVerbs       = []string{"resume", "expand", "fund", "protect", "fisheries", "quota", "hydrogen", "port", "students", "coast", "guard", "hotline"}
)

// drawSamples makes documents whose claims are often about the same things.
func drawSamples(t *rapid.T) []addition {
	samples := make([]addition, rapid.IntRange(1, 12).Draw(t, "documents"))
	for i := range samples {
		doc := &chancery.Document{ID: chancery.DocumentID(fmt.Sprintf("d%02d", i)), PublishedBasis: chancery.Stated}
		doc.Published, _ = chancery.ParseDate(rapid.SampledFrom(someDates).Draw(t, "published"))
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(someVerbs), 30, 31).Draw(t, "text"), " ")
		samples[i] = addition{doc: doc, sketch: SketchOf(text)}
		for j := range rapid.IntRange(0, 5).Draw(t, "claims") {
			samples[i].claims = append(samples[i].claims, drawClaim(t, doc.ID, j))
		}
	}
	return samples
}

func drawClaim(t *rapid.T, doc chancery.DocumentID, i int) chancery.Claim {
	pick := func(from []string) string { return rapid.SampledFrom(from).Draw(t, "value") }
	words := strings.Join(rapid.SliceOfN(rapid.SampledFrom(someVerbs), 1, 5).Draw(t, "words"), " ")
	c := chancery.Claim{
		ID: chancery.ClaimID(fmt.Sprintf("%s-%d", doc, i)), Document: doc, Kind: rapid.SampledFrom(chancery.Kinds()).Draw(t, "kind"),
		Mood:  rapid.SampledFrom([]chancery.Mood{chancery.Asserted, chancery.Asserted, chancery.Planned, chancery.Denied}).Draw(t, "mood"),
		Slots: chancery.Slots{}, Evidence: []chancery.Passage{{Document: doc, Span: chancery.Span{Start: i * 100, End: i*100 + len(words)}, Quote: words}},
	}
	for _, def := range chancery.Schema(c.Kind) {
		switch {
		case rapid.Bool().Draw(t, "missing"):
		case def.Slot == chancery.SlotPolities || def.Slot == chancery.SlotActors:
			c.Slots.Set(def.Slot, pick(somePolityCodes), pick(somePolityCodes))
		case def.Slot == chancery.SlotPolity:
			c.Slots.Set(def.Slot, pick(somePolityCodes))
		case def.Slot == chancery.SlotPeople || def.Slot == chancery.SlotSpeaker:
			c.Slots.Set(def.Slot, pick(somePeople), pick(somePeople))
		case def.Slot == chancery.SlotPerson:
			c.Slots.Set(def.Slot, pick(somePeople))
		case def.Slot == chancery.SlotOffice:
			c.Slots.Set(def.Slot, pick(someOffices))
		case def.Slot == chancery.SlotStatus:
			c.Slots.Set(def.Slot, pick([]string{"held", "planned", "cancelled", "proposed", "incumbent"}))
		case def.Slot == chancery.SlotType:
			c.Slots.Set(def.Slot, pick([]string{"visits", "committee"}))
		case def.Slot == chancery.SlotPlace:
			c.Slots.Set(def.Slot, pick([]string{"Tokyo", "Busan", "Japan"}))
		case def.Type == chancery.DateValue:
			c.Slots.Set(def.Slot, pick(someDates))
		case def.Type == chancery.NumberValue:
			c.Slots.Set(def.Slot, pick([]string{"15", "20", "20.0"}))
		}
	}
	return c
}

// TestAnyOrder: the order of documents, of their claims, and a document that comes twice change nothing.
func TestAnyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		samples := drawSamples(t)
		want := reconcileAll(samples)
		shuffled := rapid.Permutation(samples).Draw(t, "order")
		for i := range shuffled {
			shuffled[i].claims = rapid.Permutation(shuffled[i].claims).Draw(t, "claims in order")
		}
		shuffled = append(shuffled, shuffled[0])
		if diff := cmp.Diff(want, reconcileAll(shuffled)); diff != "" {
			t.Fatalf("another order gives another result (-want +got):\n%s", diff)
		}
	})
}

// TestEveryClaimOnce: each claim stands in exactly one entry of its kind, and no slot breaks the schema.
func TestEveryClaimOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		samples := drawSamples(t)
		res := reconcileAll(samples)
		kinds := map[chancery.ClaimID]chancery.Kind{}
		for _, s := range samples {
			for _, c := range s.claims {
				kinds[c.ID] = c.Kind
			}
		}
		seen := map[chancery.ClaimID]bool{}
		for _, e := range res.Entries {
			if err := e.Slots.Check(e.Kind); err != nil {
				t.Fatalf("entry %s: %v", e.ID, err)
			}
			for _, c := range e.Claims {
				if seen[c] || kinds[c] != e.Kind || res.EntryOf[c] != e.ID {
					t.Fatalf("claim %s (%s) stands in %s (%s), by EntryOf in %s; seen before: %v", c, kinds[c], e.ID, e.Kind, res.EntryOf[c], seen[c])
				}
				seen[c] = true
			}
			if !slices.IsSorted(e.Claims) || e.Documents < 1 {
				t.Fatalf("entry %s: claims %v in %d documents", e.ID, e.Claims, e.Documents)
			}
		}
		if len(seen) != len(kinds) {
			t.Fatalf("%d claims stand in entries, want %d", len(seen), len(kinds))
		}
	})
}
