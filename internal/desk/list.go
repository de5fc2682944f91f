package desk

import (
	"context"
	"fmt"
	"strings"

	"chancery"
	"chancery/internal/register"
)

// Line is a decision of a person, as a list of them shows it.
type Line struct {
	Decision chancery.Decision
	What     string             // in words
	Counts   bool               // false where it is undone
	Entries  []chancery.EntryID // that it is about; none of an undoing
	Cite     []chancery.Passage
}

// Rulings lists the decisions of persons on an entry, oldest first; on all where id is "".
func (d *Desk) Rulings(ctx context.Context, id chancery.EntryID) ([]Line, error) {
	snap, err := d.reg.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	defer snap.Close()
	ledger, err := register.Fold(ctx, snap)
	if err != nil {
		return nil, err
	}
	if id != "" && !ledger.Given(id) {
		return nil, chancery.Errorf(chancery.NotFound, "the register has no entry %s", id)
	}
	var lines []Line
	about := make(map[int64]bool)
	for d, err := range snap.Decisions(ctx, 0) {
		if err != nil {
			return nil, err
		}
		if _, ruled := ledger.Ruling(d.Seq); !ruled && d.Action != chancery.Erased {
			continue
		}
		line, undone, err := lineOf(ctx, snap, d)
		if err != nil {
			return nil, err
		}
		line.Counts = d.Action == chancery.Erased || ledger.Counts(d.Seq)
		about[d.Seq] = id == "" || about[undone]
		for _, e := range line.Entries {
			about[d.Seq] = about[d.Seq] || ledger.Resolve(e) == ledger.Resolve(id)
		}
		if about[d.Seq] {
			lines = append(lines, line)
		}
	}
	return lines, nil
}

// lineOf says a decision in words; undone is the number of the one that it undoes.
func lineOf(ctx context.Context, snap register.Snapshot, d chancery.Decision) (line Line, undone int64, err error) {
	line = Line{Decision: d, What: string(d.Action)}
	var cite []register.Citation
	switch d.Action {
	case chancery.Undone:
		body, err := register.Body[register.Undone](d)
		line.What = fmt.Sprintf("undid %d", body.Seq)
		return line, body.Seq, err
	case chancery.Erased:
		body, err := register.Body[register.Erased](d)
		line.What = fmt.Sprintf("erased document %s", body.Hash.ID())
		return line, 0, err
	case chancery.Merged:
		body, err := register.Body[register.Merged](d)
		if err != nil {
			return line, 0, err
		}
		line.What, line.Entries, cite = fmt.Sprintf("merged %s into %s", body.From, body.Into), []chancery.EntryID{body.From, body.Into}, body.Cite
	case chancery.Split:
		body, err := register.Body[register.Split](d)
		if err != nil {
			return line, 0, err
		}
		line.What = fmt.Sprintf("took %d claims out of %s, as %s", len(body.Claims), body.Entry, body.New)
		line.Entries, cite = []chancery.EntryID{body.Entry, body.New}, body.Cite
	default:
		body, err := register.Body[register.Ruled](d)
		if err != nil {
			return line, 0, err
		}
		line.What, line.Entries, cite = ruledInWords(d.Action, body), []chancery.EntryID{body.Entry}, body.Cite
	}
	line.Cite, err = register.Quotes(ctx, snap, cite)
	return line, 0, err
}

func ruledInWords(action chancery.Action, body register.Ruled) string {
	on := string(body.Entry)
	switch {
	case action == chancery.Corrected && len(body.Values) == 0:
		return fmt.Sprintf("corrected %s: no %s", on, body.Slot)
	case action == chancery.Corrected:
		return fmt.Sprintf("corrected %s: %s is %s", on, body.Slot, strings.Join(body.Values, "; "))
	case action == chancery.Retracted && body.Claim != "":
		return fmt.Sprintf("retracted claim %s of %s", body.Claim, on)
	case action == chancery.Noted:
		return "noted on " + on
	case action == chancery.Assessed:
		return fmt.Sprintf("%s is %s", on, body.Standing)
	case action == chancery.Scored:
		return fmt.Sprintf("%s: %s scores %+d", on, body.Member, body.Score)
	}
	return string(action) + " " + on
}

// Erase takes a document, by its id or file name, out of the register for good, see register.Register.Erase.
func (d *Desk) Erase(ctx context.Context, name, why string) (chancery.DocumentID, error) {
	id, err := d.document(ctx, name)
	if err != nil {
		return "", err
	}
	return id, d.reg.Erase(ctx, id, why)
}

// document finds the one that a person means.
func (d *Desk) document(ctx context.Context, name string) (chancery.DocumentID, error) {
	snap, err := d.reg.Snapshot(ctx)
	if err != nil {
		return "", err
	}
	defer snap.Close()
	ledger, err := register.Fold(ctx, snap)
	if err != nil {
		return "", err
	}
	return document(ctx, snap, ledger, name)
}
