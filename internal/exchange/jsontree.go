package exchange

import (
	"encoding/json"
	"strings"

	"chancery"
)

// node is a JSON value with its place in the text.
type node struct {
	span   chancery.Span // of the value; of a string, between its quotes
	text   string        // of a string
	list   []*node
	fields map[string]*node
}

// at is the value of a field, nil where it is missing; of a nil node too.
func (n *node) at(name string) *node {
	if n == nil {
		return nil
	}
	return n.fields[name]
}

// str is the string of a field, without white space around it.
func (n *node) str(name string) string {
	if f := n.at(name); f != nil {
		return strings.TrimSpace(f.text)
	}
	return ""
}

// items are the values of a list.
func (n *node) items() []*node {
	if n == nil {
		return nil
	}
	return n.list
}

// deepest is how deep lists and objects may stand in each other.
const deepest = 64

// tree reads a JSON text into nodes.
type tree struct {
	content string
	dec     *json.Decoder
}

func parseTree(content string) (*node, error) {
	t := &tree{content, json.NewDecoder(strings.NewReader(content))}
	n, err := t.value(0)
	if err == nil && strings.TrimSpace(content[t.dec.InputOffset():]) != "" {
		err = chancery.Errorf(chancery.Invalid, "more stands after the end of the JSON object")
	}
	return n, err
}

// value reads the next value.
func (t *tree) value(depth int) (*node, error) {
	before := int(t.dec.InputOffset())
	token, err := t.dec.Token()
	if err != nil {
		return nil, chancery.Errorf(chancery.Invalid, "it is no JSON: %w", err)
	}
	if depth > deepest {
		return nil, chancery.Errorf(chancery.Invalid, "lists and objects stand more than %d deep in each other", deepest)
	}
	start := before + len(t.content[before:]) - len(strings.TrimLeft(t.content[before:], " \t\r\n,:"))
	n := &node{}
	switch token {
	case json.Delim('{'):
		n.fields = make(map[string]*node)
		err = t.inside(func() error {
			key, err := t.dec.Token()
			if err != nil {
				return err
			}
			value, err := t.value(depth + 1)
			n.fields[key.(string)] = value //nolint:forcetypeassert // the decoder gives nothing else for a key
			return err
		})
	case json.Delim('['):
		err = t.inside(func() error {
			value, err := t.value(depth + 1)
			n.list = append(n.list, value)
			return err
		})
	}
	if err != nil {
		return nil, err
	}
	n.span = chancery.Span{Start: start, End: int(t.dec.InputOffset())}
	if text, ok := token.(string); ok {
		n.text = text
		n.span.Start, n.span.End = n.span.Start+1, n.span.End-1
	}
	return n, nil
}

// inside reads what stands in a list or object, and its end.
func (t *tree) inside(one func() error) error {
	for t.dec.More() {
		if err := one(); err != nil {
			return chancery.Errorf(chancery.Invalid, "it is no JSON: %w", err)
		}
	}
	if _, err := t.dec.Token(); err != nil {
		return chancery.Errorf(chancery.Invalid, "it is no JSON: %w", err)
	}
	return nil
}
