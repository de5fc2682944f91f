package sqlite

import (
	"bytes"
	"context"
	"fmt"
	"iter"
	"maps"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"chancery"
	"chancery/internal/register"
	"chancery/internal/search"
)

// each is a joiner that makes one entry of every claim.
type each struct{}

func (each) Join(papers iter.Seq2[register.Paper, error]) (register.Joined, error) {
	j := register.Joined{CopyOf: map[chancery.DocumentID]chancery.DocumentID{}, MadeAt: map[chancery.ClaimID]chancery.EntryID{}}
	for p, err := range papers {
		if err != nil {
			return j, err
		}
		for _, c := range p.Claims {
			j.Entries = append(j.Entries, chancery.Entry{ID: chancery.EntryID("e" + c.ID), Kind: c.Kind, Slots: c.Slots, Claims: []chancery.ClaimID{c.ID}})
		}
	}
	return j, nil
}

func (each) Group([]register.Paper, chancery.Kind, []chancery.ClaimID) (chancery.Entry, error) {
	return chancery.Entry{}, fmt.Errorf("nobody rules here")
}

// paper makes a paper of blocks; claims are of the blocks at which they are named.
func paper(name string, published chancery.Date, blocks []string, claims map[int]chancery.Slots) register.Intake {
	content := strings.Join(blocks, "\n\n")
	raw := []byte(name + "\n" + content)
	hash := register.HashOf(raw)
	doc := &chancery.Document{ID: hash.ID(), Name: name, Source: "made/" + name, SHA256: hash, Language: chancery.English, Published: published}
	text := &chancery.Text{Document: doc.ID, Content: content}
	in := register.Intake{Path: name, Content: raw, Paper: register.Paper{Document: doc, Text: text, Reader: "made/1"}}
	at := 0
	for i, block := range blocks {
		span := chancery.Span{Start: at, End: at + len(block)}
		at = span.End + 2
		text.Blocks = append(text.Blocks, chancery.Block{Span: span, Kind: chancery.Paragraph})
		if slots := claims[i]; slots != nil && !span.Empty() {
			in.Paper.Claims = append(in.Paper.Claims, chancery.Claim{
				ID: chancery.ClaimID(fmt.Sprintf("c%s%d", doc.ID, i)), Document: doc.ID, Kind: chancery.Meeting, Slots: slots,
				Evidence: []chancery.Passage{text.Passage(span)},
			})
		}
	}
	return in
}

// TestSearchIsThatOfTheIndex compares the shelf in the file with the one in memory.
func TestSearchIsThatOfTheIndex(t *testing.T) {
	words := rapid.SampledFrom([]string{
		"ferry", "ferries", "talks", "tariff", "the", "US", "us", "Japan", "rule of law", "首相", "首相官邸", "会談", "日米", "米", "회담", "정상회담을", "1,500", "Tamm", ".",
	})
	asked := rapid.SampledFrom([]string{
		"ferry", "talk", "tar*", "the", "US", "-japan", `"rule of law"`, "首相", "米", "官邸", "회담", "OR", "person:Tamm", "polity:JPN", "kind:meeting", "topic:trade",
		"between:JPN,USA", "from:2031-03", "to:2031-04", "source:p1", "-the", "1500",
	})
	path := t.TempDir()
	runs := 0
	rapid.Check(t, func(t *rapid.T) {
		runs++
		store, err := Create(context.Background(), filepath.Join(path, fmt.Sprintf("%d.db", runs)))
		if err != nil {
			t.Fatal(err)
		}
		defer store.Close()
		var intakes []register.Intake
		for i := range rapid.IntRange(1, 5).Draw(t, "papers") {
			var blocks []string
			claims := make(map[int]chancery.Slots)
			for b := range rapid.IntRange(1, 4).Draw(t, "blocks") {
				blocks = append(blocks, strings.Join(rapid.SliceOfN(words, 1, 6).Draw(t, "words"), " "))
				if rapid.Bool().Draw(t, "claim") {
					claims[b] = chancery.Slots{"people": {"Jaan Tamm"}, "polities": {"JPN", "USA"}, "place": {words.Draw(t, "place")}, "topics": {"trade/tariffs"}}
				}
			}
			published := chancery.Date{Year: 2031, Month: uint8(rapid.IntRange(1, 6).Draw(t, "month"))}
			if published.Month == 6 {
				published = chancery.Date{}
			}
			intakes = append(intakes, paper(fmt.Sprintf("p%d", i), published, blocks, claims))
		}
		index := shelveAll(t, store, intakes)
		snap, err := store.Snapshot(context.Background(), time.Time{})
		if err != nil {
			t.Fatal(err)
		}
		defer snap.Close()
		file := &shelf{snapshot: snap.(*snapshot)}
		for range 4 {
			query := strings.Join(rapid.SliceOfN(asked, 1, 4).Draw(t, "query"), " ")
			q, err := search.Parse(query)
			if err != nil || q.Check() != nil {
				continue
			}
			until := int64(rapid.IntRange(0, 4).Draw(t, "until"))
			for _, e := range questions(&q) {
				compare(t, query, file, index, e, q.Scope(until))
			}
		}
	})
}

func questions(q *search.Query) []search.Expr {
	all := []search.Expr{q.Strict()}
	if e, ok := q.Loose(); ok {
		all = append(all, e)
	}
	return all
}

type fataler interface {
	Helper()
	Fatal(args ...any)
	Fatalf(format string, args ...any)
}

// shelveAll puts papers into a register in two goes, and gives the index of them.
func shelveAll(t fataler, store *Store, intakes []register.Intake) *search.Index {
	t.Helper()
	ctx := context.Background()
	reg := register.New(store, "test", time.Now)
	for _, part := range [][]register.Intake{intakes[:len(intakes)/2], intakes[len(intakes)/2:]} {
		if _, err := reg.Take(ctx, part...); err != nil {
			t.Fatal(err)
		}
		if err := reg.Settle(ctx, each{}); err != nil {
			t.Fatal(err)
		}
	}
	snap, err := store.Snapshot(ctx, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	defer snap.Close()
	var index search.Index
	at := make(map[chancery.ClaimID]search.CardID)
	for _, in := range intakes {
		captured, err := snap.Captured(ctx, in.Paper.Document.ID)
		if err != nil {
			t.Fatal(err)
		}
		sheet := search.SheetOf(captured.Seq, in.Paper.Document, in.Paper.Text, in.Paper.Claims)
		index.AddSheet(sheet)
		maps.Copy(at, sheet.Claims)
	}
	joined, err := snap.Joined(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for i := range joined.Entries {
		e := &joined.Entries[i]
		card := search.EntryCard(e)
		var number int64
		if err := store.read.QueryRowContext(ctx, `SELECT id FROM search_entries WHERE entry = ?`, string(e.ID)).Scan(&number); err != nil {
			t.Fatal(err)
		}
		card.ID = search.CardID(-number)
		var passages []search.CardID
		for _, c := range e.Claims {
			passages = append(passages, at[c])
		}
		index.AddEntry(card, e.ID, passages...)
	}
	return &index
}

// compare asks both shelves the same.
func compare(t fataler, query string, file *shelf, index *search.Index, e search.Expr, scope search.Scope) {
	t.Helper()
	const most = 10
	ctx := context.Background()
	same := cmp.Options{cmpopts.EquateApprox(0, 1e-9), cmpopts.EquateEmpty()}
	got, err := file.Find(ctx, e, scope, most)
	if err != nil {
		t.Fatalf("Find(%q): %v", query, err)
	}
	want, err := index.Find(ctx, e, scope, most)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(steady(want), steady(got), same); diff != "" {
		t.Fatalf("Find(%q) differs (-index +file):\n%s", query, diff)
	}
	got, err = file.Entries(ctx, e, most)
	if err != nil {
		t.Fatalf("Entries(%q): %v", query, err)
	}
	if want, err = index.Entries(ctx, e, most); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(steady(want), steady(got), same); diff != "" {
		t.Fatalf("Entries(%q) differs (-index +file):\n%s", query, diff)
	}
	var ids []search.CardID
	for _, f := range got {
		ids = append(ids, f.Card)
	}
	at, err := file.Passages(ctx, ids, scope)
	if err != nil {
		t.Fatalf("Passages of %q: %v", query, err)
	}
	wanted, err := index.Passages(ctx, ids, scope)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(wanted, at, same); diff != "" {
		t.Fatalf("Passages of %q differ (-index +file):\n%s", query, diff)
	}
}

// steady rounds scores, by which both sides order, and so lets draws that differ in the last digit be draws.
func steady(found []search.Found) map[search.CardID]search.Found {
	by := make(map[search.CardID]search.Found)
	for _, f := range found {
		f.Score = math.Round(f.Score*1e9) / 1e9
		by[f.Card] = f
	}
	return by
}

// A second reading takes the place of the first, and a rebuild gives the same; what is gone leaves no words in the file.
func TestSearchFollowsReadings(t *testing.T) {
	path := filepath.Join(t.TempDir(), "r.db")
	store, err := Create(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	in := paper("p", chancery.Date{Year: 2031}, []string{"The zeppelin sails.", "The ferry waits."}, map[int]chancery.Slots{1: {"place": {"Valga"}}})
	shelveAll(t, store, []register.Intake{in})
	reg := register.New(store, "test", time.Now)
	find := func(query string) string {
		t.Helper()
		q, err := search.Parse(query)
		if err != nil {
			t.Fatal(err)
		}
		answer, err := store.Search(t.Context(), &q, time.Time{}, 10)
		if err != nil {
			t.Fatal(err)
		}
		var hits []string
		for _, h := range answer.Hits {
			hits = append(hits, fmt.Sprintf("%s %v", h.Passage.Quote, h.Entries))
		}
		return strings.Join(hits, "; ")
	}
	expect := func(query, want string) {
		t.Helper()
		if got := find(query); got != want {
			t.Errorf("Search(%q) = %q, want %q", query, got, want)
		}
	}
	entry := find("Valga")
	expect("zeppelin", "The zeppelin sails. []")
	again := paper("p", chancery.Date{Year: 2032}, []string{"The airship sailed.", "The ferry waits."}, map[int]chancery.Slots{1: {"place": {"Valga"}}})
	again.Paper.Document.ID, again.Paper.Document.SHA256, again.Paper.Text.Document = in.Paper.Document.ID, in.Paper.Document.SHA256, in.Paper.Document.ID
	again.Paper.Claims = in.Paper.Claims
	again.Paper.Reader = "made/2"
	if err := reg.Reread(t.Context(), again.Paper); err != nil {
		t.Fatal(err)
	}
	if err := reg.Settle(t.Context(), each{}); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		expect("zeppelin", "")
		expect("airship from:2032", "The airship sailed. []")
		expect("Valga", entry)
		if err := reg.Rebuild(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := store.write.ExecContext(t.Context(), `UPDATE search_state SET version = 0; DELETE FROM search_papers WHERE seq >= 0`); err != nil {
		t.Fatal(err)
	}
	expect("airship", "The airship sailed. []") // of another version of the program: it is indexed again
	if err := reg.Erase(t.Context(), in.Paper.Document.ID, "the law asks it"); err != nil {
		t.Fatal(err)
	}
	expect("ferry", "")
	for _, name := range []string{path, path + "-wal"} {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(content, []byte("airship")) || bytes.Contains(content, []byte("zeppelin")) {
			t.Errorf("%s still holds words that were erased", filepath.Base(name))
		}
	}
}

// BenchmarkSearch asks a register of 2,000 papers of 20 passages, words as frequent as in prose.
func BenchmarkSearch(b *testing.B) {
	store, err := Create(b.Context(), filepath.Join(b.TempDir(), "r.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer store.Close()
	chance := rand.New(rand.NewPCG(1, 2))
	zipf := rand.NewZipf(chance, 1.1, 4, 20000)
	reg := register.New(store, "test", time.Now)
	for batch := range 40 {
		var intakes []register.Intake
		for i := range 50 {
			var blocks []string
			for range 20 {
				var words []string
				for range 40 {
					words = append(words, fmt.Sprintf("w%d", zipf.Uint64()))
				}
				blocks = append(blocks, strings.Join(words, " "))
			}
			name := fmt.Sprintf("%d-%d", batch, i)
			slots := chancery.Slots{"place": {fmt.Sprintf("w%d", zipf.Uint64())}, "polities": {"JPN", "USA"}}
			intakes = append(intakes, paper(name, chancery.Date{Year: int16(2000 + batch)}, blocks, map[int]chancery.Slots{3: slots}))
		}
		if _, err := reg.Take(b.Context(), intakes...); err != nil {
			b.Fatal(err)
		}
	}
	if err := reg.Settle(b.Context(), each{}); err != nil {
		b.Fatal(err)
	}
	for _, bm := range []struct{ name, query string }{
		{"rare", "w9000"},
		{"common", "w3"},
		{"several", "w20 w30 w40"},
		{"phrase", `"w3 w5"`},
		{"filtered", "w3 from:2020 between:JPN,USA kind:meeting"},
	} {
		q, err := search.Parse(bm.query)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(bm.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := store.Search(b.Context(), &q, time.Time{}, 10); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
