package main

import (
	"context"

	"chancery"
	"chancery/internal/collect"
	"chancery/internal/contract"
	"chancery/internal/pipeline"
)

// readVerb prints what documents say.
type readVerb struct {
	pathsFlag
}

// Help shows examples.
func (readVerb) Help() string {
	return `For every document a "document" line and its "claim" lines, then one "entry" line for each thing that all documents together speak of. The fields are described in docs/contract.md.

Examples:
  chancery read talks.txt
  chancery read papers/ > reading.jsonl
  curl -s https://example.org/statement | chancery read -
  chancery read papers/ | jq -r 'select(.kind == "meeting") | [.date, .place] | @tsv'`
}

// Run reads the documents.
func (v readVerb) Run(ctx context.Context, con *console) error {
	paths, err := collect.Files(v.Paths)
	if err != nil {
		return err
	}
	telling, verdict, err := con.tell(ctx, paths)
	if err != nil {
		return err
	}
	w := newRecords(con, telling.Documents)
	for i, doc := range telling.Documents {
		claims := telling.ClaimsOf(i)
		if err := w.document(doc, claims, telling.EntryOf, telling.Kept[doc.ID]); err != nil {
			return err
		}
	}
	if err := w.entries(telling.Entries); err != nil {
		return err
	}
	return verdict
}

// tell reads documents with their rulers, names those that fail, and gives the verdict on all.
func (con *console) tell(ctx context.Context, paths []string) (telling *pipeline.Telling[*contract.Ruler], verdict, err error) {
	watch := con.watch("reading", len(paths))
	keep := func(reading *chancery.Reading) *contract.Ruler { return contract.NewRuler(reading.Text) }
	telling, err = pipeline.Tell(ctx, pipeline.NewStages(), paths, keep, watch.outcome)
	watch.end()
	return telling, watch.verdict(), err
}

// records prints what documents tell, by the contract.
type records struct {
	w     *contract.Writer
	names map[chancery.DocumentID]string
}

func newRecords(con *console, docs []*chancery.Document) *records {
	r := &records{w: contract.NewWriter(con.out), names: make(map[chancery.DocumentID]string, len(docs))}
	for _, doc := range docs {
		r.names[doc.ID] = doc.Name
	}
	return r
}

func (r *records) document(doc *chancery.Document, claims []chancery.Claim, entryOf map[chancery.ClaimID]chancery.EntryID, ruler *contract.Ruler) error {
	if err := r.w.Write(contract.Document(*doc)); err != nil {
		return err
	}
	for i := range claims {
		if err := r.w.Write(contract.OfClaim(&claims[i], doc.Name, entryOf[claims[i].ID], ruler)); err != nil {
			return err
		}
	}
	return nil
}

func (r *records) entries(entries []chancery.Entry) error {
	for i := range entries {
		if err := r.w.Write(contract.OfEntry(&entries[i], func(id chancery.DocumentID) string { return r.names[id] })); err != nil {
			return err
		}
	}
	return nil
}
