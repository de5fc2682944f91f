package sqlite

import (
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"

	"chancery"
	"chancery/internal/register"
)

// fillVictim is what a process is asked by to fill a register without end.
const fillVictim = "CHANCERY_TEST_FILL"

// fillWithoutEnd writes pieces into a register, and says how many.
func fillWithoutEnd(path string) error {
	ctx := context.Background()
	s, err := Create(ctx, path)
	if err != nil {
		return err
	}
	return s.Fill(ctx, endlessPieces(), func(register.Snapshot) error { return nil })
}

func endlessPieces() iter.Seq2[register.Piece, error] {
	return func(yield func(register.Piece, error) bool) {
		for n := int64(1); ; n++ {
			d := chancery.Decision{Seq: n, Recorded: time.Unix(n, 0), Action: chancery.Noted, Body: json.RawMessage(`{}`)}
			if !yield(register.Piece{Decision: &d}, nil) || !yield(register.Piece{Content: fmt.Append(nil, n)}, nil) {
				return
			}
			fmt.Println(n)
		}
	}
}

// TestKillFill kills a process that fills a register: nothing is in it then, and it can be filled anew.
func TestKillFill(t *testing.T) {
	t.Logf("-seed %d", *seed)
	chance := rand.New(rand.NewPCG(*seed, 1))
	path := filepath.Join(t.TempDir(), "r.db")
	written := 0
	for range *kills/10 + 1 {
		written += len(killOne(t, path, fillVictim, time.Duration(50+chance.IntN(200))*time.Millisecond))
		s, err := Create(t.Context(), path)
		if err != nil {
			t.Fatal(err)
		}
		snap, err := s.Snapshot(t.Context(), time.Time{})
		if err != nil {
			t.Fatal(err)
		}
		if state := snap.State(); state != (register.State{}) {
			t.Errorf("the register stands at %+v, want nothing in it", state)
		}
		for hash, err := range snap.Hashes(t.Context()) {
			t.Fatalf("the archive holds %s, %v, want nothing", hash, err)
		}
		if err := snap.Close(); err != nil {
			t.Error(err)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
	if written == 0 {
		t.Error("nothing was written before the kills: the test shows nothing")
	}
}
