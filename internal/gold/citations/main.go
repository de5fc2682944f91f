// Command citations checks every citation of the briefs: the quoted words stand where it says, and nothing is stated
// without one.
//
//	go run ./internal/gold/citations PATH...
//
// Each PATH is a folder of papers or the file of a register. Of each the program composes the briefs in full: the dossier,
// the chronology and the watch list of the relations that most papers speak of, the brief and the comparison of their last
// meeting, and, for the first few of them, the hand-over of whoever leads one of the two. It prints a table: the path, the brief, pages, citations and the
// faults among them, quotations and the faults among these; each fault goes to standard error.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"chancery"
	"chancery/internal/brief"
	"chancery/internal/gold/record"
	"chancery/internal/query"
	"chancery/internal/watch"
)

func main() {
	if err := run(context.Background(), os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "citations:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, paths []string) error {
	if len(paths) == 0 {
		return errors.New("say what to check: folders of papers, files of registers")
	}
	for _, path := range paths {
		if err := check(ctx, path); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	return nil
}

// check checks the briefs of one record and prints a row for each sort of brief.
func check(ctx context.Context, path string) (err error) {
	held, err := record.Open(ctx, path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, held.Close()) }()
	tallies := make(map[string]*tally)
	err = compose(&held.Record, func(name string, p *brief.Page) error {
		checked, err := brief.Check(p, held.Content)
		if err != nil {
			return err
		}
		for _, f := range checked.Faults {
			fmt.Fprintf(os.Stderr, "%s: %s: %s\n", path, name, f)
		}
		if tallies[name] == nil {
			tallies[name] = &tally{}
		}
		tallies[name].add(checked)
		return nil
	})
	if err != nil {
		return err
	}
	for _, name := range []string{"dossier", "chronology", "watch", "handover", "meeting", "compare"} {
		if t := tallies[name]; t != nil {
			fmt.Printf("%s\t%s\t%d\t%d\t%d\t%d\t%d\n", path, name, t.pages, t.citations, t.misplaced, t.quotations, t.loose)
		}
	}
	return nil
}

// tally sums what was checked of one sort of brief.
type tally struct {
	pages, citations, quotations int
	misplaced                    int // citations whose words do not stand there, and lines that cite nothing
	loose                        int // words in quotation marks that stand in no words that are cited
}

func (t *tally) add(c brief.Checked) {
	t.pages++
	t.citations += c.Citations
	t.quotations += c.Quotations
	for _, f := range c.Faults {
		if strings.HasPrefix(f.Why, "is in quotation marks") {
			t.loose++
		} else {
			t.misplaced++
		}
	}
}

// How many relations of a record are looked at, those that most papers speak of; and how many for hand-overs, of which one
// in full cites a large register millions of times.
const (
	relations = 10
	ofLeaders = 3
)

// compose makes the briefs of a record and hands each on.
func compose(r *query.Record, hand func(name string, p *brief.Page) error) error {
	o := brief.Options{All: true, Documents: r.Documents}
	couples := query.Couples(r)
	couples = couples[:min(relations, len(couples))]
	var polities []string
	for i, c := range couples {
		if err := relation(r, c, o, hand); err != nil {
			return err
		}
		for _, code := range []string{c.A, c.B} {
			if i < ofLeaders && !slices.Contains(polities, code) {
				polities = append(polities, code)
			}
		}
	}
	for _, code := range polities {
		for _, office := range offices(r, code) {
			if err := hand("handover", brief.Handover(query.HandOver(r, office, code, chancery.Date{}), o)); err != nil {
				return err
			}
		}
	}
	return nil
}

// relation makes the briefs of one relation.
func relation(r *query.Record, c query.Couple, o brief.Options, hand func(name string, p *brief.Page) error) error {
	a := query.Among(r, c.A, c.B)
	course := watch.Follow(a)
	matters := course.Matters(watch.Options{Polities: a.Parties, Within: 365, Quiet: 1})
	pages := []struct {
		name string
		page *brief.Page
	}{
		{"dossier", brief.Dossier(a, o)},
		{"chronology", brief.Chronology(a.Timeline(chancery.Date{}, chancery.Date{}), o)},
		{"watch", brief.Watchlist(course, matters, o)},
	}
	if last := a.LastHeld(); last != nil {
		briefing, err := query.BriefMeeting(r, last.ID)
		if err != nil {
			return err
		}
		comparison, err := query.Compare(r, last.ID)
		if err != nil {
			return err
		}
		pages = append(pages, struct {
			name string
			page *brief.Page
		}{"meeting", brief.Meeting(briefing, o)}, struct {
			name string
			page *brief.Page
		}{"compare", brief.Compare(comparison, o)})
	}
	for _, p := range pages {
		if err := hand(p.name, p.page); err != nil {
			return err
		}
	}
	return nil
}

// offices are those of a polity that lead it, by the names that the record has for them.
func offices(r *query.Record, polity string) []string {
	var names []string
	for i := range r.Entries {
		e := &r.Entries[i]
		office := e.Slots.One(chancery.SlotOffice)
		leads := slices.ContainsFunc([]string{"president", "prime minister", "chancellor"}, func(o string) bool { return query.SameOffice(o, office) })
		if e.Kind != chancery.Tenure || e.Slots.One(chancery.SlotPolity) != polity || !leads {
			continue
		}
		if !slices.ContainsFunc(names, func(known string) bool { return query.SameOffice(known, office) }) {
			names = append(names, office)
		}
	}
	return names
}
