package search

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"chancery"
)

// manyPassages is how many of the best passages are looked at for an answer at least, manyEntries how many of the best entries;
// more of these, since those that stand out of scope are only then passed over.
const (
	manyPassages = 200
	manyEntries  = 500
)

// Hit is a passage that answers.
type Hit struct {
	Document *chancery.Document
	Text     *chancery.Text // of the document
	Passage  chancery.Passage
	Piece    int                // the passage's place in the document: its paragraph, counted from 1
	Found    []chancery.Passage // the words that answer, within the passage, in order; none where an entry or a filter led to it
	Entries  []At               // those of which claims stand in the passage
	Score    float64            // the higher the better; to be compared within one answer
	Also     []*chancery.Document
}

// At is an entry of which a claim stands in a passage.
type At struct {
	ID   chancery.EntryID
	Kind chancery.Kind
}

// Answer is what a search found.
type Answer struct {
	Hits  []Hit // best first
	Loose bool  // nothing holds all the words: these hold some of them
}

// Run asks a shelf what answers a query, at most so many hits. Until is the last decision of which it takes account: of a
// register as it stood then only passages are found; 0 stands for now. A passage that several documents have word for word comes
// once, and Also names the others.
func Run(ctx context.Context, shelf Shelf, q *Query, until int64, most int) (*Answer, error) {
	if err := q.Check(); err != nil {
		return nil, err
	}
	r := runner{shelf: shelf, query: q, scope: q.Scope(until), most: max(manyPassages, 4*most)}
	ranked, err := r.ranked(ctx, q.Strict())
	if err != nil {
		return nil, err
	}
	answer := &Answer{}
	if e, ok := q.Loose(); ok && len(ranked) == 0 {
		answer.Loose = true
		if ranked, err = r.ranked(ctx, e); err != nil {
			return nil, err
		}
	}
	answer.Hits, err = r.hits(ctx, ranked, most)
	return answer, err
}

type runner struct {
	shelf Shelf
	query *Query
	scope Scope
	most  int
}

// candidate is a passage that may be shown.
type candidate struct {
	Found
	entries []chancery.EntryID // that answer and stand in it, best first
}

// ranked are the passages that answer, or in which entries stand that do, best first. A passage in which a fact stands
// that answers too counts both.
func (r *runner) ranked(ctx context.Context, e Expr) ([]candidate, error) {
	found, err := r.shelf.Find(ctx, e, r.scope, r.most)
	if err != nil {
		return nil, err
	}
	words := make(map[CardID]float64, len(found))
	all := make(map[CardID]candidate, len(found))
	for _, f := range found {
		words[f.Card] = f.Score
		all[f.Card] = candidate{Found: f}
	}
	if r.scope.Until > 0 {
		return inOrder(all), nil
	}
	entries, err := r.shelf.Entries(ctx, e, manyEntries)
	if err != nil {
		return nil, err
	}
	ids := make([]CardID, len(entries))
	for i, f := range entries {
		ids[i] = f.Card
	}
	passages, err := r.shelf.Passages(ctx, ids, r.scope)
	if err != nil {
		return nil, err
	}
	for _, f := range entries { // best first
		at := passages[f.Card]
		if len(at) == 0 {
			continue
		}
		place := slices.MaxFunc(at, func(a, b CardID) int { return cmp.Or(cmp.Compare(words[a], words[b]), cmp.Compare(a, b)) })
		c := all[place]
		if c.entries == nil {
			c.Card, c.Score = place, c.Score+f.Score
		}
		c.entries = append(c.entries, f.Entry)
		all[place] = c
	}
	return inOrder(all), nil
}

// inOrder are candidates, best first, the newest first on a draw.
func inOrder(all map[CardID]candidate) []candidate {
	return slices.SortedFunc(maps.Values(all), func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(b.Card, a.Card))
	})
}

// hits lays out the best of the ranked passages: as many at a time as are still wanted.
func (r *runner) hits(ctx context.Context, ranked []candidate, most int) ([]Hit, error) {
	var hits []Hit
	by := make(map[string]int) // words, to the hit
	for len(hits) < most && len(ranked) > 0 {
		wanted := ranked[:min(most-len(hits), len(ranked))]
		ranked = ranked[len(wanted):]
		cards := make([]CardID, len(wanted))
		for i, c := range wanted {
			cards[i] = c.Card
		}
		leaves, err := r.shelf.Leaves(ctx, cards)
		if err != nil {
			return nil, err
		}
		for i, c := range wanted {
			hit, ok := r.hit(leaves[i], c)
			if !ok {
				continue
			}
			if at, twice := by[hit.Passage.Quote]; twice {
				if first := &hits[at]; first.Document.ID != hit.Document.ID {
					first.Also = append(first.Also, hit.Document)
				}
				continue
			}
			by[hit.Passage.Quote] = len(hits)
			hits = append(hits, hit)
		}
	}
	return hits, nil
}

// hit lays out one passage; ok is false where the text no longer has it.
func (r *runner) hit(leaf *Leaf, c candidate) (hit Hit, ok bool) {
	pieces := leaf.piecesOf()
	n := c.Card.Piece()
	if n >= len(pieces) {
		return Hit{}, false
	}
	content := leaf.Text.Content
	shown := r.query.Show(content, pieces[n])
	switch {
	case len(shown.Found) > 0:
	case len(c.entries) > 0:
		shown.Span = evidence(leaf, c.entries, n, shown.Span)
	case len(r.query.Words)+len(r.query.Small) > 0: // the document was read otherwise at the time in question
		return Hit{}, false
	}
	hit = Hit{Document: leaf.Document, Text: leaf.Text, Passage: leaf.Text.Passage(shown.Span), Piece: n + 1, Score: c.Score}
	for _, span := range shown.Found {
		hit.Found = append(hit.Found, leaf.Text.Passage(span))
	}
	for claim := range leaf.Standing(n) {
		at := At{leaf.EntryOf[claim.ID], claim.Kind}
		if at.ID != "" && stands(claim, shown.Span) && !slices.Contains(hit.Entries, at) {
			hit.Entries = append(hit.Entries, at)
		}
	}
	return hit, true
}

// stands says whether words of a claim stand within span.
func stands(c *chancery.Claim, span chancery.Span) bool {
	return slices.ContainsFunc(c.Evidence, func(p chancery.Passage) bool { return p.Span.Overlaps(span) })
}

// evidence is the sentence with the first words in the n-th piece of a claim of these entries; otherwise where there is none.
func evidence(leaf *Leaf, entries []chancery.EntryID, n int, otherwise chancery.Span) chancery.Span {
	for c := range leaf.Standing(n) {
		if !slices.Contains(entries, leaf.EntryOf[c.ID]) {
			continue
		}
		for _, s := range sentences(leaf.Text.Content, leaf.piecesOf()[n]) {
			if stands(c, s) {
				return s
			}
		}
	}
	return otherwise
}
