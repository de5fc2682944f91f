package sqlite

import (
	"context"
	"errors"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"chancery"
	"chancery/internal/register"
)

// explain says in plain words what SQLite reports, with its class. Errors that have one already stay as they are.
func (s *Store) explain(err error) error {
	if err == nil || errors.Is(err, register.ErrMoved) || errors.Is(err, context.Canceled) {
		return err
	}
	if _, known := errors.AsType[*chancery.Error](err); known {
		return err
	}
	e, ok := errors.AsType[*sqlite.Error](err)
	if !ok {
		return chancery.Errorf(chancery.Unavailable, "register %s: %w", s.path, err)
	}
	switch e.Code() & 0xff { // the rest of the code says more than a user can use
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return chancery.Errorf(chancery.Conflict, "register %s is in use by another program: try again when that is done (%w)", s.path, err)
	case sqlite3.SQLITE_FULL:
		return chancery.Errorf(chancery.Unavailable, "register %s: the disk is full; what was reported as in is in, nothing else was kept (%w)", s.path, err)
	case sqlite3.SQLITE_IOERR:
		return chancery.Errorf(chancery.Unavailable, "register %s: the disk does not do what it is asked; what was reported as in is in, nothing else was kept (%w)", s.path, err)
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM:
		return chancery.Errorf(chancery.Unavailable, "register %s cannot be written: look at the permissions of the file and its folder (%w)", s.path, err)
	case sqlite3.SQLITE_CANTOPEN:
		return chancery.Errorf(chancery.Unavailable, "register %s cannot be opened or made: look at its folder and the permissions (%w)", s.path, err)
	case sqlite3.SQLITE_NOTADB:
		return chancery.Errorf(chancery.Invalid, "%s is no register: it is no SQLite database (%w)", s.path, err)
	case sqlite3.SQLITE_CORRUPT:
		return chancery.Errorf(chancery.Unavailable, "register %s is damaged (%w)", s.path, err)
	case sqlite3.SQLITE_INTERRUPT:
		return context.Canceled
	}
	return chancery.Errorf(chancery.Unavailable, "register %s: %w", s.path, err)
}
