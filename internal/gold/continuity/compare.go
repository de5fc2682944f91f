package main

import (
	"regexp"
	"slices"
	"strings"
)

// expected is one statement of the example made by hand.
type expected struct {
	part  string // the section of the example
	says  string // in a few words
	cites string // the papers it cites, by the first three digits of their names, with spaces between them
	needs []need // what must stand on our pages for it to be there; some of them only: partly
}

// need is met by any statement of a page that the pattern fits.
type need struct {
	page    string // "" for the dossier
	pattern string // case is of no matter
}

// The pages that are looked through.
const (
	dossier  = "dossier"
	wholly   = "dossier --all" // looked through where the dossier does not say it
	handover = "handover"
	watch    = "watch"
	matters  = "watch --json"
)

// The outcomes.
const (
	found   = "found"
	partly  = "partly"
	missing = "missing"
)

// outcome is what became of a statement of the example.
type outcome struct {
	expected
	state string
	where []string // pages
	ours  []string // papers cited there, by the first three digits of their names, in order
}

// compare looks for a statement on the pages.
func compare(e expected, pages map[string][]statement) (outcome, error) {
	o := outcome{expected: e}
	met := 0
	for _, n := range e.needs {
		where, s, err := n.meet(pages)
		if err != nil {
			return o, err
		}
		if s == nil {
			continue
		}
		met++
		if !slices.Contains(o.where, where) {
			o.where = append(o.where, where)
		}
		for _, name := range s.cites {
			if short := name[:min(3, len(name))]; !slices.Contains(o.ours, short) {
				o.ours = append(o.ours, short)
			}
		}
	}
	slices.Sort(o.ours)
	switch met {
	case len(e.needs):
		o.state = found
	case 0:
		o.state = missing
	default:
		o.state = partly
	}
	return o, nil
}

// meet is the first statement that meets the need, and the page on which it stands.
func (n need) meet(pages map[string][]statement) (where string, s *statement, err error) {
	pattern, err := regexp.Compile("(?i)" + n.pattern)
	if err != nil {
		return "", nil, err
	}
	names := []string{n.page}
	if n.page == "" {
		names = []string{dossier, wholly}
	}
	for _, name := range names {
		for i := range pages[name] {
			if s := &pages[name][i]; pattern.MatchString(s.text) {
				return name, s, nil
			}
		}
	}
	return "", nil, nil
}

// row is an outcome as it is printed.
func (o outcome) row() string {
	return strings.Join([]string{o.part, o.says, o.state, strings.Join(o.where, ", "), strings.Join(o.ours, " "), o.cites}, "\t")
}
