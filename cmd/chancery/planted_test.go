package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"chancery"
	"chancery/internal/contract"
	"chancery/internal/gazetteer"
)

// planted is what a careful reader finds in examples/; docs/examples.md says what its fields mean.
type planted struct {
	Between   []string
	Documents []struct {
		Document, Publisher string
		Published           chancery.Date
		CopyOf              string `json:"copy_of"`
	}
	Entries []plantedEntry
	Dossier []struct {
		Words []string
	}
}

type plantedEntry struct {
	What      string
	Kind      chancery.Kind
	Slots     chancery.Slots
	Several   bool
	From      []string
	LastMet   chancery.Date `json:"last_met_within"`
	Conflicts []plantedConflict
}

type plantedConflict struct {
	Field     chancery.Slot
	Preferred string
	Values    map[string][]string // with papers that state each
}

// found is what the program printed.
type found struct {
	documents map[string]contract.Document
	claims    map[chancery.ClaimID]contract.Claim
	entries   []contract.Entry
}

func TestExamplesAreRead(t *testing.T) {
	want := readPlanted(t)
	got := parseRecords(t, program(t, "read", "../../examples"))
	t.Run("documents", func(t *testing.T) {
		if len(got.documents) != len(want.Documents) {
			t.Errorf("%d documents, want %d", len(got.documents), len(want.Documents))
		}
		for _, w := range want.Documents {
			d := got.documents[w.Document]
			if d.Published != w.Published || w.Publisher != "" && d.Publisher != w.Publisher || d.CopyOf != got.documents[w.CopyOf].ID {
				t.Errorf("%s: published %s by %q, copy of %q; want %s by %q, copy of %s", w.Document, d.Published, d.Publisher, d.CopyOf, w.Published, w.Publisher, w.CopyOf)
			}
		}
	})
	for _, w := range want.Entries {
		t.Run(w.What, func(t *testing.T) {
			for _, missed := range got.misses(w) {
				t.Error(missed)
			}
		})
	}
}

func TestExamplesMakeADossier(t *testing.T) {
	want := readPlanted(t)
	dossier := string(program(t, "dossier", "../../examples"))
	a, b := gazetteer.InProse(want.Between[0]), gazetteer.InProse(want.Between[1])
	if title, _, _ := strings.Cut(dossier, "\n"); !strings.Contains(title, a) || !strings.Contains(title, b) {
		t.Errorf("the dossier is of %q, want %s and %s", title, a, b)
	}
	var parts []string // rows and paragraphs, as one line each
	for part := range strings.SplitSeq(dossier, "\n\n") {
		parts = append(parts, strings.Join(strings.Fields(part), " "))
	}
	for _, w := range want.Dossier {
		t.Run(strings.Join(w.Words, " "), func(t *testing.T) {
			if !slices.ContainsFunc(parts, func(part string) bool { return holdsAll(part, w.Words) }) {
				t.Errorf("no part of the dossier holds %q together", w.Words)
			}
		})
	}
	if t.Failed() {
		t.Log(dossier)
	}
}

// misses is what was planted and not found, in words.
func (f found) misses(want plantedEntry) (missed []string) {
	miss := func(format string, args ...any) { missed = append(missed, fmt.Sprintf(format, args...)) }
	entries := f.matching(want)
	if len(entries) == 0 {
		miss("no %s with %v among:\n%s", want.Kind, want.Slots, f.list(want.Kind))
		return missed
	}
	if len(entries) > 1 && !want.Several {
		miss("%d entries for one thing:\n%s", len(entries), f.list(want.Kind))
	}
	var from []string
	for _, e := range entries {
		for _, id := range e.Claims {
			from = append(from, f.claims[id].Document)
		}
	}
	for _, doc := range want.From {
		if !slices.Contains(from, doc) {
			miss("no claim of %s joins it", doc)
		}
	}
	if met := entries[0].Slots.Date(chancery.SlotLastMet); !want.LastMet.IsZero() && !want.LastMet.Holds(met) {
		miss("last met %q, want within %s", met, want.LastMet)
	}
	for _, w := range want.Conflicts {
		missed = append(missed, missesConflict(entries[0], w)...)
	}
	return missed
}

func missesConflict(e contract.Entry, want plantedConflict) (missed []string) {
	for _, c := range e.Conflicts {
		stated := map[string][]string{}
		for _, v := range c.Values {
			stated[v.Value] = v.Documents
		}
		if c.Field != want.Field || len(stated[want.Preferred]) == 0 {
			continue
		}
		if c.Preferred != want.Preferred || c.Why == "" {
			missed = append(missed, fmt.Sprintf("%s: prefers %q because %q, want %q and a reason", c.Field, c.Preferred, c.Why, want.Preferred))
		}
		for value, docs := range want.Values {
			for _, doc := range docs {
				if !slices.Contains(stated[value], doc) {
					missed = append(missed, fmt.Sprintf("%s: %q is stated by %q, want %s among them", c.Field, value, stated[value], doc))
				}
			}
		}
		return missed
	}
	return append(missed, fmt.Sprintf("no conflict on %s with %q", want.Field, want.Preferred))
}

// matching are the entries that the planted one means.
func (f found) matching(want plantedEntry) []contract.Entry {
	var all []contract.Entry
	for _, e := range f.entries {
		if e.Kind == want.Kind && slotsHold(e.Slots, want) {
			all = append(all, e)
		}
	}
	return all
}

func slotsHold(got chancery.Slots, want plantedEntry) bool {
	for _, def := range chancery.Schema(want.Kind) {
		for _, value := range want.Slots[def.Slot] {
			if !slices.ContainsFunc(got[def.Slot], func(v string) bool { return sameValue(def.Type, v, value) }) {
				return false
			}
		}
	}
	return true
}

func sameValue(kind chancery.ValueType, got, want string) bool {
	switch kind {
	case chancery.TextValue, chancery.NameValue:
		return holdsAll(got, strings.Fields(want))
	}
	return got == want
}

func holdsAll(text string, words []string) bool {
	text = strings.ToLower(text)
	return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, strings.ToLower(w)) })
}

func (f found) list(kind chancery.Kind) string {
	var b strings.Builder
	for _, e := range f.entries {
		if e.Kind == kind {
			fmt.Fprintln(&b, e.Slots)
		}
	}
	return b.String()
}

func readPlanted(t *testing.T) (p planted) {
	t.Helper()
	content, err := os.ReadFile("testdata/planted.json")
	if err != nil {
		t.Fatal(err)
	}
	d := json.NewDecoder(bytes.NewReader(content))
	d.DisallowUnknownFields()
	if err := d.Decode(&p); err != nil {
		t.Fatal(err)
	}
	return p
}

func parseRecords(t *testing.T, output []byte) found {
	t.Helper()
	f := found{documents: map[string]contract.Document{}, claims: map[chancery.ClaimID]contract.Claim{}}
	for record, err := range contract.Read(bytes.NewReader(output)) {
		switch r := record.(type) {
		case contract.Document:
			f.documents[r.Name] = r
		case contract.Claim:
			f.claims[r.ID] = r
		case contract.Entry:
			f.entries = append(f.entries, r)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return f
}

// program runs the program and gives what it prints; it must end well.
func program(t *testing.T, args ...string) []byte {
	t.Helper()
	var out, errs bytes.Buffer
	if status := run(t.Context(), args, newConsole(&out, &errs, func(string) string { return "" })); status != statusDone {
		t.Fatalf("chancery %s: exit status %d: %s", strings.Join(args, " "), status, &errs)
	}
	return out.Bytes()
}
