package search

import (
	"cmp"
	"context"
	"iter"
	"math"
	"slices"
	"strings"

	"chancery"
)

// Broad is how many cards are ranked at most: of those that answer, the newest. Where more answer, the words are so common
// that only the day tells the answers apart.
const Broad = 4000

// Found is a card that answers, with its score: the higher the better.
type Found struct {
	Card  CardID
	Entry chancery.EntryID // of the card of an entry
	Score float64
}

// Shelf keeps cards. Index is its specification.
type Shelf interface {
	// Find ranks the passages in scope that e asks for, best first, the newest first on a draw, at most so many.
	Find(ctx context.Context, e Expr, scope Scope, most int) ([]Found, error)
	// Entries ranks the entries that e asks for, at most so many.
	Entries(ctx context.Context, e Expr, most int) ([]Found, error)
	// Passages are those in scope in which the claims of entries stand, the newest first.
	Passages(ctx context.Context, entries []CardID, scope Scope) (map[CardID][]CardID, error)
	// Leaves are the documents of passages, one for each of them; several of one document share it.
	Leaves(ctx context.Context, passages []CardID) ([]*Leaf, error)
}

// Leaf is a document as search shows it.
type Leaf struct {
	Document *chancery.Document
	Text     *chancery.Text
	Claims   []chancery.Claim
	EntryOf  map[chancery.ClaimID]chancery.EntryID // of the claims that stand in the passages asked for, at least

	pieces []chancery.Span // once asked for
}

// Standing are the claims of which words stand in the n-th piece of the text, see Pieces.
func (l *Leaf) Standing(n int) iter.Seq[*chancery.Claim] {
	return func(yield func(*chancery.Claim) bool) {
		if n >= len(l.piecesOf()) {
			return
		}
		for i := range l.Claims {
			if stands(&l.Claims[i], l.pieces[n]) && !yield(&l.Claims[i]) {
				return
			}
		}
	}
}

func (l *Leaf) piecesOf() []chancery.Span {
	if l.pieces == nil {
		l.pieces = Pieces(l.Text)
	}
	return l.pieces
}

// Index keeps cards in memory. The zero value is empty.
type Index struct {
	cards  map[CardID]*shelved
	sheets map[int64]*Sheet    // by decision
	terms  int                 // of all cards
	at     map[CardID][]CardID // the passages of an entry
	ids    map[CardID]chancery.EntryID
}

// shelved is a card cut into terms.
type shelved struct {
	columns [2][]string
}

func (s *shelved) length() int { return len(s.columns[InWords]) + len(s.columns[InMarks]) }

// AddSheet adds a document.
func (x *Index) AddSheet(s *Sheet) {
	for _, c := range s.Cards {
		x.add(c)
	}
	if x.sheets == nil {
		x.sheets = make(map[int64]*Sheet)
	}
	x.sheets[s.First.Seq()] = s
}

// AddEntry adds the card of an entry, whose id is negative, and the passages in which its claims stand.
func (x *Index) AddEntry(c Card, id chancery.EntryID, passages ...CardID) {
	x.add(c)
	if x.at == nil {
		x.at, x.ids = make(map[CardID][]CardID), make(map[CardID]chancery.EntryID)
	}
	x.ids[c.ID] = id
	passages = slices.Clone(passages)
	slices.SortFunc(passages, func(a, b CardID) int { return cmp.Compare(b, a) })
	x.at[c.ID] = slices.Compact(passages)
}

func (x *Index) add(c Card) {
	if x.cards == nil {
		x.cards = make(map[CardID]*shelved)
	}
	s := &shelved{[2][]string{strings.Fields(c.Words), strings.Fields(c.Marks)}}
	x.cards[c.ID] = s
	x.terms += s.length()
}

// Find ranks passages by Okapi BM25 with k1 = 1.2 and b = 0.75 over words and phrases, S. Robertson and H. Zaragoza, "The
// Probabilistic Relevance Framework: BM25 and Beyond" (2009), as SQLite's FTS5 computes it. Marks count for nothing.
func (x *Index) Find(_ context.Context, e Expr, scope Scope, most int) ([]Found, error) {
	return x.find(e, most, func(id CardID) bool { return id > 0 && x.within(id, scope) }), nil
}

// Entries ranks entries as Find ranks passages.
func (x *Index) Entries(_ context.Context, e Expr, most int) ([]Found, error) {
	return x.find(e, most, func(id CardID) bool { return id < 0 }), nil
}

func (x *Index) find(e Expr, most int, among func(CardID) bool) []Found {
	var ids []CardID
	for id, s := range x.cards {
		if among(id) && e.fits(s) {
			ids = append(ids, id)
		}
	}
	slices.SortFunc(ids, func(a, b CardID) int { return cmp.Compare(b, a) })
	ids = ids[:min(len(ids), Broad)]
	rank := x.ranking(e)
	found := make([]Found, len(ids))
	for i, id := range ids {
		found[i] = Found{id, x.ids[id], rank(x.cards[id])}
	}
	slices.SortStableFunc(found, func(a, b Found) int { return cmp.Compare(b.Score, a.Score) })
	return found[:min(len(found), most)]
}

// Passages gives those of entries, see Shelf.
func (x *Index) Passages(_ context.Context, entries []CardID, scope Scope) (map[CardID][]CardID, error) {
	in := make(map[CardID][]CardID)
	for _, entry := range entries {
		for _, id := range x.at[entry] {
			if x.within(id, scope) {
				in[entry] = append(in[entry], id)
			}
		}
	}
	return in, nil
}

func (x *Index) within(id CardID, scope Scope) bool {
	sheet := x.sheets[id.Seq()]
	if sheet == nil || id < scope.First || id >= scope.End || scope.Until > 0 && id.Seq() > scope.Until {
		return false
	}
	for _, pair := range scope.Pairs {
		if !slices.Contains(sheet.Bound, pair) {
			return false
		}
	}
	holds := func(source string) bool { return strings.Contains(sheet.Origin, source) }
	return len(scope.Sources) == 0 || slices.ContainsFunc(scope.Sources, holds)
}

// fits says whether a card is one that the expression asks for.
func (e Expr) fits(s *shelved) bool {
	has := func(either Any) bool {
		return slices.ContainsFunc(either, func(p Phrase) bool { return p.count(s) > 0 })
	}
	return !slices.ContainsFunc(e.All, func(either Any) bool { return !has(either) }) && !slices.ContainsFunc(e.None, has)
}

// count is how often the phrase stands on a card.
func (p Phrase) count(s *shelved) int {
	n := 0
	column := s.columns[p.Column]
	for i := range column[:max(0, len(column)-len(p.Terms)+1)] {
		fits := true
		for k := 0; k < len(p.Terms) && fits; k++ {
			fits = p.fits(k, column[i+k])
		}
		if fits {
			n++
		}
	}
	return n
}

// ranking is the score of cards by BM25.
func (x *Index) ranking(e Expr) func(*shelved) float64 {
	const k1, b, leastIDF = 1.2, 0.75, 1e-6
	var phrases []Phrase
	var idf []float64
	for _, either := range e.All {
		for _, p := range either {
			if p.Column != InWords {
				continue
			}
			n := 0.0
			for _, s := range x.cards {
				if p.count(s) > 0 {
					n++
				}
			}
			phrases = append(phrases, p)
			idf = append(idf, max(leastIDF, math.Log((float64(len(x.cards))-n+0.5)/(n+0.5))))
		}
	}
	average := float64(x.terms) / float64(len(x.cards))
	return func(s *shelved) float64 {
		score := 0.0
		for i, p := range phrases {
			f := float64(p.count(s))
			score += idf[i] * (f * (k1 + 1)) / (f + k1*(1-b+b*float64(s.length())/average))
		}
		return score
	}
}
