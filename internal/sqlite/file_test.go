package sqlite

import (
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"chancery"
	"chancery/internal/register"
	"chancery/internal/storetest"
)

func create(t *testing.T, path string) *Store {
	t.Helper()
	s, err := Create(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// database makes a database that statements fill.
func database(t *testing.T, path, statements string) {
	t.Helper()
	db, err := sql.Open("sqlite", dsn(path, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.ExecContext(t.Context(), statements); err != nil {
		t.Fatal(err)
	}
}

func TestOpenRefuses(t *testing.T) {
	tests := []struct {
		name string
		make func(t *testing.T, path string)
		code chancery.Code
		want string // part of the message
	}{
		{"nothing there", func(*testing.T, string) {}, chancery.NotFound, "there is no register at"},
		{"a text", func(t *testing.T, path string) { write(t, path, "This is a letter and no database.") }, chancery.Invalid, "no SQLite database"},
		{"a short text", func(t *testing.T, path string) { write(t, path, "SQLite") }, chancery.Invalid, "no SQLite database"},
		{"a damaged header", func(t *testing.T, path string) { write(t, path, "SQLite format 3\x00"+strings.Repeat("x", 5000)) }, chancery.Invalid, "no SQLite database"},
		{"a folder", func(t *testing.T, path string) {
			if err := os.Mkdir(path, 0o755); err != nil {
				t.Fatal(err)
			}
		}, chancery.Unavailable, "is a directory"},
		{"another program's database", func(t *testing.T, path string) { database(t, path, `CREATE TABLE bookmarks (url TEXT)`) }, chancery.Invalid, "another program"},
		{"a newer register", func(t *testing.T, path string) {
			database(t, path, fmt.Sprintf(`PRAGMA application_id = %d; PRAGMA user_version = %d`, applicationID, len(migrations)+1))
		}, chancery.Invalid, "newer chancery"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "a ?#%.db")
			test.make(t, path)
			before, _ := os.ReadFile(path)
			s, err := Open(t.Context(), path)
			if err == nil {
				_ = s.Close()
				t.Fatal("it was opened")
			}
			if chancery.CodeOf(err) != test.code || !strings.Contains(err.Error(), test.want) || !strings.Contains(err.Error(), path) {
				t.Errorf("Open = %q of Code %s, want Code %s, the path and %q", err, chancery.CodeOf(err), test.code, test.want)
			}
			if after, _ := os.ReadFile(path); string(after) != string(before) {
				t.Error("the file was changed")
			}
		})
	}
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestCreate(t *testing.T) {
	t.Run("in a folder that is not there, with odd characters", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "a ?#%&", "日本", "r.db")
		take(t, create(t, path), "x")
		if _, err := os.Stat(path); err != nil {
			t.Error(err)
		}
	})
	t.Run("over an empty file", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "r.db")
		write(t, path, "")
		take(t, create(t, path), "x")
	})
	t.Run("below a file", func(t *testing.T) { // nobody can, root neither
		path := filepath.Join(t.TempDir(), "file")
		write(t, path, "")
		_, err := Create(t.Context(), filepath.Join(path, "r.db"))
		if chancery.CodeOf(err) != chancery.Unavailable || !strings.Contains(err.Error(), path) {
			t.Errorf("Create = %v, want Code unavailable and the path", err)
		}
	})
	t.Run("by several at once", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "r.db")
		var all sync.WaitGroup
		for i := range 4 {
			all.Go(func() {
				s, err := Create(t.Context(), path)
				if err != nil {
					t.Error(err)
					return
				}
				defer s.Close()
				r := register.New(s, "test", time.Now)
				for j := range 5 {
					if _, err := r.Take(t.Context(), storetest.Intake(fmt.Sprint(i, j))); err != nil {
						t.Error(err)
					}
				}
			})
		}
		all.Wait()
		if state := stateOf(t, create(t, path)); state.Papers != 20 || state.Seq != 40 {
			t.Errorf("%+v, want 20 papers of 40 decisions", state)
		}
	})
}

func take(t *testing.T, s *Store, names ...string) {
	t.Helper()
	r := register.New(s, "test", time.Now)
	for _, name := range names {
		if _, err := r.Take(t.Context(), storetest.Intake(name, storetest.Said{Kind: chancery.Meeting, Topics: []string{"x"}})); err != nil {
			t.Fatal(err)
		}
	}
}

func stateOf(t *testing.T, s *Store) register.State {
	t.Helper()
	state, err := register.New(s, "test", time.Now).State(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return state
}

func TestKeepsWhatWasTaken(t *testing.T) {
	path := filepath.Join(t.TempDir(), "r.db")
	s := create(t, path)
	take(t, s, "a", "b")
	before, err := storetest.DumpOf(t.Context(), s, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	after, err := storetest.DumpOf(t.Context(), create(t, path), time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, after); diff != "" || before.State.Papers != 2 {
		t.Errorf("opened again it differs: %s", diff)
	}
}

func TestInUse(t *testing.T) {
	path := filepath.Join(t.TempDir(), "r.db")
	s := create(t, path)
	take(t, s, "a")
	if _, err := s.write.ExecContext(t.Context(), `PRAGMA busy_timeout = 50`); err != nil {
		t.Fatal(err)
	}
	other := create(t, path)
	tx, err := other.write.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	_, err = register.New(s, "test", time.Now).Take(t.Context(), storetest.Intake("b"))
	if chancery.CodeOf(err) != chancery.Conflict || !strings.Contains(err.Error(), "in use by another program") {
		t.Errorf("Take = %v, want Code conflict and the reason", err)
	}
	if got := stateOf(t, s); got.Papers != 1 { // readers are not blocked
		t.Errorf("%d papers, want 1", got.Papers)
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	take(t, s, "b")
}

func TestDiskFull(t *testing.T) {
	s := create(t, filepath.Join(t.TempDir(), "r.db"))
	take(t, s, "a")
	var pages int
	if err := s.write.QueryRowContext(t.Context(), `PRAGMA page_count`).Scan(&pages); err != nil {
		t.Fatal(err)
	}
	if _, err := s.write.ExecContext(t.Context(), fmt.Sprintf(`PRAGMA max_page_count = %d`, pages+2)); err != nil {
		t.Fatal(err)
	}
	before := stateOf(t, s)
	r := register.New(s, "test", time.Now)
	_, err := r.Take(t.Context(), storetest.Intake(strings.Repeat("long ", 10000)))
	if chancery.CodeOf(err) != chancery.Unavailable || !strings.Contains(err.Error(), "the disk is full") {
		t.Errorf("Take = %v, want Code unavailable and the reason", err)
	}
	if after := stateOf(t, s); after != before {
		t.Errorf("the register is at %+v, was at %+v", after, before)
	}
	if _, err := s.write.ExecContext(t.Context(), `PRAGMA max_page_count = 1000000`); err != nil {
		t.Fatal(err)
	}
	take(t, s, "b")
}
