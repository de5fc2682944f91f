package syntax

import (
	"cmp"
	"math"
	"slices"
)

// perceptron is a classifier in training: an averaged perceptron (Freund and Schapire 1999, Collins 2002). The average is
// kept as Daumé (2006) keeps it: with each weight the sum of its changes, each times the moment of the change.
type perceptron struct {
	slots []slot // an open hash table of features
	rows  [][]cell
	least uint16 // how often a weight must have been changed before it has a say (Goldberg and Elhadad 2011)
	now   int64  // examples seen
}

// slot says where the weights of a feature are: row-1; zero for an empty slot.
type slot struct{ key, row uint32 }

// cell is the weight of one class.
type cell struct {
	class   uint16
	updates uint16
	value   int32
	total   int64
}

func newPerceptron(least uint16) *perceptron {
	return &perceptron{slots: make([]slot, 1<<16), least: least}
}

// find is the slot where a feature is or belongs.
func (p *perceptron) find(key uint32) *slot {
	mask := uint32(len(p.slots) - 1)
	for at := key; ; at++ {
		if s := &p.slots[at&mask]; s.key == key || s.row == 0 {
			return s
		}
	}
}

func (p *perceptron) score(features []feature, scores []int32) {
	for _, f := range features {
		if s := p.find(f.key()); s.row > 0 {
			for _, c := range p.rows[s.row-1] {
				if c.updates >= p.least {
					scores[c.class] += c.value
				}
			}
		}
	}
}

// add changes the weights of all features for one class.
func (p *perceptron) add(features []feature, class int, by int32) {
	for _, f := range features {
		s := p.find(f.key())
		if s.row == 0 {
			if len(p.rows)*2 > len(p.slots) {
				p.grow()
				s = p.find(f.key())
			}
			p.rows = append(p.rows, nil)
			*s = slot{f.key(), uint32(len(p.rows))}
		}
		row := p.rows[s.row-1]
		i := slices.IndexFunc(row, func(c cell) bool { return c.class == uint16(class) })
		if i < 0 {
			row, i = append(row, cell{class: uint16(class)}), len(row)
			p.rows[s.row-1] = row
		}
		row[i].value += by
		row[i].total += int64(by) * p.now
		if row[i].updates < math.MaxUint16 {
			row[i].updates++
		}
	}
}

func (p *perceptron) grow() {
	old := p.slots
	p.slots = make([]slot, 2*len(old))
	for _, s := range old {
		if s.row > 0 {
			*p.find(s.key) = s
		}
	}
}

// learn moves the weights of all features from the class that was guessed to the one that is right.
func (p *perceptron) learn(features []feature, right, guessed int) {
	p.add(features, right, 1)
	p.add(features, guessed, -1)
}

// Weights are kept in steps of so many to an update, and left out where they are smaller than so many steps.
const (
	steps = 16
	floor = 3
)

// rounded is an average in steps, zero where it is too small.
func rounded(average float64) int16 {
	value := math.Round(average * steps)
	if math.Abs(value) < floor {
		return 0
	}
	return int16(max(-math.MaxInt16, min(math.MaxInt16, value)))
}

// table is the average of the weights that have a say.
func (p *perceptron) table() *table {
	var kept []tableFeature
	for _, s := range p.slots {
		if s.row == 0 {
			continue
		}
		var weights []weight
		for _, c := range p.rows[s.row-1] {
			average := float64(c.value) - float64(c.total)/float64(p.now)
			if value := rounded(average); value != 0 && c.updates >= p.least {
				weights = append(weights, weight{c.class, value})
			}
		}
		if len(weights) > 0 {
			slices.SortFunc(weights, func(a, b weight) int { return cmp.Compare(a.class, b.class) })
			kept = append(kept, tableFeature{key: s.key, weights: weights})
		}
	}
	slices.SortFunc(kept, func(a, b tableFeature) int { return cmp.Compare(a.key, b.key) })
	return newTable(kept)
}
