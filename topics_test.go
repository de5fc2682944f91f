package chancery_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"chancery"
	"chancery/internal/pipeline"
	"chancery/internal/topic"
)

// TestTopicsPage keeps the list on the page the same as the one in the code; -update rewrites it.
func TestTopicsPage(t *testing.T) {
	var b strings.Builder
	b.WriteString("| code | topic | CAP | PLOVER |\n| --- | --- | --- | --- |\n")
	for _, t := range topic.All() {
		label := t.Label
		if topic.Major(t.Code) == t.Code {
			label = "**" + label + "**"
		}
		fmt.Fprintf(&b, "| `%s` | %s | %d | `%s` |\n", t.Code, label, t.CAP, t.Plover)
	}
	checkBlock(t, "docs/topics.md", "topics", b.String())
}

// TestTopicsOfExamples asks that what the examples tell of meetings, commitments and mechanisms is about something of the list.
func TestTopicsOfExamples(t *testing.T) {
	paths, err := filepath.Glob("examples/*-*")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no examples: %v", err)
	}
	telling, err := pipeline.Tell(t.Context(), pipeline.NewStages(), paths, func(*chancery.Reading) struct{} { return struct{}{} }, func(pipeline.Outcome) {})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range telling.Entries {
		if !slices.Contains([]chancery.Kind{chancery.Meeting, chancery.Commitment, chancery.Mechanism}, e.Kind) {
			continue
		}
		if len(e.Slots[chancery.SlotTopics]) == 0 {
			t.Errorf("%s has no topic: %v", e.ID, e.Slots)
		}
		for _, code := range e.Slots[chancery.SlotTopics] {
			if _, ok := topic.Find(code); !ok {
				t.Errorf("%s is about %q, which the list does not have", e.ID, code)
			}
		}
	}
}
