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
	if path := os.Getenv(fillVictim); path != "" {
		fmt.Fprintln(os.Stderr, fillWithoutEnd(path))
		os.Exit(1)
	}
	flag.Parse()
	if given := flag.Lookup("rapid.checks"); given.Value.String() == given.DefValue {
		// every check makes a file, and every step of it waits for the disk; the same checks run in memory in their full number
		if err := given.Value.Set("20"); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}

// writeWithoutEnd takes documents in, settles, rules, undoes and rebuilds, and says what is in as soon as it is.
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
		fmt.Println("document", in.Paper.Document.ID)
		if n%3 == 0 {
			if err := r.Settle(ctx, storetest.World{}); err != nil {
				return err
			}
		}
		if n%4 == 0 {
			if err := ruleOnce(ctx, r); err != nil {
				return err
			}
		}
		if n%20 == 19 {
			if err := r.Rebuild(ctx); err != nil {
				return err
			}
		}
	}
}

// ruleOnce remarks on an entry, and undoes the remark before.
func ruleOnce(ctx context.Context, r *register.Register) error {
	made, err := r.Decide(ctx, func(ledger *register.Ledger, snap register.Snapshot) ([]chancery.Decision, error) {
		joined, err := snap.Joined(ctx)
		if err != nil || len(joined.Entries) == 0 {
			return nil, err
		}
		note := register.NewDecision(chancery.Noted, "look again", register.Ruled{Entry: joined.Entries[0].ID})
		for seq := ledger.Seq(); seq > 0; seq-- {
			if ledger.Counts(seq) {
				return []chancery.Decision{note, register.NewDecision(chancery.Undone, "", register.Undone{Seq: seq})}, nil
			}
		}
		return []chancery.Decision{note}, nil
	})
	for _, d := range made {
		fmt.Println("decision", d.Seq)
	}
	return err
}

// TestKill kills a writing process at random moments: the register opens each time, holds all that was acknowledged, once,
// and nothing is amiss.
func TestKill(t *testing.T) {
	t.Logf("-seed %d", *seed)
	chance := rand.New(rand.NewPCG(*seed, 0))
	path := filepath.Join(t.TempDir(), "r.db")
	in := make(map[string]bool)
	acknowledged := make(map[string]int)
	for round := range *kills {
		if round%50 == 49 { // a long register takes long to look through
			path = filepath.Join(t.TempDir(), "r.db")
			clear(in)
		}
		for _, line := range killOne(t, path, victim, time.Duration(chance.IntN(250))*time.Millisecond) {
			in[line] = true
			acknowledged[strings.Fields(line)[0]]++
		}
		s, err := Create(t.Context(), path)
		if err != nil {
			t.Fatalf("round %d: the register does not open: %v", round, err)
		}
		check(t, s, in)
		if err := register.New(s, "test", time.Now).Settle(t.Context(), storetest.World{}); err != nil {
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
	t.Logf("acknowledged: %v", acknowledged)
	if acknowledged["document"] == 0 || acknowledged["decision"] == 0 {
		t.Error("nothing was acknowledged: the test shows nothing")
	}
}

// killOne lets a process do for a while what it is asked by role, kills it, and gives the lines by which it said what is in.
func killOne(t *testing.T, path, role string, after time.Duration) []string {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0])
	cmd.Env = append(os.Environ(), role+"="+path)
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
	var said []string
	for reader := bufio.NewReader(out); ; {
		line, err := reader.ReadString('\n')
		if err != nil { // the last line may be cut
			break
		}
		said = append(said, strings.TrimSpace(line))
	}
	var exit *exec.ExitError
	if err := cmd.Wait(); !errors.As(err, &exit) || exit.Exited() {
		t.Fatalf("the process ended by itself: %v", err)
	}
	return said
}

func check(t *testing.T, s *Store, in map[string]bool) {
	t.Helper()
	snap, err := s.Snapshot(t.Context(), time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	defer snap.Close()
	if err := register.Verify(t.Context(), snap, func(what string) { t.Error(what) }); err != nil {
		t.Fatal(err)
	}
	held := make(map[string]int)
	for paper, err := range snap.Papers(t.Context(), snap.State().Seq) {
		if err != nil {
			t.Fatal(err)
		}
		held[fmt.Sprint("document ", paper.Document.ID)]++
	}
	for d, err := range snap.Decisions(t.Context(), 0) {
		if err != nil {
			t.Fatal(err)
		}
		held[fmt.Sprint("decision ", d.Seq)]++
	}
	for what := range in {
		if held[what] != 1 {
			t.Errorf("%s was acknowledged and stands %d times", what, held[what])
		}
	}
}
