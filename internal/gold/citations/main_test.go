package main

import (
	"bytes"
	"slices"
	"testing"

	"chancery/internal/brief"
	"chancery/internal/gold/record"
)

// TestCompose: of the examples every sort of brief is composed, and their citations hold.
func TestCompose(t *testing.T) {
	held, err := record.Open(t.Context(), "../../../examples")
	if err != nil {
		t.Fatal(err)
	}
	defer held.Close()
	var names []string
	sum := tally{}
	err = compose(&held.Record, func(name string, p *brief.Page) error {
		names = append(names, name)
		checked, err := brief.Check(p, held.Content)
		sum.add(checked)
		var out bytes.Buffer
		if err == nil {
			err = brief.Markdown(&out, p)
		}
		if out.Len() == 0 {
			t.Errorf("the %s is empty", name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"dossier", "chronology", "watch", "handover", "meeting", "compare"} {
		if !slices.Contains(names, want) {
			t.Errorf("no %s among %v", want, names)
		}
	}
	if sum.pages != len(names) || sum.citations == 0 {
		t.Errorf("%d pages with %d citations were checked, of %d", sum.pages, sum.citations, len(names))
	}
}
