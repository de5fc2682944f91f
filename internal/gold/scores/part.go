package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"chancery/internal/gold"
)

// runPart measures one group by itself and keeps what it gives as a run of that part. Where from is given, it is the output
// of the group's one command, which was run by hand.
func runPart(ctx context.Context, part, from, change string) error {
	if part != gold.Million {
		return fmt.Errorf("-part takes %s, not %q", gold.Million, part)
	}
	runs, err := readRuns()
	if err != nil {
		return err
	}
	this, err := describe(ctx, change)
	if err != nil {
		return err
	}
	this.Part = part
	if from != "" {
		this.Values, err = read(part, from)
		if err != nil {
			return err
		}
		return write(gold.Add(runs, this))
	}
	failed, err := measure(ctx, []string{part}, &this)
	if err != nil {
		return err
	}
	if len(failed) > 0 {
		return fmt.Errorf("%s stays as it was, these steps did not pass: %s", pageFile, strings.Join(failed, ", "))
	}
	this.Tables = nil
	return write(gold.Add(runs, this))
}

// read are the values in the output of the command of a group.
func read(part, file string) (map[string]float64, error) {
	output, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	for _, step := range gold.Steps() {
		if step.Group == part {
			return step.Values(output)
		}
	}
	return nil, fmt.Errorf("no step is of %q", part)
}
