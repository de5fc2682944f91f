package register

import (
	"bytes"
	"compress/flate"
	"encoding/json"
	"errors"
	"io"

	decoding "github.com/go-json-experiment/json/v1" // twice as fast as encoding/json, with the same outcome

	"chancery"
)

// What the archive keeps of readings and of what was settled is JSON under DEFLATE (RFC 1951).

// mostBlob is the size up to which such bytes are unpacked: a hundred times the largest paper that is read. What comes by
// import may be made to unpack without end.
const mostBlob = 512 << 20

// reading is a Paper as the archive keeps it.
type reading struct {
	Document *chancery.Document
	Text     *chancery.Text
	Claims   []chancery.Claim
	Sketch   []byte
}

// reading gives the bytes of a paper for the archive. They do not depend on Seq, nor on what others say of the document.
func (k *packer) reading(p Paper) ([]byte, error) {
	doc := *p.Document
	doc.CopyOf = ""
	return k.values(reading{&doc, p.Text, p.Claims, p.Sketch})
}

// unpackReading reads the bytes of a paper; Reader and Seq are for others to fill.
func unpackReading(content []byte) (Paper, error) {
	var r reading
	all, err := inflate(content)
	if err == nil {
		err = decoding.Unmarshal(all, &r)
	}
	if err != nil {
		return Paper{}, unreadable(err)
	}
	if r.Document == nil || r.Text == nil {
		return Paper{}, chancery.Errorf(chancery.Invalid, "it is no reading of a document")
	}
	for i := range r.Claims {
		if err := Sound(&r.Claims[i], r.Text); err != nil {
			return Paper{}, chancery.Errorf(chancery.Invalid, "claim %s: %w", r.Claims[i].ID, err)
		}
	}
	return Paper{Document: r.Document, Text: r.Text, Claims: r.Claims, Sketch: r.Sketch}, nil
}

// packer packs one thing after another. Its room, more than a megabyte, is the same for all. The zero value is ready for use.
type packer struct {
	packed  bytes.Buffer
	deflate *flate.Writer
}

// values gives values as JSON, one after another.
func (k *packer) values(values ...any) ([]byte, error) {
	k.packed.Reset()
	if k.deflate == nil {
		var err error
		if k.deflate, err = flate.NewWriter(nil, flate.BestSpeed); err != nil {
			return nil, err
		}
	}
	k.deflate.Reset(&k.packed)
	enc := json.NewEncoder(k.deflate)
	enc.SetEscapeHTML(false)
	for _, v := range values {
		if err := enc.Encode(v); err != nil {
			return nil, err
		}
	}
	if err := k.deflate.Close(); err != nil {
		return nil, err
	}
	return bytes.Clone(k.packed.Bytes()), nil
}

// unpack calls decode until it has read all values.
func unpack(content []byte, decode func(*decoding.Decoder) error) error {
	all, err := inflate(content)
	if err != nil {
		return unreadable(err)
	}
	dec := decoding.NewDecoder(bytes.NewReader(all))
	for dec.More() {
		if err := decode(dec); err != nil {
			return unreadable(err)
		}
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return unreadable(io.ErrUnexpectedEOF)
	}
	return nil
}

// inflate undoes DEFLATE. What grows beyond mostBlob is an error.
func inflate(content []byte) ([]byte, error) {
	limited := &io.LimitedReader{R: flate.NewReader(bytes.NewReader(content)), N: mostBlob}
	all := bytes.NewBuffer(make([]byte, 0, 4*len(content)+bytes.MinRead)) // what text takes, so that it seldom grows
	_, err := all.ReadFrom(limited)
	if err == nil && limited.N == 0 {
		err = io.ErrShortBuffer
	}
	return all.Bytes(), err
}

func unreadable(err error) error {
	return chancery.Errorf(chancery.Invalid, "bytes of the archive cannot be read to their end: %w", err)
}
