package main

import (
	"context"
	"errors"
	"strings"

	"chancery"
	"chancery/internal/brief"
	"chancery/internal/gazetteer"
	"chancery/internal/query"
)

// dossierVerb tells all that is known of a relation.
type dossierVerb struct {
	sourceFlags
	Between string `placeholder:"A,B" help:"The two polities, as codes (JPN,KOR) or names. None: the two that the documents speak of most."`
	All     bool   `help:"Show everything, and the words of each source; else the most important."`
	briefFlags
	JSON bool `name:"json" help:"Print the documents, claims and entries that the dossier rests on, as JSON Lines."`
}

// Help shows examples.
func (dossierVerb) Help() string {
	return `In one minute, meetings, commitments, standing mechanisms, people, what could change this, what a successor must know. Every sentence names its sources; where they differ, all are shown.

Examples:
  chancery dossier examples/
  chancery dossier --between JPN,KOR papers/
  chancery dossier --between "South Korea,Japan" --format md > dossier.md
  chancery dossier papers/ -o dossier.pdf
  chancery dossier papers/ --all -o dossier.html
  chancery dossier --register talks.db --all | less`
}

// Run reads the documents, or the register, and prints the dossier.
func (v dossierVerb) Run(ctx context.Context, con *console) (err error) {
	between, err := polities(v.Between)
	if err != nil {
		return err
	}
	out, err := v.outfile(con, v.Output)
	if err != nil {
		return err
	}
	defer out.discard()
	s, err := v.sourceFlags.read(ctx, con)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.close()) }()
	options := brief.Options{All: v.All}
	if between == nil {
		options.Chosen = query.Couples(&s.record)
		if len(options.Chosen) == 0 {
			return errors.Join(chancery.Errorf(chancery.NotFound, "no document speaks of a relation between two polities"), s.verdict)
		}
		between = []string{options.Chosen[0].A, options.Chosen[0].B}
	}
	answer := query.Relation(&s.record, between[0], between[1])
	options.Silent = len(s.record.Documents) - len(answer.Documents)
	if v.JSON {
		err = con.records(s, answer)
	} else {
		err = v.print(con, out, brief.Dossier(answer, options))
	}
	if err != nil {
		return err
	}
	return s.verdict
}

// Validate refuses flags that do not go together.
func (v dossierVerb) Validate() error {
	if v.JSON && v.Output != "" {
		return errors.New("--json goes to standard output, not into -o FILE")
	}
	return errors.Join(v.briefFlags.Validate(), v.sourceFlags.Validate())
}

// polities reads two polities, given as codes or names; nil where none are given.
func polities(between string) ([]string, error) {
	if between == "" {
		return nil, nil
	}
	var codes []string
	for name := range strings.SplitSeq(between, ",") {
		name = strings.TrimSpace(name)
		code := strings.ToUpper(name)
		if !gazetteer.Known(code) {
			words := strings.Fields(name)
			found, ok := gazetteer.For(chancery.English).Polity(words, 0)
			if !ok || found.Words != len(words) || len(found.Codes) != 1 {
				return nil, chancery.Errorf(chancery.Invalid, "--between: %q names no polity: write codes, as in JPN,KOR, or names", name)
			}
			code = found.Code()
		}
		codes = append(codes, code)
	}
	if len(codes) != 2 || codes[0] == codes[1] {
		return nil, chancery.Errorf(chancery.Invalid, "--between takes two polities, as in JPN,KOR, not %q", between)
	}
	return codes, nil
}

// records prints what an answer rests on: its entries, and of its documents the claims that these are made of.
func (con *console) records(s *source, answer *query.Answer) error {
	w := newRecords(con, s.record.Documents)
	claims := make(map[chancery.DocumentID][]chancery.Claim)
	var entries []chancery.Entry
	for _, fact := range answer.Facts() {
		entries = append(entries, fact.Entry)
		for _, c := range fact.Said {
			claims[c.Document] = append(claims[c.Document], *c)
		}
	}
	for _, doc := range answer.Documents {
		ruler, err := s.ruler(doc.ID)
		if err != nil {
			return err
		}
		if err := w.document(doc, claims[doc.ID], s.entryOf, ruler); err != nil {
			return err
		}
	}
	return w.entries(entries)
}
