package sqlite

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"chancery"
	"chancery/internal/register"
	"chancery/internal/storetest"
)

var (
	kills = flag.Int("kills", 30, "how often TestKill kills a writing process")
	seed  = flag.Uint64("seed", uint64(time.Now().UnixNano()), "when TestKill kills")
)

const victim = "CHANCERY_TEST_REGISTER"

// TestMain becomes a process that writes to a register without end where it is asked to.
func TestMain(m *testing.M) {
	if path := os.Getenv(victim); path != "" {
		fmt.Fprintln(os.Stderr, writeWithoutEnd(path))
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// writeWithoutEnd takes documents in, settles and rebuilds, and says which documents are in as soon as they are.
func writeWithoutEnd(path string) error {
	ctx := context.Background()
	s, err := Create(ctx, path)
	if err != nil {
		return err
	}
	r := register.New(s, "victim", time.Now)
	for n := 0; ; n++ {
		topics := []string{fmt.Sprint("t", n%7), fmt.Sprint("u", n%5)}
		in := storetest.Intake(fmt.Sprint("doc", n), storetest.Said{Kind: chancery.Meeting, Topics: topics[:1+n%2]})
		if _, err := r.Take(ctx, in); err != nil {
			return err
		}
		fmt.Println(in.Paper.Document.ID)
		if n%3 == 0 {
			if err := restoreAll(r); err != nil {
				return err
			}
		}
		if n%20 == 19 {
			if err := r.Clear(ctx); err != nil {
				return err
			}
		}
	}
}

// restoreAll brings the views up to the journal, as the program does when it opens a register.
func restoreAll(r *register.Register) error {
	ctx := context.Background()
	missing, err := r.Missing(ctx)
	if err != nil {
		return err
	}
	for _, c := range missing {
		content, err := r.Content(ctx, c.Hash)
		if err != nil {
			return err
		}
		paper := storetest.Read(content, strings.TrimPrefix(c.Path, "made/")).Paper
		paper.Seq = c.Seq
		if err := r.Restore(ctx, paper); err != nil {
			return err
		}
	}
	return r.Settle(ctx, storetest.Join)
}

// TestKill kills a writing process at random moments: the register opens each time, holds all that was acknowledged, once,
// and nothing is amiss.
func TestKill(t *testing.T) {
	t.Logf("-seed %d", *seed)
	chance := rand.New(rand.NewPCG(*seed, 0))
	path := filepath.Join(t.TempDir(), "r.db")
	in := make(map[chancery.DocumentID]bool)
	for round := range *kills {
		for _, id := range killOne(t, path, time.Duration(chance.IntN(250))*time.Millisecond) {
			in[id] = true
		}
		s, err := Create(t.Context(), path)
		if err != nil {
			t.Fatalf("round %d: the register does not open: %v", round, err)
		}
		if err := restoreAll(register.New(s, "test", time.Now)); err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		check(t, s, in)
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if t.Failed() {
			t.Fatalf("after round %d", round)
		}
	}
	t.Logf("%d documents were acknowledged", len(in))
	if len(in) == 0 {
		t.Error("no document was acknowledged: the test shows nothing")
	}
}

// killOne lets a process write for a while after it began, kills it, and gives the documents it acknowledged.
func killOne(t *testing.T, path string, after time.Duration) []chancery.DocumentID {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0])
	cmd.Env = append(os.Environ(), victim+"="+path)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	timer := time.AfterFunc(after, func() { _ = cmd.Process.Kill() })
	defer timer.Stop()
	var ids []chancery.DocumentID
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if len(lines.Text()) == 16 { // the last line may be cut
			ids = append(ids, chancery.DocumentID(lines.Text()))
		}
	}
	var exit *exec.ExitError
	if err := cmd.Wait(); !errors.As(err, &exit) || exit.Exited() {
		t.Fatalf("the process ended by itself: %v", err)
	}
	return ids
}

func check(t *testing.T, s *Store, in map[chancery.DocumentID]bool) {
	t.Helper()
	snap, err := s.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer snap.Close()
	if err := register.Verify(t.Context(), snap, func(what string) { t.Error(what) }); err != nil {
		t.Fatal(err)
	}
	for id := range in {
		if _, err := snap.Paper(t.Context(), id); err != nil {
			t.Errorf("%s was acknowledged: %v", id, err)
		}
	}
}
