package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"chancery"
	"chancery/internal/register"
)

// Backup writes what the register holds at this moment to a new file at path, itself a register, while others may go on
// writing. amiss is called as by register.Verify, which looks through the copy before it gets its name; where it is
// called there is no file, and the error has Code Invalid. It has Code Conflict where there is a file at path. A backup that
// is cut off leaves at most a hidden file beside path.
func (s *Store) Backup(ctx context.Context, path string, amiss func(string)) (register.State, error) {
	state, err := s.backup(ctx, path, amiss)
	if _, ok := errors.AsType[*fs.PathError](err); ok {
		err = chancery.Errorf(chancery.Unavailable, "write the backup %s: %w", path, err)
	}
	return state, s.explain(err)
}

func (s *Store) backup(ctx context.Context, path string, amiss func(string)) (state register.State, err error) {
	if _, err := os.Lstat(path); err == nil {
		return state, chancery.Errorf(chancery.Conflict, "there is a file at %s already: name another, or take it away first", path)
	}
	temp := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+"."+strconv.Itoa(os.Getpid()))
	f, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return state, err
	}
	defer func() { err = errors.Join(err, discard(temp)) }()
	if err := f.Close(); err != nil {
		return state, err
	}
	if err := s.copyInto(ctx, temp); err != nil {
		return state, err
	}
	if state, err = verified(ctx, temp, amiss); err != nil {
		return state, err
	}
	if err := flush(temp); err != nil {
		return state, err
	}
	if err := place(temp, path); err != nil {
		return state, err
	}
	return state, flush(filepath.Dir(path))
}

// copyInto copies the register into an empty file, in one read transaction: the copy is of one moment, holds nothing of what was
// taken out, and neither readers nor writers wait.
func (s *Store) copyInto(ctx context.Context, path string) (err error) {
	conn, err := s.read.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	const only = `PRAGMA query_only(%d)` // the copy counts as a change
	if _, err := conn.ExecContext(ctx, fmt.Sprintf(only, 0)); err != nil {
		return err
	}
	defer func() {
		_, again := conn.ExecContext(context.WithoutCancel(ctx), fmt.Sprintf(only, 1))
		err = errors.Join(err, again)
	}()
	_, err = conn.ExecContext(ctx, `VACUUM INTO ?`, path)
	return err
}

// place gives a file its name by a link: a rename would replace what came there meanwhile. Disks that know no links have it renamed.
func place(temp, path string) error {
	err := os.Link(temp, path)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	return os.Rename(temp, path)
}

// verified looks through a copy.
func verified(ctx context.Context, path string, amiss func(string)) (state register.State, err error) {
	s, err := Open(ctx, path)
	if err != nil {
		return state, err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	if err := s.write.PingContext(ctx); err != nil { // it turns the copy into WAL mode, which nobody can while it is read
		return state, err
	}
	snap, err := s.Snapshot(ctx, time.Time{})
	if err != nil {
		return state, err
	}
	defer snap.Close()
	found := 0
	err = register.Verify(ctx, snap, func(what string) {
		found++
		amiss(what)
	})
	if err == nil && found > 0 {
		err = chancery.Errorf(chancery.Invalid, "the copy is not in order, and was not kept: run chancery verify on the register")
	}
	return snap.State(), err
}

// flush has a file or folder written through to the disk.
func flush(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// discard takes away what is left of a temporary file.
func discard(temp string) error {
	var all []error
	for _, suffix := range []string{"", "-wal", "-shm"} {
		if err := os.Remove(temp + suffix); !errors.Is(err, fs.ErrNotExist) {
			all = append(all, err)
		}
	}
	return errors.Join(all...)
}
