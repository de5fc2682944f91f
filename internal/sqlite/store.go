// Package sqlite keeps a register in one file. It is a register.Store: every change is one transaction, written through
// to the disk before it counts as done. Truth (archive, journal) and views stand in tables of their own; the views can
// be emptied and made again.
//
// The driver is modernc.org/sqlite, without cgo. The file is in WAL mode: readers see the state at which they began and
// never wait for a writer.
package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"syscall"
	"time"

	_ "modernc.org/sqlite" // the driver "sqlite"

	"chancery"
	"chancery/internal/register"
)

// wait is how long a change waits for another program that is writing.
const wait = 15 * time.Second

// Store is a register in a file. It is safe for use by several goroutines and, through the file, by several processes.
type Store struct {
	path  string
	write *sql.DB // one connection: changes of one process queue here and not in SQLite
	read  *sql.DB
	fault func(step string) error // in tests: makes a step of a change fail; nil otherwise
}

var _ register.Store = (*Store)(nil)

// Create opens the register at path, and makes it and its folder first where there is none.
func Create(ctx context.Context, path string) (*Store, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return nil, chancery.Errorf(chancery.Unavailable, "make the folder of register %s: %w", path, err)
	}
	return open(ctx, path)
}

// Open opens the register at path; where there is none the error has Code NotFound.
func Open(ctx context.Context, path string) (*Store, error) {
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		return nil, chancery.Errorf(chancery.NotFound, "there is no register at %s", path)
	}
	return open(ctx, path)
}

func open(ctx context.Context, path string) (*Store, error) {
	if err := inspect(path); err != nil {
		return nil, err
	}
	s := &Store{path: path}
	var err error
	if s.write, err = sql.Open("sqlite", dsn(path, "_txlock=immediate&_pragma=journal_mode(wal)&_pragma=synchronous(full)")); err == nil {
		s.write.SetMaxOpenConns(1)
		s.read, err = sql.Open("sqlite", dsn(path, "_pragma=query_only(1)"))
	}
	if err != nil {
		return nil, s.explain(err)
	}
	err = s.migrate(ctx)
	if err != nil && s.still() {
		if err = s.readStill(); err == nil {
			err = s.migrate(ctx)
		}
	}
	if err != nil {
		return nil, errors.Join(s.explain(err), s.Close())
	}
	return s, nil
}

// still says whether the register is whole in its file and nothing can be written beside it, as on a read-only disk:
// SQLite cannot then make the files by which readers and writers know of each other.
func (s *Store) still() bool {
	if info, err := os.Stat(s.path); err != nil || info.Size() == 0 {
		return false
	}
	if _, err := os.Stat(s.path + "-wal"); !errors.Is(err, os.ErrNotExist) {
		return false
	}
	probe, err := os.OpenFile(s.path+"-shm", os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o644)
	if err == nil {
		err = errors.Join(probe.Close(), os.Remove(probe.Name()))
	}
	return errors.Is(err, os.ErrPermission) || errors.Is(err, syscall.EROFS)
}

// readStill reads the file as one that nobody can change.
func (s *Store) readStill() (err error) {
	err = s.read.Close()
	if err == nil {
		s.read, err = sql.Open("sqlite", dsn(s.path, "immutable=1"))
	}
	return err
}

// inspect refuses a file that is there and is no SQLite database, before SQLite writes beside it.
func inspect(path string) error {
	f, err := os.Open(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil
	case err != nil:
		return chancery.Errorf(chancery.Unavailable, "open register: %w", err)
	}
	defer f.Close()
	const magic = "SQLite format 3\x00" // https://www.sqlite.org/fileformat.html, 1.3
	head := make([]byte, len(magic))
	n, err := io.ReadFull(f, head)
	switch {
	case errors.Is(err, io.EOF): // empty: made, and then nothing was written
		return nil
	case err != nil && !errors.Is(err, io.ErrUnexpectedEOF):
		return chancery.Errorf(chancery.Unavailable, "open register: %w", err)
	case string(head[:n]) != magic:
		return chancery.Errorf(chancery.Invalid, "%s is no register: it is no SQLite database", path)
	}
	return nil
}

func dsn(path, options string) string {
	abs, err := filepath.Abs(path)
	if err != nil {
		abs = path
	}
	options = fmt.Sprintf("_pragma=busy_timeout(%d)&", wait.Milliseconds()) + options
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(abs), RawQuery: options}).String()
}

// Close gives the file up.
func (s *Store) Close() error {
	var all []error
	for _, db := range []*sql.DB{s.read, s.write} {
		if db != nil {
			all = append(all, db.Close())
		}
	}
	return s.explain(errors.Join(all...))
}

// inject lets a test fail a step.
func (s *Store) inject(step string) error {
	if s.fault == nil {
		return nil
	}
	return s.fault(step)
}
