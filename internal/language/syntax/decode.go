package syntax

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"io"
	"math"
)

// decoder reads what encoder writes; after the end or an error it gives zeros.
type decoder struct {
	buf []byte
	err error
}

func (d *decoder) uint() uint64 {
	if len(d.buf) > 0 && d.buf[0] < 0x80 { // most numbers are small
		n := d.buf[0]
		d.buf = d.buf[1:]
		return uint64(n)
	}
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

// keys reads how many keys follow, the keys, and how hot each is. That they do not stand in order is an error.
func (d *decoder) keys() (keys []uint32, warmth []uint8) {
	keys = make([]uint32, d.count())
	last := uint64(0)
	for i := range keys {
		step := d.uint()
		if i > 0 && step == 0 || step > math.MaxUint32-last {
			d.buf = nil
		}
		last += step
		keys[i] = uint32(last)
	}
	if len(d.buf) < len(keys) {
		d.buf, d.err = nil, io.ErrUnexpectedEOF
		return nil, nil
	}
	warmth, d.buf = d.buf[:len(keys)], d.buf[len(keys):]
	return keys, warmth
}

func (d *decoder) string() string {
	n := d.count()
	s := string(d.buf[:n])
	d.buf = d.buf[n:]
	return s
}

// usual is about the size of a model when it is unpacked, in bytes.
const usual = 10 << 20

// Decode reads a model that Encode wrote.
func Decode(r io.Reader) (*Model, error) {
	head := make([]byte, len(format))
	if _, err := io.ReadFull(r, head); err != nil {
		return nil, fmt.Errorf("decode model: %w", err)
	}
	if string(head) != format {
		return nil, fmt.Errorf("decode model: the format is %q, want %q", head, format)
	}
	var buf bytes.Buffer
	buf.Grow(usual)
	if _, err := buf.ReadFrom(flate.NewReader(r)); err != nil {
		return nil, fmt.Errorf("decode model: %w", err)
	}
	d := &decoder{buf: buf.Bytes()}
	m := &Model{}
	for range d.count() {
		m.Tags = append(m.Tags, TagPair{d.string(), d.string()})
	}
	for range d.count() {
		m.Labels = append(m.Labels, d.string())
	}
	m.lexicon = decodeLexicon(d)
	m.lemmas = decodeLemmas(d)
	m.tagger, m.moves, m.relations, m.marks = decodeTable(d), decodeMoveTable(d), decodeTable(d), decodeTable(d)
	if d.err != nil {
		return nil, fmt.Errorf("decode model: %w", d.err)
	}
	m.setAtoms()
	return m, nil
}

func decodeLemmas(d *decoder) lemmas {
	l := lemmas{}
	for range d.count() {
		tag, form := d.string(), d.string()
		l.table(tag).forms[form] = edit{int(d.uint()), d.string()}
	}
	for range d.count() {
		tag, letters := d.string(), d.string()
		l.table(tag).put(letters, edit{int(d.uint()), d.string()})
	}
	return l
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
		class, certain, few, many := d.uint(), d.uint(), d.uint(), d.uint()
		if class >= uint64(len(classes)) {
			d.buf, d.err = nil, io.ErrUnexpectedEOF
			break
		}
		l[form] = entry{class: classes[class], certain: uint8(certain), clusters: [2]uint16{uint16(few), uint16(many)}}.complete()
	}
	return l
}
