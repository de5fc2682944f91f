package exchange

import (
	"cmp"
	"maps"
	"strconv"
	"strings"

	"chancery"
)

// popolo is a Popolo file: its lists by id. See https://www.popoloproject.com/specs/ (Person, Organization, Post, Membership, Area).
type popolo struct {
	*sheet
	persons, organizations, posts, areas map[string]*node
	plain                                int // memberships that are no more than that
}

// readPopolo reads the memberships of persons as tenures. The words of a claim are the values that it is made of.
func (s *sheet) readPopolo() error {
	root, err := parseTree(s.text.Content)
	if err != nil {
		return err
	}
	p := &popolo{
		sheet: s, persons: byID(root.at("persons")), organizations: byID(root.at("organizations")),
		posts: byID(root.at("posts")), areas: byID(root.at("areas")),
	}
	for _, org := range root.at("organizations").items() {
		maps.Copy(p.posts, byID(org.at("posts")))
	}
	if root.at("memberships").items() == nil && root.at("persons").items() == nil {
		return chancery.Errorf(chancery.Invalid, "no Popolo file: it must hold a list of memberships, and those of persons, organizations and posts that they name")
	}
	for _, m := range root.at("memberships").items() {
		p.membership(m, nil)
	}
	for _, person := range root.at("persons").items() {
		for _, m := range person.at("memberships").items() {
			p.membership(m, person)
		}
	}
	if p.plain > 0 {
		s.doc.Notes = append(s.doc.Notes, chancery.Note("memberships without an office that were left out: "+strconv.Itoa(p.plain)))
	}
	return nil
}

// byID finds the objects of a list by their ids.
func byID(list *node) map[string]*node {
	all := make(map[string]*node)
	for _, n := range list.items() {
		if id := n.str("id"); id != "" {
			all[id] = n
		}
	}
	return all
}

// linked is what a field names by an id, or holds itself.
func linked(n *node, name string, all map[string]*node) *node {
	if inside := n.at(name); inside != nil && inside.fields != nil {
		return inside
	}
	return all[n.str(name+"_id")]
}

// membership reads one, which may stand within its person.
func (p *popolo) membership(m, person *node) {
	if m.fields == nil {
		p.fault(p.line(m.span.Start), "a membership is an object")
		return
	}
	line := p.line(m.span.Start)
	p.block(m.span, chancery.Table)
	if person == nil {
		person = linked(m, "person", p.persons)
	}
	if person.str("name") == "" {
		p.fault(line, "it names no person who is in the file")
		return
	}
	post := linked(m, "post", p.posts)
	organization := linked(m, "organization", p.organizations)
	if organization == nil {
		organization = linked(post, "organization", p.organizations)
	}
	var office *node
	for _, n := range []*node{post.at("label"), post.at("role"), m.at("role"), m.at("label")} {
		if n != nil && strings.TrimSpace(n.text) != "" {
			office = n
			break
		}
	}
	if office == nil || strings.EqualFold(strings.TrimSpace(office.text), "member") {
		p.plain++
		return
	}
	polity, from := p.polity(m, post, organization, office)
	if polity == "" {
		p.fault(line, "neither its area nor its organization nor its office, %q, names one polity that is known", office.text)
		return
	}
	words := []chancery.Span{person.at("name").span, office.span, from.span}
	date := func(name string) string {
		if n := m.at(name); n != nil && n.text != "" {
			words = append(words, n.span)
		}
		day, _, _ := strings.Cut(m.str(name), "T") // a day and a time
		return day
	}
	since, until := date("start_date"), date("end_date")
	p.tenure(line, person.str("name"), strings.TrimSpace(office.text), polity, since, until, words...)
}

// polity finds whose office it is, and the words that say so: the area, the organization or those above it, the name of the office.
func (p *popolo) polity(m, post, organization, office *node) (string, *node) {
	for _, has := range []*node{m, post, organization} {
		area := linked(has, "area", p.areas)
		if code := polityOf(area.str("name")); code != "" {
			return code, area.at("name")
		}
	}
	const highest = 8
	for range highest {
		if code := onePolityIn(organization.str("name")); code != "" {
			return code, organization.at("name")
		}
		organization = cmp.Or(linked(organization, "parent", p.organizations), linked(organization, "parent_organization", p.organizations))
	}
	return onePolityIn(office.text), office
}
