package register

import (
	"bytes"
	"compress/flate"
	"encoding/json"
	"errors"
	"io"

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

// packReading gives the bytes of a paper for the archive. They do not depend on Seq, nor on what others say of the document.
func packReading(p Paper) ([]byte, error) {
	doc := *p.Document
	doc.CopyOf = ""
	return pack(reading{&doc, p.Text, p.Claims, p.Sketch})
}

// unpackReading reads the bytes of a paper; Reader and Seq are for others to fill.
func unpackReading(content []byte) (Paper, error) {
	var r reading
	if err := unpack(content, func(dec *json.Decoder) error { return dec.Decode(&r) }); err != nil {
		return Paper{}, err
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

// pack writes values as JSON, one after another.
func pack(values ...any) ([]byte, error) {
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestSpeed)
	if err != nil {
		return nil, err
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, v := range values {
		if err := enc.Encode(v); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// unpack calls decode until it has read all values.
func unpack(content []byte, decode func(*json.Decoder) error) error {
	limited := &io.LimitedReader{R: flate.NewReader(bytes.NewReader(content)), N: mostBlob}
	dec := json.NewDecoder(limited)
	for dec.More() {
		if err := decode(dec); err != nil {
			return chancery.Errorf(chancery.Invalid, "bytes of the archive cannot be read: %w", err)
		}
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) || limited.N == 0 {
		return chancery.Errorf(chancery.Invalid, "bytes of the archive cannot be read to their end")
	}
	return nil
}
