package contract

import (
	"slices"

	"chancery"
)

func (d Document) write(o *object) {
	o.text("record", "document")
	o.text("id", string(d.ID))
	o.text("document", d.Name)
	o.text("source", d.Source)
	o.text("title", d.Title)
	o.text("publisher", d.Publisher)
	o.text("published", d.Published.String())
	o.text("language", string(d.Language))
	o.text("sha256", string(d.SHA256))
	if d.Words > 0 {
		o.count("words", d.Words)
	}
	o.text("copy_of", string(d.CopyOf))
	o.list("notes", texts(d.Notes))
}

func (c Claim) write(o *object) {
	o.text("record", "claim")
	o.text("id", string(c.ID))
	o.text("document", c.Document)
	o.text("kind", string(c.Kind))
	o.text("entry", string(c.Entry))
	writeCitations(o, c.Citations)
	o.text("voice", c.Voice)
	o.text("mood", string(c.Mood))
	writeSlots(o, c.Kind, c.Slots)
}

func (e Entry) write(o *object) {
	o.text("record", "entry")
	o.text("id", string(e.ID))
	o.text("kind", string(e.Kind))
	writeSlots(o, e.Kind, e.Slots)
	o.list("claims", texts(e.Claims))
	o.count("documents", e.Documents)
	o.objects("conflicts", len(e.Conflicts), func(i int) {
		c := e.Conflicts[i]
		def := slotDef(e.Kind, c.Field)
		o.text("field", string(c.Field))
		writeValue(o, def, "preferred", c.Preferred)
		o.text("why", c.Why)
		o.objects("values", len(c.Values), func(j int) {
			writeValue(o, def, "value", c.Values[j].Value)
			o.list("documents", c.Values[j].Documents)
		})
	})
	o.text("standing", string(e.Standing))
	if e.Retracted {
		o.flag("retracted", true)
	}
	writeRulings(o, e.Kind, e.Rulings)
}

func (m Mention) write(o *object) {
	o.text("record", "mention")
	o.text("document", m.Document)
	o.text("class", string(m.Class))
	m.Citation.write(o)
	o.text("type", m.Type)
	if _, err := plainNumber(m.Value); err == nil && m.Class == chancery.ClassQuantity {
		o.number("value", m.Value)
	} else {
		o.text("value", m.Value)
	}
	o.text("edtf", m.EDTF)
	o.text("unit", m.Unit)
}

const selectorType = "TextPositionSelector" // W3C Web Annotation Data Model, 2017, 4.2.5

// writeSlots writes the slots that the kind has, in its order.
func writeSlots(o *object, kind chancery.Kind, slots chancery.Slots) {
	for _, def := range chancery.Schema(kind) {
		values := slots[def.Slot]
		switch {
		case len(values) == 0:
		case def.Many && (def.Slot != chancery.SlotSpeaker || len(values) > 1):
			o.list(string(def.Slot), values)
		default:
			writeValue(o, def, string(def.Slot), values[0])
		}
	}
}

func writeValue(o *object, def chancery.SlotDef, key, value string) {
	if value != "" && def.Type == chancery.NumberValue {
		o.number(key, value)
		return
	}
	o.text(key, value)
}

// slotDef is the definition of a kind's slot; the zero SlotDef, of free words, where it has none.
func slotDef(kind chancery.Kind, slot chancery.Slot) chancery.SlotDef {
	defs := chancery.Schema(kind)
	if i := slices.IndexFunc(defs, func(d chancery.SlotDef) bool { return d.Slot == slot }); i >= 0 {
		return defs[i]
	}
	return chancery.SlotDef{}
}

func texts[T ~string](values []T) []string {
	all := make([]string, len(values))
	for i, v := range values {
		all[i] = string(v)
	}
	return all
}
