package syntax

import (
	"cmp"
	"slices"
)

// movePerceptron is the classifier of moves in training: an averaged perceptron over a flat hash table, in which the
// average is kept as Daumé (2006) keeps it.
type movePerceptron struct {
	cells    []moveCell
	used     int
	now      int64 // moves seen
	features []feature
}

// activeMoves is how often a feature must have been changed before it has a say; what is rarer stays out of the model, and
// the others learn to do without it (Goldberg and Elhadad 2011, "Learning Sparser Perceptron Models").
const activeMoves = 10

// moveCell holds the weights of a feature.
type moveCell struct {
	key     uint32
	updates uint32
	value   [moves]int32
	total   [moves]int64 // of each change times when it was made
}

func newMovePerceptron() *movePerceptron { return &movePerceptron{cells: make([]moveCell, 1<<20)} }

// cell is where a feature is or belongs.
func (p *movePerceptron) cell(key uint32) *moveCell {
	mask := uint32(len(p.cells) - 1)
	for at := key * 0x9e3779b1 >> 4; ; at++ {
		if c := &p.cells[at&mask]; c.key == key || c.updates == 0 {
			return c
		}
	}
}

func (p *movePerceptron) score(features []feature) (scores [moves]int32) {
	for _, f := range features {
		if c := p.cell(f.key()); c.updates >= activeMoves {
			for m := range scores {
				scores[m] += c.value[m]
			}
		}
	}
	return scores
}

// add changes the weights of all features for a move.
func (p *movePerceptron) add(features []feature, m move, by int32) {
	for _, f := range features {
		if p.used*2 > len(p.cells) {
			p.grow()
		}
		c := p.cell(f.key())
		if c.updates == 0 {
			c.key = f.key()
			p.used++
		}
		c.updates++
		c.value[m] += by
		c.total[m] += int64(by) * p.now
	}
}

func (p *movePerceptron) grow() {
	old := p.cells
	p.cells = make([]moveCell, 2*len(old))
	for _, c := range old {
		if c.updates > 0 {
			*p.cell(c.key) = c
		}
	}
}

// table is the average of the weights of all features that have a say. Those that say less than floor are left out.
func (p *movePerceptron) table() *moveTable {
	var features []moveFeature
	for _, c := range p.cells {
		if c.updates < activeMoves {
			continue
		}
		var average [moves]float64
		for m := range average {
			average[m] = float64(c.value[m]) - float64(c.total[m])/float64(p.now)
		}
		l, r := rounded(average[left]-average[shift]), rounded(average[right]-average[shift])
		if l != 0 || r != 0 {
			features = append(features, moveFeature{key: c.key, moveWeights: moveWeights{l, r}})
		}
	}
	slices.SortFunc(features, func(a, b moveFeature) int { return cmp.Compare(a.key, b.key) })
	return newMoveTable(features)
}
