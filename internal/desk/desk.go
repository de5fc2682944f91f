// Package desk is where people rule on what a register tells. Every ruling has a reason or cites words of a document, goes into the
// journal under the name of who made it, and can be undone, as can the undoing. A later reading never overrides it.
package desk

import (
	"context"
	"errors"
	"slices"
	"strings"

	"chancery"
	"chancery/internal/gazetteer"
	"chancery/internal/register"
)

// Desk rules on a register, in the name of whoever the register was opened for.
type Desk struct {
	reg *register.Register
}

// New is the desk of a register.
func New(reg *register.Register) *Desk { return &Desk{reg} }

// Reason is why a person rules: in words of their own, by words of documents, or both.
type Reason struct {
	Why  string
	Cite []Cite
}

// Ruling is a decision that was made, and the entry that it is about.
type Ruling struct {
	Decision chancery.Decision
	Entry    chancery.EntryID // after merges; of a split, that of the claims that were taken out
}

// Confirm says that an entry is as the sources say.
func (d *Desk) Confirm(ctx context.Context, id chancery.EntryID, reason Reason) (Ruling, error) {
	return d.rule(ctx, id, chancery.Confirmed, reason, func(*sitting) (register.Ruled, error) { return register.Ruled{}, nil })
}

// Note leaves a remark on an entry.
func (d *Desk) Note(ctx context.Context, id chancery.EntryID, reason Reason) (Ruling, error) {
	return d.rule(ctx, id, chancery.Noted, reason, func(*sitting) (register.Ruled, error) { return register.Ruled{}, nil })
}

// Correct gives a slot of an entry other values; none where it must be empty. What the sources say stays beside them.
func (d *Desk) Correct(ctx context.Context, id chancery.EntryID, slot chancery.Slot, values []string, reason Reason) (Ruling, error) {
	return d.rule(ctx, id, chancery.Corrected, reason, func(s *sitting) (register.Ruled, error) {
		kind := s.ledger.Kind(s.entry)
		if !slices.ContainsFunc(chancery.Schema(kind), func(def chancery.SlotDef) bool { return def.Slot == slot }) {
			return register.Ruled{}, chancery.Errorf(chancery.Invalid, "a %s has no %s: it has %s", kind, slot, slotsOf(kind))
		}
		slots := chancery.Slots{}
		slots.Set(slot, values...)
		if err := slots.Check(kind); err != nil {
			return register.Ruled{}, err
		}
		switch slot {
		case chancery.SlotPolities, chancery.SlotActors, chancery.SlotPolity:
			if err := known(slots[slot]...); err != nil {
				return register.Ruled{}, err
			}
		case chancery.SlotMadeAt:
			if at := chancery.EntryID(slots.One(slot)); at != "" && s.ledger.Kind(at) != chancery.Meeting {
				return register.Ruled{}, chancery.Errorf(chancery.Invalid, "%s is no meeting", at)
			}
		}
		return register.Ruled{Slot: slot, Values: slots[slot]}, nil
	})
}

func slotsOf(kind chancery.Kind) string {
	var names []string
	for _, def := range chancery.Schema(kind) {
		names = append(names, string(def.Slot))
	}
	return strings.Join(names, ", ")
}

func known(codes ...string) error {
	for _, code := range codes {
		if !gazetteer.Known(code) {
			return chancery.Errorf(chancery.Invalid, "%q is no code of a polity: write one as in JPN, or EU, UN, NATO, ASEAN, G7", code)
		}
	}
	return nil
}

// Retract withdraws an entry, or one claim of an entry where id is that of a claim. It stays in the record.
func (d *Desk) Retract(ctx context.Context, id string, reason Reason) (Ruling, error) {
	entry, claim := chancery.EntryID(id), chancery.ClaimID("")
	snap, err := d.reg.Snapshot(ctx)
	if err != nil {
		return Ruling{}, err
	}
	joined, err := snap.Joined(ctx)
	if err = errors.Join(err, snap.Close()); err != nil {
		return Ruling{}, err
	}
	if of := joined.EntryOf()[chancery.ClaimID(id)]; of != "" {
		entry, claim = of, chancery.ClaimID(id)
	}
	return d.rule(ctx, entry, chancery.Retracted, reason, func(*sitting) (register.Ruled, error) { return register.Ruled{Claim: claim}, nil })
}

// Assess says how far a commitment has come. It is refused without words that show it.
func (d *Desk) Assess(ctx context.Context, id chancery.EntryID, standing chancery.Standing, reason Reason) (Ruling, error) {
	return d.rule(ctx, id, chancery.Assessed, reason, func(s *sitting) (register.Ruled, error) {
		if !slices.Contains(chancery.Standings(), standing) {
			return register.Ruled{}, chancery.Errorf(chancery.Invalid, "%q is no standing of a commitment: it is %s", standing, standings())
		}
		return register.Ruled{Standing: standing}, s.commitment("a status")
	})
}

func standings() string {
	var names []string
	for _, s := range chancery.Standings() {
		names = append(names, string(s))
	}
	return strings.Join(names[:len(names)-1], ", ") + " or " + names[len(names)-1]
}

// Score says how a member complied with a commitment: -1, 0 or +1, see chancery.Ruling. It is refused without words that show it.
func (d *Desk) Score(ctx context.Context, id chancery.EntryID, member string, score int, reason Reason) (Ruling, error) {
	return d.rule(ctx, id, chancery.Scored, reason, func(s *sitting) (register.Ruled, error) {
		if score < -1 || score > 1 {
			return register.Ruled{}, chancery.Errorf(chancery.Invalid, "a score is -1 (not complied), 0 (in progress) or +1 (complied), not %d", score)
		}
		if err := known(member); err != nil {
			return register.Ruled{}, err
		}
		return register.Ruled{Member: member, Score: score}, s.commitment("a score")
	})
}

// Merge makes two entries of one kind one: from leads to into from now on.
func (d *Desk) Merge(ctx context.Context, from, into chancery.EntryID, reason Reason) (Ruling, error) {
	return d.sit(ctx, into, reason, func(s *sitting) (chancery.Decision, error) {
		first, err := s.find(from)
		switch {
		case err != nil:
			return chancery.Decision{}, err
		case first == s.entry:
			return chancery.Decision{}, chancery.Errorf(chancery.Conflict, "%s and %s are one entry already", from, into)
		case s.ledger.Kind(first) != s.ledger.Kind(s.entry):
			return chancery.Decision{}, chancery.Errorf(chancery.Invalid, "%s is a %s and %s a %s: only like can be merged", first, s.ledger.Kind(first), s.entry, s.ledger.Kind(s.entry))
		}
		return register.NewDecision(chancery.Merged, reason.Why, register.Merged{From: first, Into: s.entry, Person: true, Cite: s.cite}), nil
	})
}

// Split makes claims of an entry an entry of their own. Each is named by its id, or by the id or name of a document all of
// whose claims of the entry are meant.
func (d *Desk) Split(ctx context.Context, id chancery.EntryID, names []string, reason Reason) (Ruling, error) {
	var made chancery.EntryID
	r, err := d.sit(ctx, id, reason, func(s *sitting) (chancery.Decision, error) {
		claims, err := s.claims(ctx, names)
		if err != nil {
			return chancery.Decision{}, err
		}
		made = s.ledger.Fresh(s.entry)
		return register.NewDecision(chancery.Split, reason.Why, register.Split{
			Entry: s.entry, New: made, Kind: s.ledger.Kind(s.entry), Claims: claims, Cite: s.cite,
		}), nil
	})
	r.Entry = made
	return r, err
}

// Undo has a ruling, or an undoing, count no more.
func (d *Desk) Undo(ctx context.Context, seq int64, why string) (Ruling, error) {
	made, err := d.reg.Decide(ctx, func(ledger *register.Ledger, _ register.Snapshot) ([]chancery.Decision, error) {
		switch _, ok := ledger.Ruling(seq); {
		case !ok:
			return nil, chancery.Errorf(chancery.NotFound, "decision %d is no ruling of a person: chancery rulings lists them", seq)
		case !ledger.Counts(seq):
			return nil, chancery.Errorf(chancery.Conflict, "decision %d is undone already: undo what undid it", seq)
		}
		return []chancery.Decision{register.NewDecision(chancery.Undone, why, register.Undone{Seq: seq})}, nil
	})
	if err != nil {
		return Ruling{}, err
	}
	return Ruling{Decision: made[0]}, nil
}

// rule makes a decision that changes what is told of an entry.
func (d *Desk) rule(ctx context.Context, id chancery.EntryID, action chancery.Action, reason Reason, body func(*sitting) (register.Ruled, error)) (Ruling, error) {
	return d.sit(ctx, id, reason, func(s *sitting) (chancery.Decision, error) {
		if len(s.cite) == 0 && (action == chancery.Assessed || action == chancery.Scored) {
			return chancery.Decision{}, chancery.Errorf(chancery.Invalid, `it is refused without words that show it: give --cite DOCUMENT:"words"`)
		}
		ruled, err := body(s)
		if err != nil {
			return chancery.Decision{}, err
		}
		ruled.Entry, ruled.Cite = s.entry, s.cite
		return register.NewDecision(action, reason.Why, ruled), nil
	})
}

// sit makes one decision about an entry.
func (d *Desk) sit(ctx context.Context, id chancery.EntryID, reason Reason, decide func(*sitting) (chancery.Decision, error)) (Ruling, error) {
	if strings.TrimSpace(reason.Why) == "" && len(reason.Cite) == 0 {
		return Ruling{}, chancery.Errorf(chancery.Invalid, `a ruling needs a reason or a citation: give --why "…" or --cite DOCUMENT:"words"`)
	}
	var entry chancery.EntryID
	made, err := d.reg.Decide(ctx, func(ledger *register.Ledger, snap register.Snapshot) ([]chancery.Decision, error) {
		s := &sitting{ledger: ledger, snap: snap}
		var err error
		if s.entry, err = s.find(id); err != nil {
			return nil, err
		}
		if s.cite, err = citations(ctx, snap, ledger, reason.Cite); err != nil {
			return nil, err
		}
		entry = s.entry
		decision, err := decide(s)
		return []chancery.Decision{decision}, err
	})
	if err != nil {
		return Ruling{}, err
	}
	return Ruling{Decision: made[0], Entry: entry}, nil
}

// sitting is a decision in the making.
type sitting struct {
	ledger *register.Ledger
	snap   register.Snapshot
	entry  chancery.EntryID
	cite   []register.Citation
}

// find is the entry that an id leads to.
func (s *sitting) find(id chancery.EntryID) (chancery.EntryID, error) {
	if !s.ledger.Given(id) {
		return "", chancery.Errorf(chancery.NotFound, "the register has no entry %s: chancery export and chancery search print the ids", id)
	}
	return s.ledger.Resolve(id), nil
}

func (s *sitting) commitment(what string) error {
	if kind := s.ledger.Kind(s.entry); kind != chancery.Commitment {
		return chancery.Errorf(chancery.Invalid, "%s is a %s: only a commitment has %s", s.entry, kind, what)
	}
	return nil
}

// claims are those of the entry that names mean, some of its claims and not all.
func (s *sitting) claims(ctx context.Context, names []string) ([]chancery.ClaimID, error) {
	documents, err := s.snap.Documents(ctx, s.entry)
	if err != nil {
		return nil, err
	}
	joined, err := s.snap.Joined(ctx, documents...)
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(joined.Entries, func(e chancery.Entry) bool { return e.ID == s.entry })
	if i < 0 || len(documents) == 0 {
		return nil, chancery.Errorf(chancery.Invalid, "%s rests on no claims", s.entry)
	}
	all := joined.Entries[i].Claims
	var chosen []chancery.ClaimID
	hit := make(map[string]bool)
	for p, err := range s.snap.Papers(ctx, s.snap.State().SettledAt, documents...) {
		if err != nil {
			return nil, err
		}
		for _, c := range p.Claims {
			for _, name := range names {
				if meant := string(c.ID) == name || string(c.Document) == name || p.Document.Name == name; meant && slices.Contains(all, c.ID) {
					hit[name] = true
					chosen = append(chosen, c.ID)
				}
			}
		}
	}
	for _, name := range names {
		if !hit[name] {
			return nil, chancery.Errorf(chancery.NotFound, "%s has no claim %s, nor a claim in a document of that name or id", s.entry, name)
		}
	}
	slices.Sort(chosen)
	if chosen = slices.Compact(chosen); len(chosen) == len(all) {
		return nil, chancery.Errorf(chancery.Invalid, "these are all claims of %s: nothing would be left of it", s.entry)
	}
	return chosen, nil
}
