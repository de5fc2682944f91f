package brief

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"chancery"
	"chancery/internal/query"
)

// folder is a record made by hand: documents in docs, what they say in gold, differences in cluster.json; the same layout
// as ../shared/gold.
type folder struct {
	record *query.Record
	texts  map[chancery.DocumentID]*chancery.Text
}

// load reads a folder. It joins claims by the entry that they name; the value that most documents state is preferred.
func load(t *testing.T, dir string) *folder {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "docs", "*"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no documents in %s", dir)
	}
	f := &folder{record: &query.Record{}, texts: make(map[chancery.DocumentID]*chancery.Text)}
	entries := make(map[chancery.EntryID]*chancery.Entry)
	for _, file := range files {
		f.add(t, file, entries)
	}
	for _, e := range entries {
		f.record.Entries = append(f.record.Entries, *e)
	}
	f.settle(t, dir)
	return f
}

func (f *folder) add(t *testing.T, file string, entries map[chancery.EntryID]*chancery.Entry) {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	base := filepath.Base(file)
	var gold struct {
		Title, Publisher, Source string
		Published                chancery.Date
		Basis                    chancery.Basis
		CopyOf                   string `json:"copy_of"`
		Notes                    []chancery.Note
		Claims                   []map[string]any
	}
	readJSON(t, filepath.Join(filepath.Dir(file), "..", "gold", strings.TrimSuffix(base, filepath.Ext(base))+".json"), &gold)
	sum := sha256.Sum256(content)
	hash := chancery.Hash(hex.EncodeToString(sum[:]))
	doc := &chancery.Document{
		ID: hash.ID(), SHA256: hash, Name: base, Source: orElse(gold.Source, base), Title: gold.Title, Publisher: gold.Publisher,
		Published: gold.Published, PublishedBasis: gold.Basis, Language: chancery.English, Notes: gold.Notes,
	}
	text := &chancery.Text{Document: doc.ID, Content: string(content)}
	f.record.Documents = append(f.record.Documents, doc)
	f.texts[doc.ID] = text
	for n, said := range gold.Claims {
		c, entry, ok := claimOf(t, text, said)
		if !ok {
			continue
		}
		c.ID = chancery.ClaimID(fmt.Sprintf("%s-%03d", doc.ID, n))
		f.record.Claims = append(f.record.Claims, c)
		if entries[entry] == nil {
			entries[entry] = &chancery.Entry{ID: entry, Kind: c.Kind, Slots: chancery.Slots{}}
		}
		entries[entry].Claims = append(entries[entry].Claims, c.ID)
	}
	if gold.CopyOf != "" {
		for _, d := range f.record.Documents {
			if d.Name == gold.CopyOf {
				doc.CopyOf = d.ID
			}
		}
	}
}

// claimOf turns one object of a gold file into a claim; ok is false where its words do not stand in the text.
func claimOf(t *testing.T, text *chancery.Text, said map[string]any) (c chancery.Claim, entry chancery.EntryID, ok bool) {
	t.Helper()
	c = chancery.Claim{Document: text.Document, Mood: chancery.Asserted, Voice: chancery.Outlet, Slots: chancery.Slots{}}
	for key, value := range said {
		var values []string
		switch v := value.(type) {
		case []any:
			for _, one := range v {
				values = append(values, fmt.Sprint(one))
			}
		case float64:
			values = []string{strings.TrimSuffix(fmt.Sprintf("%.2f", v), ".00")}
		default:
			values = []string{fmt.Sprint(v)}
		}
		switch key {
		case "kind":
			c.Kind = chancery.Kind(values[0])
		case "entry":
			entry = chancery.EntryID(values[0])
		case "mood":
			c.Mood = chancery.Mood(values[0])
		case "voice":
			c.Voice = values[0]
		case "quotes":
			for _, q := range values {
				if i := strings.Index(text.Content, q); i >= 0 {
					c.Evidence = append(c.Evidence, text.Passage(chancery.Span{Start: i, End: i + len(q)}))
				}
			}
		default:
			c.Slots.Set(chancery.Slot(key), values...)
		}
	}
	if len(c.Evidence) == 0 {
		t.Logf("%s: no words of %v stand in the text", text.Document, said["quotes"])
		return c, entry, false
	}
	slices.SortStableFunc(c.Evidence, func(a, b chancery.Passage) int { return len(b.Quote) - len(a.Quote) })
	return c, entry, true
}

// settle gives every entry its values, its number of independent documents and its differences.
func (f *folder) settle(t *testing.T, dir string) {
	t.Helper()
	claims := make(map[chancery.ClaimID]*chancery.Claim)
	for i := range f.record.Claims {
		claims[f.record.Claims[i].ID] = &f.record.Claims[i]
	}
	original := make(map[chancery.DocumentID]chancery.DocumentID)
	for _, d := range f.record.Documents {
		original[d.ID] = d.ID
		if d.CopyOf != "" {
			original[d.ID] = d.CopyOf
		}
	}
	var cluster struct {
		Conflicts []struct {
			Entry  chancery.EntryID
			Field  chancery.Slot
			Values []any
			Why    string
		}
	}
	readJSON(t, filepath.Join(dir, "cluster.json"), &cluster)
	for i := range f.record.Entries {
		e := &f.record.Entries[i]
		var said []*chancery.Claim
		docs := make(map[chancery.DocumentID]bool)
		for _, id := range e.Claims {
			said = append(said, claims[id])
			docs[original[claims[id].Document]] = true
		}
		e.Documents = len(docs)
		for _, def := range chancery.Schema(e.Kind) {
			e.Slots.Set(def.Slot, majority(said, def)...)
		}
		for _, c := range cluster.Conflicts {
			if c.Entry == e.ID {
				e.Conflicts = append(e.Conflicts, differing(said, c.Field, c.Values, c.Why))
				e.Slots.Set(c.Field, e.Conflicts[len(e.Conflicts)-1].Preferred)
			}
		}
	}
}

// majority is the value that most claims state, the first of them on a draw; of sets, all values.
func majority(said []*chancery.Claim, def chancery.SlotDef) []string {
	count := make(map[string]int)
	var order []string
	for _, c := range said {
		for _, v := range c.Slots[def.Slot] {
			if count[v]++; count[v] == 1 {
				order = append(order, v)
			}
		}
	}
	if def.Many || len(order) == 0 {
		return order
	}
	best := order[0]
	for _, v := range order {
		if count[v] > count[best] {
			best = v
		}
	}
	return []string{best}
}

func differing(said []*chancery.Claim, slot chancery.Slot, values []any, why string) chancery.Conflicting {
	c := chancery.Conflicting{Slot: slot, Why: why}
	for _, v := range values {
		value := chancery.SourcedValue{Value: strings.TrimSuffix(fmt.Sprint(v), ".0")}
		for _, claim := range said {
			if slices.Contains(claim.Slots[slot], value.Value) {
				value.Documents = append(value.Documents, claim.Document)
			}
		}
		c.Values = append(c.Values, value)
	}
	c.Preferred = c.Values[0].Value
	return c
}

func readJSON(t *testing.T, file string, into any) {
	t.Helper()
	content, err := os.ReadFile(file)
	if errors.Is(err, os.ErrNotExist) {
		t.Fatalf("%s is missing", file)
	}
	if err == nil {
		err = json.Unmarshal(content, into)
	}
	if err != nil {
		t.Fatalf("read %s: %v", file, err)
	}
}
