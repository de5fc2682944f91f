package contract

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"chancery"
)

// object writes the fields of one JSON object in the order of its calls; encoding/json has no such order for slots.
// The first error stays.
type object struct {
	b   []byte
	err error
}

func (o *object) key(key string) {
	if last := o.b[len(o.b)-1]; last != '{' && last != '[' {
		o.b = append(o.b, ',')
	}
	o.b = appendString(o.b, key)
	o.b = append(o.b, ':')
}

// text leaves out an empty value.
func (o *object) text(key, value string) {
	if value != "" {
		o.key(key)
		o.b = appendString(o.b, value)
	}
}

func (o *object) count(key string, n int) {
	o.key(key)
	o.b = strconv.AppendInt(o.b, int64(n), 10)
}

func (o *object) flag(key string, value bool) {
	o.key(key)
	o.b = strconv.AppendBool(o.b, value)
}

func (o *object) number(key, value string) {
	o.key(key)
	o.literal(value)
}

// literal writes a bare number.
func (o *object) literal(value string) {
	n, err := plainNumber(value)
	if err != nil && o.err == nil {
		o.err = err
	}
	o.b = append(o.b, n...)
}

// list leaves out an empty list.
func (o *object) list(key string, values []string) {
	if len(values) == 0 {
		return
	}
	o.key(key)
	o.b = append(o.b, '[')
	for i, v := range values {
		if i > 0 {
			o.b = append(o.b, ',')
		}
		o.b = appendString(o.b, v)
	}
	o.b = append(o.b, ']')
}

// objects writes a list of n objects.
func (o *object) objects(key string, n int, each func(i int)) {
	if n == 0 {
		return
	}
	o.key(key)
	o.b = append(o.b, '[')
	for i := range n {
		if i > 0 {
			o.b = append(o.b, ',')
		}
		o.b = append(o.b, '{')
		each(i)
		o.b = append(o.b, '}')
	}
	o.b = append(o.b, ']')
}

// appendString quotes s. Characters that some readers take for the end of a line are escaped, or a line would not be a
// line to them: Python's splitlines breaks at U+0085, U+2028 and U+2029.
func appendString(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	for _, c := range s {
		switch {
		case c == '"' || c == '\\':
			b = append(b, '\\', byte(c))
		case c == '\n':
			b = append(b, '\\', 'n')
		case c == '\r':
			b = append(b, '\\', 'r')
		case c == '\t':
			b = append(b, '\\', 't')
		case c < 0x20 || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029:
			b = append(b, '\\', 'u', hex[c>>12&15], hex[c>>8&15], hex[c>>4&15], hex[c&15])
		default:
			b = utf8.AppendRune(b, c)
		}
	}
	return append(b, '"')
}

// plainNumber is a number as digits, without an exponent, in the form that JSON allows.
func plainNumber(s string) (string, error) {
	if s != "" && (s[0] == '-' || s[0] >= '0' && s[0] <= '9') && json.Valid([]byte(s)) && !strings.ContainsAny(s, "eE") {
		return s, nil
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsInf(f, 0) || math.IsNaN(f) {
		return "0", chancery.Errorf(chancery.Invalid, "%q is not a number", s)
	}
	return strconv.FormatFloat(f, 'f', -1, 64), nil
}
