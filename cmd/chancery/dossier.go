package main

import (
	"context"
	"errors"
	"slices"
	"strings"

	"chancery"
	"chancery/internal/brief"
	"chancery/internal/gazetteer"
	"chancery/internal/query"
)

// dossierVerb tells all that is known of a relation, or of the relations among several polities.
type dossierVerb struct {
	sourceFlags
	Between string `placeholder:"A,B" help:"Two polities or more, as codes (JPN,KOR) or names. None: the two that the documents speak of most."`
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
  chancery dossier --between USA,JPN,KOR papers/
  chancery dossier papers/ -o dossier.pdf --pages 2
  chancery dossier papers/ -o dossier.docx --labels ja
  chancery dossier --between JPN,KOR --on 2031-05-31 --as-of 2031-05-31
  chancery dossier papers/ --all -o dossier.html
  chancery dossier --register talks.db --all | less`
}

// Run reads the documents, or the register, and prints the dossier.
func (v dossierVerb) Run(ctx context.Context, con *console) error {
	between, err := polities("--between", v.Between)
	if err != nil {
		return err
	}
	if len(between) == 1 {
		return chancery.Errorf(chancery.Invalid, "--between takes two polities or more, as in JPN,KOR, not %q", v.Between)
	}
	moment, err := v.moment()
	if err != nil {
		return err
	}
	return v.ask(ctx, con, v.Output, between, func(s *source, out *outfile) error {
		options := v.options(con, moment)
		if between == nil {
			options.Chosen = query.Couples(&s.record)
			if len(options.Chosen) == 0 {
				return chancery.Errorf(chancery.NotFound, "no document speaks of a relation between two polities")
			}
			between = []string{options.Chosen[0].A, options.Chosen[0].B}
		}
		answer := query.Among(&s.record, between...)
		if len(answer.Documents) == 0 {
			return chancery.Errorf(chancery.NotFound, "no document speaks of a relation between them")
		}
		options.Silent = s.all - len(answer.Documents)
		if v.JSON {
			return con.records(s, answer)
		}
		return v.print(con, out, brief.Dossier(answer, options))
	})
}

// Validate refuses flags that do not go together.
func (v dossierVerb) Validate() error {
	if v.JSON && v.Output != "" {
		return errors.New("--json goes to standard output, not into -o FILE")
	}
	return errors.Join(v.briefFlags.Validate(), v.sourceFlags.Validate())
}

// polities reads polities, given to a flag as codes or names, each once; nil where none are given.
func polities(flag, given string) ([]string, error) {
	if given == "" {
		return nil, nil
	}
	var codes []string
	for name := range strings.SplitSeq(given, ",") {
		name = strings.TrimSpace(name)
		code := strings.ToUpper(name)
		if !gazetteer.Known(code) {
			words := strings.Fields(name)
			found, ok := gazetteer.For(chancery.English).Polity(words, 0)
			if !ok || found.Words != len(words) || len(found.Codes) != 1 {
				return nil, chancery.Errorf(chancery.Invalid, "%s: %q names no polity: write codes, as in JPN,KOR, or names", flag, name)
			}
			code = found.Code()
		}
		if !slices.Contains(codes, code) {
			codes = append(codes, code)
		}
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
