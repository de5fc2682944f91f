package sqlite

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chancery"
	"chancery/internal/register"
	"chancery/internal/storetest"
)

// Copies taken while another store writes to the same file open, are in order, and hold a beginning of its journal.
func TestBackupWhileOthersWrite(t *testing.T) {
	ctx, dir := t.Context(), t.TempDir()
	path := filepath.Join(dir, "r.db")
	s, err := Create(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	stop, done := make(chan struct{}), make(chan error, 1)
	go func() { done <- writeUntil(t, path, stop) }()
	var states []register.State
	for len(states) < 8 || states[len(states)-1].Seq < 20 {
		copied := filepath.Join(dir, fmt.Sprintf("copy%d.db", len(states)))
		state, err := s.Backup(ctx, copied, func(what string) { t.Error(what) })
		if err != nil {
			t.Fatal(err)
		}
		states = append(states, state)
	}
	close(stop)
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	all := journalOf(t, s)
	moved := false
	for i, state := range states {
		c, err := Open(ctx, filepath.Join(dir, fmt.Sprintf("copy%d.db", i)))
		if err != nil {
			t.Fatal(err)
		}
		got := journalOf(t, c)
		if diff := cmp.Diff(all[:state.Seq], got, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("copy %d is no beginning of the journal: %s", i, diff)
		}
		if err := c.Close(); err != nil {
			t.Error(err)
		}
		moved = moved || state.Seq > states[0].Seq && int(state.Seq) < len(all)
	}
	if !moved {
		t.Error("nothing was written between the copies: the test shows nothing")
	}
}

// writeUntil takes documents in and settles through a store of its own.
func writeUntil(t *testing.T, path string, stop chan struct{}) (err error) {
	s, err := Open(t.Context(), path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	r := register.New(s, "writer", time.Now)
	for n := 0; ; n++ {
		select {
		case <-stop:
			return nil
		default:
		}
		said := storetest.Said{Kind: chancery.Meeting, Topics: []string{fmt.Sprint("t", n%7)}}
		if _, err := r.Take(t.Context(), storetest.Intake(fmt.Sprint("doc", n), said)); err != nil {
			return err
		}
		if n%3 == 0 {
			if err := r.Settle(t.Context(), storetest.World{}); err != nil {
				return err
			}
		}
	}
}

func journalOf(t *testing.T, s *Store) (all []chancery.Decision) {
	t.Helper()
	for d, err := range (register.Truth{Store: s}).Read(t.Context(), 0) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, d)
	}
	return all
}

// A copy goes on as the register it is; no file is replaced, and none is left of a copy that is not in order.
func TestBackupIsRegister(t *testing.T) {
	ctx, dir := t.Context(), t.TempDir()
	s, err := Create(ctx, filepath.Join(dir, "r.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	in := storetest.Intake("a", storetest.Said{Kind: chancery.Meeting, Topics: []string{"a"}})
	if _, err := register.New(s, "test", time.Now).Take(ctx, in); err != nil {
		t.Fatal(err)
	}
	copied := filepath.Join(dir, "copy.db")
	nothing := func(what string) { t.Error(what) }
	if _, err := s.Backup(ctx, copied, nothing); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Backup(ctx, copied, nothing); chancery.CodeOf(err) != chancery.Conflict {
		t.Errorf("Backup onto a file = %v, want Code conflict", err)
	}
	c, err := Open(ctx, copied)
	if err != nil {
		t.Fatal(err)
	}
	reg := register.New(c, "test", time.Now)
	if err := reg.Settle(ctx, storetest.World{}); err != nil {
		t.Errorf("the copy cannot be written: %v", err)
	}
	if err := c.Close(); err != nil {
		t.Error(err)
	}
	if _, err := s.write.ExecContext(ctx, `DELETE FROM archive`); err != nil {
		t.Fatal(err)
	}
	amiss := 0
	if _, err := s.Backup(ctx, filepath.Join(dir, "bad.db"), func(string) { amiss++ }); chancery.CodeOf(err) != chancery.Invalid || amiss == 0 {
		t.Errorf("Backup of a damaged register = %v with %d things amiss, want Code invalid", err, amiss)
	}
	if _, err := s.Backup(ctx, filepath.Join(dir, "no", "bad.db"), nothing); chancery.CodeOf(err) != chancery.Unavailable {
		t.Errorf("Backup into no folder = %v, want Code unavailable", err)
	}
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	hidden, err := filepath.Glob(filepath.Join(dir, ".*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range append(files, hidden...) {
		switch filepath.Base(f) {
		case "r.db", "r.db-wal", "r.db-shm", "copy.db":
		default:
			t.Errorf("%s was left", f)
		}
	}
	if info, err := os.Stat(copied); err != nil || info.Size() == 0 {
		t.Errorf("the copy: %v", err)
	}
}
