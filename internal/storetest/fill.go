package storetest

import (
	"context"
	"errors"
	"iter"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"chancery"
	"chancery/internal/register"
)

// Live does a few random things to a register, as Run does: documents come in, are read again and erased, entries are joined,
// ruled on, merged and split, and some of that is undone. What cannot be done is not done.
func Live(r *rapid.T, reg *register.Register) {
	for range rapid.IntRange(1, 8).Draw(r, "steps") {
		anyStep(r).do(reg)
	}
}

// pieces are the truth of a store.
func pieces(ctx context.Context, s register.Store) (all []register.Piece, err error) {
	snap, err := s.Snapshot(ctx, time.Time{})
	if err != nil {
		return nil, err
	}
	defer snap.Close()
	for d, err := range snap.Decisions(ctx, 0) {
		if err != nil {
			return nil, err
		}
		all = append(all, register.Piece{Decision: &d})
	}
	for hash, err := range snap.Hashes(ctx) {
		if err != nil {
			return nil, err
		}
		content, err := snap.Content(ctx, hash)
		if err != nil {
			return nil, err
		}
		all = append(all, register.Piece{Content: content})
	}
	return all, nil
}

// stream yields pieces, and then, where it is not nil, an error.
func stream(all []register.Piece, end error) iter.Seq2[register.Piece, error] {
	return func(yield func(register.Piece, error) bool) {
		for _, p := range all {
			if !yield(p, nil) {
				return
			}
		}
		if end != nil {
			yield(register.Piece{}, end)
		}
	}
}

func agree(register.Snapshot) error { return nil }

// testFill fills a store with the truth of another.
func testFill(t *testing.T, s register.Store) {
	ctx := t.Context()
	other := register.NewMemory()
	r := register.New(other, "test", clock())
	for _, name := range []string{"a", "b"} {
		if _, err := r.Take(ctx, Intake(name, Said{chancery.Meeting, []string{"x"}}, Said{chancery.Commitment, []string{name}})); err != nil {
			t.Fatal(err)
		}
		if err := r.Settle(ctx, World{}); err != nil {
			t.Fatal(err)
		}
	}
	all, err := pieces(ctx, other)
	if err != nil {
		t.Fatal(err)
	}
	nothing := dump(t, s)
	refused := chancery.Errorf(chancery.Invalid, "refused") // with a code, so that no store gives it another
	for _, test := range []struct {
		name   string
		pieces iter.Seq2[register.Piece, error]
		check  func(register.Snapshot) error
		want   error
		code   chancery.Code
	}{
		{"it breaks off", stream(all[:3], refused), agree, refused, chancery.Invalid},
		{"the outcome is not agreed to", stream(all, nil), func(register.Snapshot) error { return refused }, refused, chancery.Invalid},
		{"a decision is missing", stream(slices.Delete(slices.Clone(all), 1, 2), nil), agree, nil, chancery.Invalid},
		{"a decision stands twice", stream(append(slices.Clone(all), all[1]), nil), agree, nil, chancery.Invalid},
	} {
		err := s.Fill(ctx, test.pieces, test.check)
		if chancery.CodeOf(err) != test.code || test.want != nil && !errors.Is(err, test.want) {
			t.Errorf("%s: Fill = %v, want Code %s", test.name, err, test.code)
		}
		same(t, nothing, dump(t, s))
	}
	slices.Reverse(all) // any order will do
	if err := s.Fill(ctx, stream(all, nil), func(snap register.Snapshot) error {
		if state := snap.State(); state.Papers != 2 || state.Stale() {
			t.Errorf("the outcome is shown as %+v, want two papers, settled", state)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	same(t, dump(t, other), dump(t, s))
	if err := s.Fill(ctx, stream(nil, nil), agree); !errors.Is(err, register.ErrHolds) {
		t.Errorf("Fill of a store that holds something = %v, want ErrHolds", err)
	}
	same(t, dump(t, other), dump(t, s))
}
