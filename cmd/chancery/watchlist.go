package main

import (
	"context"
	"encoding/json"
	"errors"

	"chancery"
	"chancery/internal/brief"
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
		matters := watching.Matters(answer, watching.Options{Polities: between, Within: v.Within, Quiet: v.Quiet})
		if v.JSON {
			if err := con.matters(s, answer, matters); err != nil {
				return err
			}
		} else {
			options := v.options(con, moment)
			options.Documents = s.record.Documents
			if err := v.print(con, out, brief.Watchlist(answer, matters, options)); err != nil {
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

// matterRecord is one matter, as the contract has it.
type matterRecord struct {
	Record   string         `json:"record"`
	Cause    watching.Cause `json:"cause"`
	Overdue  bool           `json:"overdue"`
	Entry    string         `json:"entry,omitempty"`
	Kind     chancery.Kind  `json:"kind,omitempty"`
	Polities []string       `json:"polities,omitempty"`
	On       string         `json:"on,omitempty"`
	Date     string         `json:"date,omitempty"`
	Days     *int           `json:"days,omitempty"`
	Field    chancery.Slot  `json:"field,omitempty"`
	Hangs    []string       `json:"hangs,omitempty"`
	Kept     *bool          `json:"kept,omitempty"`
	Ruling   int64          `json:"ruling,omitempty"`
	Cite     []matterCite   `json:"cite"`
}

// matterCite is words of one document.
type matterCite struct {
	Document  string           `json:"document"`
	Quotes    []string         `json:"quotes"`
	Selectors []matterSelector `json:"selectors"`
}

type matterSelector struct {
	Type  string `json:"type"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// matters prints the list as JSON Lines.
func (con *console) matters(s *source, a *query.Answer, matters []watching.Matter) error {
	for i := range matters {
		m := &matters[i]
		line := matterRecord{
			Record: "matter", Cause: m.Cause, Overdue: m.Overdue, Entry: string(m.Subject()), Polities: m.Polities,
			On: a.AsOf.String(), Date: m.Date.Date.String(),
		}
		if m.Fact != nil {
			line.Kind = m.Fact.Kind
		}
		if line.Date != "" && line.On != "" {
			line.Days = &m.Days
		}
		if m.Conflict != nil {
			line.Field = m.Conflict.Slot
		}
		if m.Evidence != nil && m.Fact.Kind == chancery.Commitment {
			line.Kept = &m.Evidence.For
		}
		if m.Ruling != nil {
			line.Ruling = m.Ruling.Seq
		}
		if m.Hanging != nil {
			for _, k := range m.Hanging.Knots {
				line.Hangs = append(line.Hangs, string(k.Fact.ID))
			}
		}
		for _, p := range m.Cite {
			cite, err := s.cite(a, p)
			if err != nil {
				return err
			}
			line.Cite = append(line.Cite, cite)
		}
		_ = json.NewEncoder(con.out).Encode(line) // an error of con.out stays with it until it is flushed
	}
	return nil
}

// cite is the words of a passage, and where they stand.
func (s *source) cite(a *query.Answer, p chancery.Passage) (matterCite, error) {
	c := matterCite{Document: string(p.Document)}
	if d := a.Document(p.Document); d != nil {
		c.Document = d.Name
	}
	ruler, err := s.ruler(p.Document)
	if err != nil {
		return c, err
	}
	for _, words := range ruler.Cite(p) {
		c.Quotes = append(c.Quotes, words.Quote)
		c.Selectors = append(c.Selectors, matterSelector{"TextPositionSelector", words.Start, words.End})
	}
	return c, nil
}
