package contract

import (
	"encoding/json"
	"time"

	"chancery"
)

// Ruling is what a person decided about an entry, see chancery.Ruling.
type Ruling struct {
	Seq      int64
	Recorded time.Time
	By       string
	Action   chancery.Action
	Why      string
	Slot     chancery.Slot
	Values   []string
	Standing chancery.Standing
	Member   string
	Score    int
	Cite     []Cited
}

// Cited are exact words of a document that something rests on.
type Cited struct {
	Document  string     // base name
	Citations []Citation // none where the words were erased; Start and End are 0 where they stand no more in the text as it is read
}

// OfRulings are the rulings on an entry; cite gives the words of a passage.
func OfRulings(rulings []chancery.Ruling, cite func(chancery.Passage) (Cited, error)) ([]Ruling, error) {
	var all []Ruling
	for _, r := range rulings {
		ruling := Ruling{
			Seq: r.Seq, Recorded: r.Recorded, By: r.By, Action: r.Action, Why: r.Why, Slot: r.Slot, Values: r.Values,
			Standing: r.Standing, Member: r.Member, Score: r.Score,
		}
		for _, p := range r.Cite {
			cited, err := cite(p)
			if err != nil {
				return nil, err
			}
			ruling.Cite = append(ruling.Cite, cited)
		}
		all = append(all, ruling)
	}
	return all, nil
}

// CiteIn cites a passage in the text of the document called name, as it is read now: without a place where its words do not
// stand there any more.
func CiteIn(name string, passage chancery.Passage, text *chancery.Text) Cited {
	cited := Cited{Document: name}
	span := passage.Span
	switch {
	case passage.Quote == "":
	case span.Start >= 0 && span.End <= len(text.Content) && span.Start < span.End && text.Content[span.Start:span.End] == passage.Quote:
		cited.Citations = NewRuler(text).Cite(passage)
	default:
		cited.Citations = []Citation{{Quote: passage.Quote}}
	}
	return cited
}

func writeRulings(o *object, kind chancery.Kind, rulings []Ruling) {
	o.objects("rulings", len(rulings), func(i int) {
		r := &rulings[i]
		o.whole("seq", r.Seq)
		o.text("by", r.By)
		o.text("recorded", r.Recorded.UTC().Format(timeLayout))
		o.text("action", string(r.Action))
		o.text("why", r.Why)
		o.text("slot", string(r.Slot))
		writeValues(o, slotDef(kind, r.Slot), r.Values)
		o.text("standing", string(r.Standing))
		o.text("member", r.Member)
		if r.Action == chancery.Scored {
			o.count("score", r.Score)
		}
		writeCited(o, r.Cite)
	})
}

// writeCited writes the words that something rests on.
func writeCited(o *object, cite []Cited) {
	o.objects("cite", len(cite), func(i int) {
		o.text("document", cite[i].Document)
		writeCitations(o, cite[i].Citations)
	})
}

// writeValues writes the values of a slot; numbers as such.
func writeValues(o *object, def chancery.SlotDef, values []string) {
	if len(values) == 0 || def.Type != chancery.NumberValue {
		o.list("values", values)
		return
	}
	o.key("values")
	o.b = append(o.b, '[')
	for i, v := range values {
		if i > 0 {
			o.b = append(o.b, ',')
		}
		o.literal(v)
	}
	o.b = append(o.b, ']')
}

// writeCitations writes quotes and, where they have any, their places.
func writeCitations(o *object, citations []Citation) {
	quotes := make([]string, len(citations))
	placed := false
	for i, citation := range citations {
		quotes[i] = citation.Quote
		placed = placed || citation.End > 0
	}
	o.list("quotes", quotes)
	if !placed {
		return
	}
	o.objects("selectors", len(citations), func(i int) {
		o.text("type", selectorType)
		o.count("start", citations[i].Start)
		o.count("end", citations[i].End)
	})
}

func (f *fields) rulings(kind chancery.Kind) (all []Ruling) {
	f.objects("rulings", func(f *fields) {
		r := Ruling{
			Seq: f.whole("seq"), Recorded: f.time("recorded"), By: f.text("by"), Action: chancery.Action(f.need("action")), Why: f.text("why"),
			Slot: chancery.Slot(f.text("slot")), Standing: chancery.Standing(f.text("standing")), Member: f.text("member"),
		}
		r.Values = f.values("values", slotDef(kind, r.Slot))
		if r.Action == chancery.Scored {
			f.read("score", &r.Score, "a whole number")
		}
		f.objects("cite", func(f *fields) {
			cited := Cited{Document: f.text("document")}
			if _, ok := f.raw["quotes"]; ok {
				cited.Citations = f.citations()
			}
			r.Cite = append(r.Cite, cited)
		})
		all = append(all, r)
	})
	return all
}

// values reads the values of a slot.
func (f *fields) values(key string, def chancery.SlotDef) []string {
	if def.Type != chancery.NumberValue {
		return f.list(key)
	}
	var raw []json.RawMessage
	if !f.read(key, &raw, "a list of numbers") {
		return nil
	}
	var values []string
	for _, n := range raw {
		s, err := plainNumber(string(n))
		if err != nil {
			f.fail(key, err)
		}
		values = append(values, s)
	}
	return values
}
