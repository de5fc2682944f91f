package contract

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"chancery"
)

// Register is a "record":"register" line: where the journal of an exported register ends.
type Register struct {
	Seq  int64  // of its last decision
	Link string // hexadecimal: SHA-256 by which that decision hangs on all before it
}

// Decision is a "record":"decision" line: one line of the journal, to the byte.
type Decision chancery.Decision

// Content is a "record":"content" line: bytes of the archive.
type Content struct {
	Hash  chancery.Hash
	Bytes []byte
}

func (r Register) write(o *object) {
	o.text("record", "register")
	o.whole("seq", r.Seq)
	o.text("link", r.Link)
}

// timeLayout is RFC 3339 to the microsecond, the finest time that a journal keeps.
const timeLayout = "2006-01-02T15:04:05.000000Z07:00"

func (d Decision) write(o *object) {
	o.text("record", "decision")
	o.whole("seq", d.Seq)
	o.text("recorded", d.Recorded.UTC().Format(timeLayout))
	o.bytes("by", d.By)
	o.bytes("why", d.Why)
	o.bytes("action", string(d.Action))
	if onOneLine(d.Body) {
		o.key("body")
		o.b = append(o.b, d.Body...)
	} else {
		o.bytes("body", string(d.Body))
	}
}

func (c Content) write(o *object) {
	o.text("record", "content")
	o.text("hash", string(c.Hash))
	o.key("base64")
	o.b = append(o.b, '"')
	o.b = base64.StdEncoding.AppendEncode(o.b, c.Bytes)
	o.b = append(o.b, '"')
}

// onOneLine says whether a body can stand in a line as it is: an object, without what some readers take for the end of one.
func onOneLine(body []byte) bool {
	return bytes.HasPrefix(body, []byte("{")) && utf8.Valid(body) && json.Valid(body) &&
		!strings.ContainsFunc(string(body), func(c rune) bool { return c < 0x20 || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029 })
}

func readRegister(f *fields) Register {
	return Register{Seq: f.whole("seq"), Link: f.need("link")}
}

func readDecision(f *fields) Decision {
	d := Decision{Seq: f.whole("seq"), By: f.bytes("by"), Why: f.bytes("why"), Action: chancery.Action(f.bytes("action")), Recorded: f.time("recorded")}
	if raw := f.raw["body"]; bytes.HasPrefix(raw, []byte("{")) {
		d.Body = bytes.Clone(raw)
	} else {
		d.Body = json.RawMessage(f.bytes("body"))
	}
	return d
}

func readContent(f *fields) Content {
	c := Content{Hash: chancery.Hash(f.need("hash"))}
	var text string
	if _, ok := f.raw["base64"]; !ok {
		f.fail("base64", chancery.Errorf(chancery.Invalid, "missing"))
	}
	f.read("base64", &text, "a string")
	content, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		f.fail("base64", chancery.Errorf(chancery.Invalid, "it is not base64: %w", err))
	}
	if sum := sha256.Sum256(content); err == nil && hex.EncodeToString(sum[:]) != string(c.Hash) {
		f.fail("base64", chancery.Errorf(chancery.Invalid, "the bytes are not those of the hash"))
	}
	c.Bytes = content
	return c
}

// whole writes the number of a decision.
func (o *object) whole(key string, n int64) {
	o.key(key)
	o.b = strconv.AppendInt(o.b, n, 10)
}

// bytes writes text that need not be UTF-8: in base64 under another name where it is not. An empty one is left out.
func (o *object) bytes(key, value string) {
	if utf8.ValidString(value) {
		o.text(key, value)
		return
	}
	o.text(key+"_base64", base64.StdEncoding.EncodeToString([]byte(value)))
}

// whole reads the number of a decision.
func (f *fields) whole(key string) (n int64) {
	if _, ok := f.raw[key]; !ok {
		f.fail(key, chancery.Errorf(chancery.Invalid, "missing"))
	}
	if f.read(key, &n, "a whole number") && n < 0 {
		f.fail(key, chancery.Errorf(chancery.Invalid, "%d is below 0", n))
	}
	return n
}

func (f *fields) bytes(key string) string {
	if _, ok := f.raw[key+"_base64"]; !ok {
		return f.text(key)
	}
	b, err := base64.StdEncoding.DecodeString(f.text(key + "_base64"))
	if err != nil {
		f.fail(key+"_base64", chancery.Errorf(chancery.Invalid, "it is not base64: %w", err))
	}
	return string(b)
}

// time reads a time, to the microsecond.
func (f *fields) time(key string) time.Time {
	text := f.need(key)
	t, err := time.Parse(time.RFC3339Nano, text)
	if t = t.UTC(); text != "" && (err != nil || t.Year() < 1 || t.Year() > 9999) {
		f.fail(key, chancery.Errorf(chancery.Invalid, "%q is not a time: write 2031-04-02T10:00:00Z", text))
	}
	return t.Truncate(time.Microsecond)
}
