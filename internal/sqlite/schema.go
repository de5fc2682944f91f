package sqlite

import (
	"context"
	"database/sql"
	"fmt"

	"chancery"
)

// applicationID marks the file as a register: "chnc" in the header of the database.
const applicationID = 0x63686e63

// migrations lead from one version of the schema to the next; the version of a file is its user_version. Released
// ones are never changed. Times are microseconds since 1970 UTC. What is JSON is of the types of package register and
// the root; it is never searched.
var migrations = []string{
	`-- truth
	CREATE TABLE archive (
		hash    TEXT PRIMARY KEY, -- SHA-256, hexadecimal
		content BLOB NOT NULL
	) STRICT;
	CREATE TABLE journal (
		seq      INTEGER PRIMARY KEY,
		recorded INTEGER NOT NULL,
		by       TEXT NOT NULL,
		why      TEXT NOT NULL,
		action   TEXT NOT NULL,
		body     TEXT NOT NULL, -- JSON
		link     BLOB NOT NULL -- register.Link
	) STRICT;
	CREATE TABLE captured ( -- finds in the journal by which decision a document came in
		document TEXT PRIMARY KEY,
		seq      INTEGER NOT NULL
	) STRICT, WITHOUT ROWID;
	-- views
	CREATE TABLE papers (
		document TEXT PRIMARY KEY,
		seq      INTEGER NOT NULL UNIQUE, -- of the decision that captured it
		body     TEXT NOT NULL, -- chancery.Document as JSON
		claims   TEXT NOT NULL, -- list of chancery.Claim as JSON
		sketch   BLOB NOT NULL,
		reader   TEXT NOT NULL -- the version of the stages that read it
	) STRICT;
	CREATE TABLE texts (
		document TEXT PRIMARY KEY,
		content  TEXT NOT NULL,
		layout   TEXT NOT NULL -- blocks and mends as JSON
	) STRICT;
	CREATE TABLE entries (
		id   TEXT PRIMARY KEY,
		body TEXT NOT NULL -- chancery.Entry as JSON
	) STRICT;
	CREATE TABLE copies (
		document TEXT PRIMARY KEY,
		original TEXT NOT NULL
	) STRICT, WITHOUT ROWID;
	CREATE TABLE made_at (
		claim TEXT PRIMARY KEY,
		entry TEXT NOT NULL
	) STRICT, WITHOUT ROWID;
	-- how far the register has come: one row, register.State
	CREATE TABLE state (
		seq        INTEGER NOT NULL,
		captured   INTEGER NOT NULL,
		papers     INTEGER NOT NULL,
		settled_at INTEGER NOT NULL
	) STRICT;
	INSERT INTO state VALUES (0, 0, 0, 0);`,
	`-- views with their past: each row counts from the decision since on, and up to the decision until, which is endless where it
	-- counts still. All of them follow from archive and journal, and are emptied by a rebuild.
	DROP TABLE papers; DROP TABLE texts; DROP TABLE entries; DROP TABLE copies; DROP TABLE made_at; DROP TABLE state;
	CREATE INDEX journal_recorded ON journal (recorded, seq);
	CREATE INDEX journal_erased ON journal (seq) WHERE action = 'erased';
	CREATE TABLE papers (
		document TEXT NOT NULL,
		since    INTEGER NOT NULL,
		until    INTEGER NOT NULL,
		seq      INTEGER NOT NULL, -- of the decision that captured it
		reading  TEXT NOT NULL, -- hash in the archive
		body     TEXT NOT NULL, -- chancery.Document as JSON
		claims   TEXT NOT NULL, -- list of chancery.Claim as JSON
		sketch   BLOB NOT NULL,
		reader   TEXT NOT NULL, -- the version of the stages that read it
		PRIMARY KEY (document, since)
	) STRICT;
	CREATE INDEX papers_seq ON papers (seq);
	CREATE TABLE bound ( -- a claim of the reading names both polities
		a        TEXT NOT NULL,
		b        TEXT NOT NULL,
		document TEXT NOT NULL,
		since    INTEGER NOT NULL, -- of the reading
		PRIMARY KEY (a, b, document, since)
	) STRICT, WITHOUT ROWID;
	CREATE TABLE successions ( -- a claim of the reading says of an office of the polity more than that somebody holds it
		polity   TEXT NOT NULL,
		document TEXT NOT NULL,
		since    INTEGER NOT NULL, -- of the reading
		PRIMARY KEY (polity, document, since)
	) STRICT, WITHOUT ROWID;
	CREATE TABLE entries (
		id    TEXT NOT NULL,
		since INTEGER NOT NULL,
		until INTEGER NOT NULL,
		body  TEXT NOT NULL, -- chancery.Entry as JSON
		PRIMARY KEY (id, since)
	) STRICT;
	CREATE TABLE rests ( -- the documents that an entry rests on
		document TEXT NOT NULL,
		entry    TEXT NOT NULL,
		since    INTEGER NOT NULL, -- of the entry
		PRIMARY KEY (document, entry, since)
	) STRICT, WITHOUT ROWID;
	CREATE INDEX rests_entry ON rests (entry, since);
	CREATE TABLE copies (
		document TEXT NOT NULL,
		since    INTEGER NOT NULL,
		until    INTEGER NOT NULL,
		original TEXT NOT NULL,
		PRIMARY KEY (document, since)
	) STRICT, WITHOUT ROWID;
	CREATE TABLE made_at (
		claim TEXT NOT NULL,
		since INTEGER NOT NULL,
		until INTEGER NOT NULL,
		entry TEXT NOT NULL,
		PRIMARY KEY (claim, since)
	) STRICT, WITHOUT ROWID;
	CREATE TABLE rulings (
		ruling INTEGER NOT NULL, -- its decision
		since  INTEGER NOT NULL,
		until  INTEGER NOT NULL,
		entry  TEXT NOT NULL,
		PRIMARY KEY (ruling, since)
	) STRICT, WITHOUT ROWID;
	CREATE TABLE leads (
		id    TEXT NOT NULL,
		since INTEGER NOT NULL,
		until INTEGER NOT NULL,
		into_ TEXT NOT NULL,
		PRIMARY KEY (id, since)
	) STRICT, WITHOUT ROWID;
	CREATE TABLE states ( -- how far the register had come at a decision; register.State
		seq        INTEGER PRIMARY KEY,
		captured   INTEGER NOT NULL,
		papers     INTEGER NOT NULL,
		changed    INTEGER NOT NULL,
		settled_at INTEGER NOT NULL
	) STRICT;`,
	searchTables,
	`-- bound holds each polity with itself too;
	-- entries of the same documents stand together, and are found by their place: of a large register a question reads few pages
	DROP TABLE entries; DROP TABLE rests;
	CREATE TABLE entries (
		place INTEGER PRIMARY KEY,
		id    TEXT NOT NULL,
		since INTEGER NOT NULL,
		until INTEGER NOT NULL,
		body  TEXT NOT NULL, -- chancery.Entry as JSON
		UNIQUE (id, since)
	) STRICT;
	CREATE TABLE rests ( -- the documents that an entry rests on
		document TEXT NOT NULL,
		place    INTEGER NOT NULL, -- of the entry
		PRIMARY KEY (document, place)
	) STRICT, WITHOUT ROWID;
	CREATE INDEX rests_place ON rests (place);`,
}

// migrate brings the file to the newest schema, in one transaction, and refuses what is none of ours.
func (s *Store) migrate(ctx context.Context) error {
	done, err := s.version(ctx, s.read) // not through s.write, which turns any database into one in WAL mode
	if err != nil || done {
		return err
	}
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // after Commit it says that there is nothing to roll back
	if done, err = s.version(ctx, tx); err != nil || done {
		return err // another process was first
	}
	var at int
	if err := tx.QueryRowContext(ctx, `PRAGMA user_version`).Scan(&at); err != nil {
		return err
	}
	for _, statements := range migrations[at:] {
		if _, err := tx.ExecContext(ctx, statements); err != nil {
			return err
		}
	}
	mark := fmt.Sprintf(`PRAGMA application_id = %d; PRAGMA user_version = %d`, applicationID, len(migrations))
	if _, err := tx.ExecContext(ctx, mark); err != nil {
		return err
	}
	if at > 0 { // what is derived is made again in the new form
		if err := (&writer{ctx: ctx, tx: tx}).rebuild(); err != nil {
			return err
		}
	}
	return tx.Commit()
}

// version says whether the file has the newest schema; the error has Code Invalid where it is no register or a newer one.
func (s *Store) version(ctx context.Context, db interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
},
) (newest bool, err error) {
	var version, application, tables int
	// one statement sees one state of the file, which another process may be about to make a register
	const query = `SELECT (SELECT user_version FROM pragma_user_version), (SELECT application_id FROM pragma_application_id),
		(SELECT count(*) FROM sqlite_schema)`
	if err := db.QueryRowContext(ctx, query).Scan(&version, &application, &tables); err != nil {
		return false, err
	}
	switch {
	case application != applicationID && (tables > 0 || version > 0 || application != 0):
		return false, chancery.Errorf(chancery.Invalid, "%s is no register: it is the database of another program", s.path)
	case version > len(migrations):
		return false, chancery.Errorf(chancery.Invalid,
			"register %s was written by a newer chancery (schema %d, this one knows %d): use that version", s.path, version, len(migrations))
	}
	return version == len(migrations), nil
}
