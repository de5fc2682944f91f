package syntax

import (
	"compress/flate"
	"encoding/binary"
	"io"
	"maps"
	"slices"
)

// format names the layout of an encoded model; a change of layout or of features changes it.
const format = "chancery syntax 1\n"

// encoder writes numbers and strings; the first error stays.
type encoder struct {
	buf []byte
}

func (e *encoder) uint(n uint64)   { e.buf = binary.AppendUvarint(e.buf, n) }
func (e *encoder) int(n int64)     { e.buf = binary.AppendVarint(e.buf, n) }
func (e *encoder) string(s string) { e.uint(uint64(len(s))); e.buf = append(e.buf, s...) }

// Encode writes the model, compressed.
func (m *Model) Encode(w io.Writer) error {
	e := &encoder{}
	e.uint(uint64(len(m.Tags)))
	for _, pair := range m.Tags {
		e.string(pair.UPOS)
		e.string(pair.XPOS)
	}
	e.uint(uint64(len(m.Labels)))
	for _, label := range m.Labels {
		e.string(label)
	}
	m.lexicon.encode(e)
	m.lemmas.encode(e)
	m.tagger.encode(e)
	m.moves.encode(e)
	m.relations.encode(e)
	m.marks.encode(e)
	if _, err := io.WriteString(w, format); err != nil {
		return err
	}
	z, err := flate.NewWriter(w, flate.BestCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write(e.buf); err != nil {
		return err
	}
	return z.Close()
}

func (l lemmas) encode(e *encoder) {
	forms, endings := map[ending]edit{}, map[ending]edit{}
	for tag, known := range l {
		for form, how := range known.forms {
			forms[ending{tag, form}] = how
		}
		for letters, how := range known.endings {
			endings[ending{tag, letters}] = how
		}
	}
	for _, edits := range []map[ending]edit{forms, endings} {
		e.uint(uint64(len(edits)))
		for _, end := range slices.SortedFunc(maps.Keys(edits), compareEndings) {
			e.string(end.tag)
			e.string(end.letters)
			e.uint(uint64(edits[end].cut))
			e.string(edits[end].add)
		}
	}
}

func (l lexicon) encode(e *encoder) {
	classes := map[atom]uint64{}
	var list []atom
	forms := slices.Sorted(maps.Keys(l))
	for _, form := range forms {
		if class := l[form].class; classes[class] == 0 {
			list = append(list, class)
			classes[class] = uint64(len(list))
		}
	}
	e.uint(uint64(len(list)))
	for _, class := range list {
		e.uint(uint64(class))
	}
	e.uint(uint64(len(forms)))
	last := atom(0)
	for _, form := range forms {
		entry := l[form]
		e.uint(uint64(form - last))
		e.uint(classes[entry.class] - 1)
		e.uint(uint64(entry.certain))
		e.uint(uint64(entry.clusters[0]))
		e.uint(uint64(entry.clusters[1]))
		last = form
	}
}

// filled are the slots that hold something, by key.
func filled(slots []uint64) []uint64 {
	kept := slices.DeleteFunc(slices.Clone(slots), func(slot uint64) bool { return slot == 0 })
	slices.Sort(kept)
	return kept
}

// encode writes the columns of a table one after the other: like stands by like, and compresses well.
func (t *table) encode(e *encoder) {
	slots := filled(t.slots)
	e.uint(uint64(len(slots)))
	last := uint64(0)
	for _, slot := range slots {
		e.uint(slot>>32 - last)
		last = slot >> 32
	}
	for _, slot := range slots {
		e.uint(slot & 0xff)
	}
	each := func(write func(w weight)) {
		for _, slot := range slots {
			start := slot >> 8 & 0xffffff
			for _, w := range t.weights[start : start+slot&0xff] {
				write(w)
			}
		}
	}
	each(func(w weight) { e.uint(uint64(w.class)) })
	each(func(w weight) { e.int(int64(w.value)) })
}
