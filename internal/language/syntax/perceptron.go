package syntax

import (
	"cmp"
	"math"
	"slices"
)

// perceptron is a classifier in training: an averaged perceptron (Freund and Schapire 1999, Collins 2002).
type perceptron struct {
	rows    map[uint32][]cell
	classes int
	now     int64 // examples seen
}

// cell is the weight of one class, with the sum of all its values over time.
type cell struct {
	class   uint16
	updates uint16
	value   int32
	since   int64
	total   int64
}

func newPerceptron(classes int) *perceptron {
	return &perceptron{rows: make(map[uint32][]cell, 1<<20), classes: classes}
}

func (p *perceptron) score(features []feature, scores []int32) {
	for _, f := range features {
		for _, c := range p.rows[f.key()] {
			scores[c.class] += c.value
		}
	}
}

// update moves the weights of all features from the class that was guessed to the one that is right.
func (p *perceptron) update(features []feature, right, guessed int) {
	for _, f := range features {
		key := f.key()
		row := p.rows[key]
		row = p.add(row, right, 1)
		row = p.add(row, guessed, -1)
		p.rows[key] = row
	}
}

func (p *perceptron) add(row []cell, class int, by int32) []cell {
	i := slices.IndexFunc(row, func(c cell) bool { return c.class == uint16(class) })
	if i < 0 {
		row, i = append(row, cell{class: uint16(class), since: p.now}), len(row)
	}
	c := &row[i]
	c.total += int64(c.value) * (p.now - c.since)
	c.since = p.now
	c.value += by
	if c.updates < math.MaxUint16 {
		c.updates++
	}
	return row
}

// table is the average of the weights over time, in steps of one 'steps'th of an update; weights that came of fewer than
// least updates, or are smaller than floor steps, are left out.
func (p *perceptron) table(steps float64, least, floor int) *table {
	kept := make(map[uint32][]weight)
	for key, row := range p.rows {
		var weights []weight
		for _, c := range row {
			total := c.total + int64(c.value)*(p.now-c.since)
			value := math.Round(float64(total) / float64(p.now) * steps)
			if int(c.updates) < least || math.Abs(value) < float64(floor) {
				continue
			}
			weights = append(weights, weight{c.class, int16(max(-math.MaxInt16, min(math.MaxInt16, value)))})
		}
		if len(weights) > 0 {
			slices.SortFunc(weights, func(a, b weight) int { return cmp.Compare(a.class, b.class) })
			kept[key] = weights
		}
	}
	return buildTable(kept)
}

// buildTable puts all features into a table, in the order of their keys.
func buildTable(kept map[uint32][]weight) *table {
	keys := make([]uint32, 0, len(kept))
	for key := range kept {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	t := newTable(len(keys))
	for _, key := range keys {
		t.put(key, kept[key])
	}
	return t
}
