package syntax

import (
	"compress/flate"
	"encoding/binary"
	"io"
	"maps"
	"slices"
)

// format names the layout of an encoded model; a change of layout or of features changes it.
const format = "chancery syntax 2\n"

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

// keys writes the keys of pairs, which stand in their order, and how hot each is.
func (e *encoder) keys(pairs []pair, warmth []uint8) {
	e.uint(uint64(len(pairs)))
	last := uint32(0)
	for _, p := range pairs {
		e.uint(uint64(p.key - last))
		last = p.key
	}
	e.buf = append(e.buf, warmth...)
}
