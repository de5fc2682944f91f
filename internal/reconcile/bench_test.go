package reconcile

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"chancery"
)

// world makes papers of twenty claims each, in which an event is told about five times, over years and polities that grow with
// their number as a register does.
func world(claims int) []*Paper {
	random := rand.New(rand.NewPCG(7, 11))
	zipf := rand.NewZipf(random, 1.2, 8, 20_000)
	var papers []*Paper
	for i := range claims / 20 {
		events := claims / 100
		day := chancery.Date{Year: 2020, Month: 1, Day: 1}.AddDays(random.IntN(1 + events/2))
		doc := &chancery.Document{ID: chancery.DocumentID(fmt.Sprintf("d%06d", i)), Published: day, PublishedBasis: chancery.Stated}
		var list []chancery.Claim
		for j := range 20 {
			list = append(list, worldClaim(random, zipf, doc, j, random.IntN(events)))
		}
		papers = append(papers, Digest(doc, Sketch{}, list))
	}
	return papers
}

func worldClaim(_ *rand.Rand, zipf *rand.Zipf, doc *chancery.Document, i, event int) chancery.Claim {
	c := chancery.Claim{
		ID: chancery.ClaimID(fmt.Sprintf("%s-%02d", doc.ID, i)), Document: doc.ID, Slots: chancery.Slots{},
		Kind: []chancery.Kind{chancery.Commitment, chancery.Commitment, chancery.Meeting, chancery.Tenure, chancery.Mechanism}[i%5],
	}
	var quote []string
	for range 12 {
		quote = append(quote, fmt.Sprintf("w%s", strings.Repeat(string(rune('a'+zipf.Uint64()%26)), 2)+fmt.Sprint(zipf.Uint64())))
	}
	polity := func(n int) string { return fmt.Sprintf("P%02d", n%60) }
	person := func(n int) string { return fmt.Sprintf("Given%c Family%c%c", 'a'+n%26, 'a'+n/26%26, 'a'+n/676%26) }
	switch c.Kind {
	case chancery.Commitment:
		c.Slots.Set(chancery.SlotActors, polity(event), polity(event/60+event+1))
	case chancery.Meeting:
		c.Slots.Set(chancery.SlotPolities, polity(event), polity(event/60+event+1))
		c.Slots.Set(chancery.SlotPeople, person(event%60), person((event/60+event+1)%60))
		c.Slots.Set(chancery.SlotDate, chancery.Date{Year: 2020, Month: 1, Day: 1}.AddDays(event/2).String())
		c.Slots.Set(chancery.SlotStatus, "held")
	case chancery.Tenure:
		c.Slots.Set(chancery.SlotPerson, person(event%600))
		c.Slots.Set(chancery.SlotOffice, "Prime Minister")
		c.Slots.Set(chancery.SlotPolity, polity(event))
	case chancery.Mechanism:
		c.Slots.Set(chancery.SlotName, "Committee on "+strings.Join(quote[:3], " "))
		c.Slots.Set(chancery.SlotPolities, polity(event), polity(event/60+event+1))
	}
	text := strings.Join(quote, " ")
	c.Evidence = []chancery.Passage{{Document: doc.ID, Span: chancery.Span{Start: 100 * i, End: 100*i + len(text)}, Quote: text}}
	return c
}

func BenchmarkResult(b *testing.B) {
	for _, claims := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint(claims), func(b *testing.B) {
			papers := world(claims)
			b.ReportAllocs()
			for b.Loop() {
				r := New()
				for _, p := range papers {
					r.Add(p)
				}
				r.Result()
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(claims), "µs/claim")
		})
	}
}

func BenchmarkDigest(b *testing.B) {
	random := rand.New(rand.NewPCG(7, 11))
	zipf := rand.NewZipf(random, 1.2, 8, 20_000)
	doc := &chancery.Document{ID: "d", Published: chancery.Date{Year: 2031}}
	var list []chancery.Claim
	for i := range 20 {
		list = append(list, worldClaim(random, zipf, doc, i, i))
	}
	for b.Loop() {
		Digest(doc, Sketch{}, list)
	}
}

func BenchmarkSketch(b *testing.B) {
	text := strings.Repeat(story("Selborne", "Ada Quist"), 4)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		SketchOf(text)
	}
}

// BenchmarkCopies looks for reprints among stories of which every fifth repeats another.
func BenchmarkCopies(b *testing.B) {
	for _, n := range []int{1_000, 10_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			random := rand.New(rand.NewPCG(7, 11))
			var papers []*Paper
			for i := range n {
				about := i
				if i%5 == 4 {
					about = random.IntN(i)
				}
				text := story(fmt.Sprint("Town", about), fmt.Sprint("Ada Quist", about))
				for w := range 60 {
					text += fmt.Sprintf(" w%d", (about*7919+w*w*31)%9973)
				}
				papers = append(papers, Digest(&chancery.Document{ID: chancery.DocumentID(fmt.Sprintf("d%06d", i))}, SketchOf(text), nil))
			}
			b.ReportAllocs()
			for b.Loop() {
				findCopies(papers)
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(n), "µs/paper")
		})
	}
}

// BenchmarkGroup makes one entry of the claims of an entry, among the papers that hold them, as after every ruling.
func BenchmarkGroup(b *testing.B) {
	papers := world(10_000)
	r := New()
	for _, p := range papers {
		r.Add(p)
	}
	largest := chancery.Entry{}
	for _, e := range r.Result().Entries {
		if len(e.Claims) > len(largest.Claims) {
			largest = e
		}
	}
	var holding []*Paper
	for _, p := range papers {
		if slices.ContainsFunc(p.claims, func(c *statement) bool { return slices.Contains(largest.Claims, c.id) }) {
			holding = append(holding, p)
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Group(holding, nil, largest.Kind, largest.Claims); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(len(largest.Claims)), "µs/claim")
}
