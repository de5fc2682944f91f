package gold

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
)

// Run is what one measurement of the program gave. docs/scores.jsonl keeps all runs, oldest first, one a line.
type Run struct {
	Date    string             `json:"date"`    // the day it was measured, 2026-11-21
	Commit  string             `json:"commit"`  // abbreviated hash that the working tree was at
	Changed bool               `json:"changed"` // the tree held changes on top of the commit
	Change  string             `json:"change"`  // what is measured, in words: the commit's subject unless told otherwise
	Machine string             `json:"machine"` // cores, Go, system: for the times
	Values  map[string]float64 `json:"values"`  // by full name, see Step.Values

	// Part names the one group that was measured, where a run is not of the whole: such a run adds what takes too long for
	// every run, and the page shows it with its day. "" is the whole.
	Part string `json:"part,omitempty"`
	// Tables are the rows of what is compared line by line, by the names of the steps. Earlier runs have none.
	Tables map[string][][]string `json:"tables,omitempty"`
}

// ReadRuns reads docs/scores.jsonl.
func ReadRuns(r io.Reader) ([]Run, error) {
	var runs []Run
	for d := json.NewDecoder(r); ; {
		var run Run
		switch err := d.Decode(&run); err {
		case nil:
			runs = append(runs, run)
		case io.EOF:
			return runs, nil
		default:
			return nil, fmt.Errorf("read run %d: %w", len(runs)+1, err)
		}
	}
}

// WriteRuns is what ReadRuns reads.
func WriteRuns(runs []Run) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	for _, run := range runs {
		if err := e.Encode(run); err != nil {
			return nil, fmt.Errorf("write run of %s: %w", run.Date, err)
		}
	}
	return b.Bytes(), nil
}

// Add appends a run. One that measures the same of the same state of the same commit again takes the place of the earlier one.
func Add(runs []Run, run Run) []Run {
	if n := len(runs); n > 0 && runs[n-1].same(run) {
		runs = runs[:n-1]
	}
	return append(slices.Clip(runs), run)
}

// same says whether two runs measure the same.
func (r Run) same(other Run) bool {
	return r.Commit == other.Commit && r.Changed == other.Changed && r.Change == other.Change && r.Part == other.Part
}

// whole are the runs that measure everything, and parts the last of each part.
func whole(runs []Run) (all []Run, parts map[string]Run) {
	parts = make(map[string]Run)
	for _, r := range runs {
		if r.Part == "" {
			all = append(all, r)
		} else {
			parts[r.Part] = r
		}
	}
	return all, parts
}
