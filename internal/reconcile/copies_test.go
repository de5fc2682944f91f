package reconcile

import (
	"fmt"
	"strings"
	"testing"

	"chancery"
)

// story is a report in sixteen sentences, none of which says the same.
func story(town, guest string) string {
	topics := []string{"ferries", "grain", "visas", "bridges", "schools", "timber", "radio", "customs", "rivers", "museums", "nurses", "storms", "tunnels", "herring", "glass", "maps"}
	var b strings.Builder
	for i, topic := range topics {
		fmt.Fprintf(&b, "In %s the delegation of %s spoke for %d minutes about %s and what %s had asked of the other side since then. ", town, guest, 5+i, topic, topics[(i+5)%len(topics)])
	}
	return b.String()
}

func paperOf(id, outlet, published, content string) *Paper {
	doc := &chancery.Document{ID: chancery.DocumentID(id), Publisher: outlet, PublishedBasis: chancery.Stated}
	doc.Published, _ = chancery.ParseDate(published)
	return Digest(doc, SketchOf(content), nil)
}

func TestCopies(t *testing.T) {
	wire := story("Selborne", "Ada Quist")
	sentences := strings.SplitAfter(wire, ". ")
	tests := []struct {
		name  string
		paper *Paper
		copy  bool
	}{
		{"reprint", paperOf("a", "Gazette", "2031-05-03", wire), true},
		{"edited reprint", paperOf("a", "Gazette", "2031-05-03", strings.ReplaceAll(wire, "spoke", "talked")), true},
		{"shortened reprint", paperOf("a", "Gazette", "2031-05-03", strings.Join(sentences[:10], "")), true},
		{"reprint on a page without a date", paperOf("a", "Gazette", "", wire), true},
		{"another visit in the same form", paperOf("a", "Gazette", "2031-05-03", story("Marlow", "Ben Okoro")), false},
		{"same words a year later", paperOf("a", "Gazette", "2032-05-02", wire), false},
		{"next in the series of one outlet", paperOf("a", "Wire", "2031-05-03", strings.ReplaceAll(wire, "minutes about", "minutes on")), false},
		{"a quotation of it", paperOf("a", "Gazette", "2031-05-03", strings.Join(sentences[:4], "")), false},
		{"too short to tell", paperOf("a", "Gazette", "2031-05-03", "They met."), false},
		{"nothing", paperOf("a", "Gazette", "2031-05-03", ""), false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			original := paperOf("b", "Wire", "2031-05-02", wire)
			r := New()
			r.Add(tt.paper)
			r.Add(original)
			res := r.Result()
			if got := res.CopyOf["a"] == "b"; got != tt.copy {
				t.Errorf("copy = %v, want %v (shingles alike %.2f, contained %.2f, names %.2f)", got, tt.copy,
					tt.paper.sketch.shingles.resemblance(original.sketch.shingles), tt.paper.sketch.shingles.contained(original.sketch.shingles),
					tt.paper.sketch.names.contained(original.sketch.names))
			}
			if len(res.CopyOf) > 1 {
				t.Errorf("CopyOf = %v", res.CopyOf)
			}
		})
	}
}

// A reprint speaks with the voice of its original: it adds no source, and many reprints find one original.
func TestCopiesCountOnce(t *testing.T) {
	wire := story("Selborne", "Ada Quist")
	r := New()
	for i := range 100 {
		id := chancery.DocumentID(fmt.Sprintf("d%03d", i))
		doc := &chancery.Document{ID: id, Publisher: fmt.Sprint("outlet ", i), Published: chancery.Date{Year: 2031, Month: 5, Day: uint8(1 + i%20)}}
		r.Add(Digest(doc, SketchOf(wire), []chancery.Claim{meetingClaim(id, "2031-05-01", "Ada Quist", "Ben Okoro")}))
	}
	res := r.Result()
	if len(res.CopyOf) != 99 || res.CopyOf["d001"] != "d000" {
		t.Errorf("%d copies, want 99, all of d000: %v", len(res.CopyOf), res.CopyOf)
	}
	if len(res.Entries) != 1 || res.Entries[0].Documents != 1 || len(res.Entries[0].Claims) != 100 {
		t.Errorf("entries = %+v, want one of 100 claims from one source", res.Entries)
	}
}

func meetingClaim(doc chancery.DocumentID, date string, people ...string) chancery.Claim {
	c := chancery.Claim{
		ID: chancery.ClaimID(doc) + "-m", Document: doc, Kind: chancery.Meeting, Slots: chancery.Slots{},
		Evidence: []chancery.Passage{{Document: doc, Span: chancery.Span{End: 8}, Quote: "they met"}},
	}
	c.Slots.Set(chancery.SlotPolities, "JPN", "KOR")
	c.Slots.Set(chancery.SlotPeople, people...)
	c.Slots.Set(chancery.SlotDate, date)
	c.Slots.Set(chancery.SlotStatus, "held")
	return c
}
