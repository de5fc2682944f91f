package main

import (
	"context"
	"errors"

	"chancery"
	"chancery/internal/brief"
	"chancery/internal/contract"
	"chancery/internal/query"
	watching "chancery/internal/watch"
)

// errOverdue ends a run that found something overdue; it has been told.
var errOverdue = errors.New("something is overdue")

// watchVerb lists what wants attention.
type watchVerb struct {
	sourceFlags
	Within  int    `default:"30" placeholder:"DAYS" help:"How many days ahead count as soon (${default})."`
	Quiet   int    `default:"12" placeholder:"MONTHS" help:"After how many months without a word a promise is listed (${default})."`
	Between string `placeholder:"A,B" help:"Only what concerns these polities, as codes (JPN,KOR) or names. None: everything."`
	briefFlags
	JSON bool `name:"json" help:"Print one record for each matter, as JSON Lines."`
}

// Help shows examples.
func (watchVerb) Help() string {
	return `What is overdue, due soon and dormant; who leaves and what hangs on that person; visits that went one way; promises without a day, an owner or news; what sources differ on; conditions that may have come about. Each line has its reason and its sources. The days are counted from --on, or from the newest day of the documents.

Exit status 4 says that something is overdue.

Examples:
  chancery watch examples/
  chancery watch --on 2032-01-15 --within 90
  chancery watch --between EST,LVA --labels ko
  chancery watch --json | jq -r 'select(.overdue) | .entry'
  chancery watch -o watch.pdf --pages 2 || test $? -eq 4`
}

// Validate refuses flags that do not go together.
func (v watchVerb) Validate() error {
	switch {
	case v.JSON && v.Output != "":
		return errors.New("--json goes to standard output, not into -o FILE")
	case v.Within < 1 || v.Quiet < 1:
		return errors.New("--within and --quiet take 1 or more")
	}
	return errors.Join(v.briefFlags.Validate(), v.sourceFlags.Validate())
}

// Run prints the list.
func (v watchVerb) Run(ctx context.Context, con *console) error {
	between, err := polities("--between", v.Between)
	if err != nil {
		return err
	}
	moment, err := v.moment()
	if err != nil {
		return err
	}
	return v.ask(ctx, con, v.Output, between, func(s *source, out *outfile) error {
		answer := query.Among(&s.record, between...)
		if len(answer.Documents) == 0 {
			return chancery.Errorf(chancery.NotFound, "no document tells anything that could be watched")
		}
		course := watching.Follow(answer)
		matters := course.Matters(watching.Options{Polities: between, Within: v.Within, Quiet: v.Quiet})
		if v.JSON {
			if err := con.matters(s, answer, matters); err != nil {
				return err
			}
		} else {
			options := v.options(con, moment)
			options.Documents = s.record.Documents
			if err := v.print(con, out, brief.Watchlist(course, matters, options)); err != nil {
				return err
			}
		}
		for i := range matters {
			if matters[i].Overdue {
				return errOverdue
			}
		}
		return nil
	})
}

// matters prints the list as JSON Lines.
func (con *console) matters(s *source, a *query.Answer, matters []watching.Matter) error {
	records := contract.NewWriter(con.out)
	for i := range matters {
		record, err := s.matter(a, &matters[i])
		if err != nil {
			return err
		}
		if err := records.Write(record); err != nil {
			return err
		}
	}
	return nil
}

// matter is one matter for other programs.
func (s *source) matter(a *query.Answer, m *watching.Matter) (contract.Matter, error) {
	r := contract.Matter{
		Cause: string(m.Cause), Overdue: m.Overdue, Entry: m.Subject(), Polities: m.Polities, On: a.AsOf, Date: m.Date.Date, Days: m.Days,
	}
	if m.Fact != nil {
		r.Kind = m.Fact.Kind
	}
	if m.Conflict != nil {
		r.Field = m.Conflict.Slot
	}
	if m.Evidence != nil && m.Fact.Kind == chancery.Commitment {
		r.Kept = &m.Evidence.For
	}
	if m.Ruling != nil {
		r.Ruling = m.Ruling.Seq
	}
	if m.Hanging != nil {
		for _, k := range m.Hanging.Knots {
			r.Hangs = append(r.Hangs, k.Fact.ID)
		}
	}
	for _, p := range m.Cite {
		cited, err := s.cite(a, p)
		if err != nil {
			return r, err
		}
		r.Cite = append(r.Cite, cited)
	}
	return r, nil
}

// cite is the words of a passage, and where they stand.
func (s *source) cite(a *query.Answer, p chancery.Passage) (contract.Cited, error) {
	cited := contract.Cited{Document: string(p.Document)}
	if d := a.Document(p.Document); d != nil {
		cited.Document = d.Name
	}
	ruler, err := s.ruler(p.Document)
	if err == nil {
		cited.Citations = ruler.Cite(p)
	}
	return cited, err
}
