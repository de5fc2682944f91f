package syntax

import (
	"compress/flate"
	"encoding/binary"
	"fmt"
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
	for _, t := range m.tables() {
		(*t).encode(e)
	}
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
		last = form
	}
}

// encode writes the columns of a table one after the other: like stands by like, and compresses well.
func (t *table) encode(e *encoder) {
	var slots []uint64
	for _, slot := range t.slots {
		if slot != 0 {
			slots = append(slots, slot)
		}
	}
	slices.Sort(slots)
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

// decoder reads what encoder writes; after the end or an error it gives zeros.
type decoder struct {
	buf []byte
	err error
}

func (d *decoder) uint() uint64 {
	n, size := binary.Uvarint(d.buf)
	if size <= 0 {
		d.buf, d.err = nil, io.ErrUnexpectedEOF
		return 0
	}
	d.buf = d.buf[size:]
	return n
}

func (d *decoder) int() int64 {
	n := d.uint()
	return int64(n>>1) ^ -int64(n&1)
}

// count reads how many things follow; each takes at least a byte.
func (d *decoder) count() int {
	n := d.uint()
	if n > uint64(len(d.buf)) {
		d.buf, d.err = nil, io.ErrUnexpectedEOF
		return 0
	}
	return int(n)
}

func (d *decoder) string() string {
	n := d.count()
	s := string(d.buf[:n])
	d.buf = d.buf[n:]
	return s
}

// Decode reads a model that Encode wrote.
func Decode(r io.Reader) (*Model, error) {
	head := make([]byte, len(format))
	if _, err := io.ReadFull(r, head); err != nil {
		return nil, fmt.Errorf("decode model: %w", err)
	}
	if string(head) != format {
		return nil, fmt.Errorf("decode model: the format is %q, want %q", head, format)
	}
	buf, err := io.ReadAll(flate.NewReader(r))
	if err != nil {
		return nil, fmt.Errorf("decode model: %w", err)
	}
	d := &decoder{buf: buf}
	m := &Model{}
	for range d.count() {
		m.Tags = append(m.Tags, TagPair{d.string(), d.string()})
	}
	for range d.count() {
		m.Labels = append(m.Labels, d.string())
	}
	m.lexicon = decodeLexicon(d)
	m.lemmas = decodeLemmas(d)
	for _, t := range m.tables() {
		*t = decodeTable(d)
	}
	if d.err != nil {
		return nil, fmt.Errorf("decode model: %w", d.err)
	}
	m.setAtoms()
	return m, nil
}

func decodeLexicon(d *decoder) lexicon {
	classes := make([]atom, d.count())
	for i := range classes {
		classes[i] = atom(d.uint())
	}
	n := d.count()
	l := make(lexicon, n)
	form := atom(0)
	for range n {
		form += atom(d.uint())
		class, certain := d.uint(), d.uint()
		if class >= uint64(len(classes)) {
			d.buf, d.err = nil, io.ErrUnexpectedEOF
			break
		}
		l[form] = entry{class: classes[class], certain: uint8(certain)}
	}
	return l
}

func decodeTable(d *decoder) *table {
	n := d.count()
	t := newTable(n)
	keys, counts, all := make([]uint32, n), make([]int, n), 0
	last := uint64(0)
	for i := range keys {
		last += d.uint()
		keys[i] = uint32(last)
	}
	for i := range counts {
		counts[i] = d.count()
		all += counts[i]
	}
	weights := make([]weight, all)
	for i := range weights {
		weights[i].class = uint16(d.uint())
	}
	for i := range weights {
		weights[i].value = int16(d.int())
	}
	t.weights = make([]weight, 0, all)
	for i, key := range keys {
		t.put(key, weights[:counts[i]])
		weights = weights[counts[i]:]
	}
	return t
}
