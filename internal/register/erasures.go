package register

import "chancery"

// Erasures are the decisions that took words out of a register. The zero value is that of a register with all its words.
type Erasures struct {
	of       map[chancery.DocumentID]chancery.Decision
	replaced map[chancery.Hash]chancery.Hash
}

// Add takes account of a decision; those of other actions change nothing.
func (e *Erasures) Add(d chancery.Decision) error {
	if d.Action != chancery.Erased {
		return nil
	}
	body, err := Body[Erased](d)
	if err != nil {
		return err
	}
	if e.of == nil {
		e.of, e.replaced = make(map[chancery.DocumentID]chancery.Decision), make(map[chancery.Hash]chancery.Hash)
	}
	e.of[body.Hash.ID()] = d
	for old, now := range body.Replaced {
		if e.Instead(now) == old {
			return chancery.Errorf(chancery.Invalid, "decision %d puts %s in its own place", d.Seq, old)
		}
		e.replaced[old] = now
	}
	return nil
}

// Of is the decision by which a document was erased; zero where it was not.
func (e *Erasures) Of(id chancery.DocumentID) chancery.Decision { return e.of[id] }

// Instead is the hash of the bytes that stand in for others, which may be the same.
func (e *Erasures) Instead(hash chancery.Hash) chancery.Hash {
	for e.replaced[hash] != "" {
		hash = e.replaced[hash]
	}
	return hash
}
