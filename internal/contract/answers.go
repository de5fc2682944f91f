package contract

import (
	"strconv"

	"chancery"
)

// Hit is a "record":"hit" line: a passage that a search found.
type Hit struct {
	Document  *chancery.Document
	Paragraph int        // from 1
	Passage   Citation   // whole sentences
	Found     []Citation // the words that answer; none where an entry or a filter led to the passage
	Entries   []HitEntry
	Also      []chancery.DocumentID // documents that have the passage word for word
	Score     float64               // the higher the better, within one answer
}

// HitEntry is an entry of which a claim stands in the passage.
type HitEntry struct {
	ID   chancery.EntryID
	Kind chancery.Kind
}

func (h Hit) write(o *object) {
	o.text("record", "hit")
	o.text("id", string(h.Document.ID))
	o.text("document", h.Document.Name)
	o.text("source", h.Document.Source)
	o.text("title", h.Document.Title)
	o.text("publisher", h.Document.Publisher)
	o.text("published", h.Document.Published.String())
	o.count("paragraph", h.Paragraph)
	h.Passage.write(o)
	o.objects("found", len(h.Found), func(i int) { h.Found[i].write(o) })
	o.objects("entries", len(h.Entries), func(i int) {
		o.text("id", string(h.Entries[i].ID))
		o.text("kind", string(h.Entries[i].Kind))
	})
	o.list("also", texts(h.Also))
	o.number("score", strconv.FormatFloat(h.Score, 'f', -1, 64))
}

func (c Citation) write(o *object) {
	o.text("quote", c.Quote)
	o.count("start", c.Start)
	o.count("end", c.End)
}

// Matter is a "record":"matter" line: something that wants attention.
type Matter struct {
	Cause    string
	Overdue  bool
	Entry    chancery.EntryID // "" for visits
	Kind     chancery.Kind
	Polities []string
	On       chancery.Date // to which all is counted
	Date     chancery.Date // that matters
	Days     int           // from On to Date; told where both are known
	Field    chancery.Slot // on which sources differ
	Hangs    []chancery.EntryID
	Kept     *bool // nil: nothing tells whether a promise was kept
	Ruling   int64 // the decision it is about; 0 for none
	Cite     []Cited
}

func (m Matter) write(o *object) {
	o.text("record", "matter")
	o.text("cause", m.Cause)
	o.flag("overdue", m.Overdue)
	o.text("entry", string(m.Entry))
	o.text("kind", string(m.Kind))
	o.list("polities", m.Polities)
	o.text("on", m.On.String())
	o.text("date", m.Date.String())
	if !m.On.IsZero() && !m.Date.IsZero() {
		o.count("days", m.Days)
	}
	o.text("field", string(m.Field))
	o.list("hangs", texts(m.Hangs))
	if m.Kept != nil {
		o.flag("kept", *m.Kept)
	}
	if m.Ruling > 0 {
		o.whole("ruling", m.Ruling)
	}
	writeCited(o, m.Cite)
}

// Change is a "record":"change" line: one thing that a new reading tells otherwise.
type Change struct {
	Change string           // "added", "gone", "changed", "moved"
	Entry  chancery.EntryID // of a claim that moved: where it was
	Kind   chancery.Kind
	Into   chancery.EntryID // the entry that holds now what one that is gone held, or where a claim moved to
	Slot   chancery.Slot    // of an entry that changed
	Before []string
	After  []string
	Claim  chancery.ClaimID // that moved
}

func (c Change) write(o *object) {
	o.text("record", "change")
	o.text("change", c.Change)
	o.text("entry", string(c.Entry))
	o.text("kind", string(c.Kind))
	o.text("into", string(c.Into))
	o.text("slot", string(c.Slot))
	o.list("before", c.Before)
	o.list("after", c.After)
	o.text("claim", string(c.Claim))
}

// Ingest is a "record":"ingest" line: what became of one document.
type Ingest struct {
	Path    string
	Outcome string // "new", "known", "failed"
	ID      chancery.DocumentID
	Claims  int
	Why     string // it failed
}

func (i Ingest) write(o *object) {
	o.text("record", "ingest")
	o.text("path", i.Path)
	o.text("outcome", i.Outcome)
	o.text("id", string(i.ID))
	if i.Claims > 0 {
		o.count("claims", i.Claims)
	}
	o.text("why", i.Why)
}
