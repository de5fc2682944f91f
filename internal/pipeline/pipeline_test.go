package pipeline

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"chancery"
	"chancery/internal/register"
	"chancery/internal/storetest"
)

func TestEachKeepsOrderAndBounds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var sources, got []int
		for i := range 200 {
			sources = append(sources, i)
		}
		var begun, handed, most atomic.Int64
		do := func(i int) int {
			most.Store(max(most.Load(), begun.Add(1)-handed.Load()))
			time.Sleep(time.Duration(i*7919%13) * time.Millisecond) // some take longer
			return i
		}
		err := each(t.Context(), slices.Values(sources), do, func(i int) error {
			got = append(got, i)
			handed.Add(1)
			return nil
		})
		if err != nil || !slices.Equal(got, sources) {
			t.Errorf("each handed on %v, %v", got, err)
		}
		if limit := int64(ahead*runtime.GOMAXPROCS(0) + 1); most.Load() > limit {
			t.Errorf("%d were in memory at once, at most %d should be", most.Load(), limit)
		}
	})
}

func TestEachStopsWhenToldTo(t *testing.T) {
	sources := make([]int, 1000)
	t.Run("by its context, with what is in hand finished", func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		var begun, handed atomic.Int64
		err := each(ctx, slices.Values(sources), func(int) int {
			if begun.Add(1) == 10 {
				cancel()
			}
			return 0
		}, func(int) error { handed.Add(1); return nil })
		if !errors.Is(err, context.Canceled) || begun.Load() != handed.Load() || handed.Load() >= 1000 {
			t.Errorf("%v: %d begun, %d handed on", err, begun.Load(), handed.Load())
		}
	})
	t.Run("by the one who takes", func(t *testing.T) {
		full := errors.New("full")
		err := each(t.Context(), slices.Values(sources), func(int) int { return 0 }, func(int) error { return full })
		if !errors.Is(err, full) {
			t.Errorf("each = %v, want %v", err, full)
		}
	})
}

// world is a set of stages for made-up documents: of the world of storetest, with words that make a stage fail.
type world map[string]string

func (w world) stages() *Stages {
	return &Stages{
		Load: func(path string) ([]byte, error) {
			content, ok := w[path]
			if !ok {
				return nil, chancery.Errorf(chancery.NotFound, "%s: no such file", path)
			}
			return []byte(content), nil
		},
		Extract: func(name string, content []byte) (*chancery.Document, *chancery.Text, error) {
			if len(content) == 0 {
				return nil, nil, chancery.Errorf(chancery.Invalid, "%s: empty", name)
			}
			paper := storetest.Read(content, name).Paper
			paper.Document.Language = ""
			return paper.Document, paper.Text, nil
		},
		Detect:   func(string) chancery.Language { return chancery.Korean },
		Analyzer: analyzer{},
		Reader:   reader{},
	}
}

type analyzer struct{}

func (analyzer) Analyze(_ *chancery.Text, lang chancery.Language) *chancery.Analysis {
	return &chancery.Analysis{Language: lang}
}

type reader struct{}

func (reader) Read(doc *chancery.Document, text *chancery.Text, analysis *chancery.Analysis) *chancery.Reading {
	if strings.Contains(text.Content, "break") {
		_ = text.Content[len(text.Content)+len(doc.Name)]
	}
	claims := storetest.Read([]byte(text.Content), doc.Name).Paper.Claims
	if strings.Contains(text.Content, "lie") {
		lie := claims[0]
		lie.Evidence = []chancery.Passage{{Document: doc.ID, Span: chancery.Span{Start: 0, End: 3}, Quote: "lie"}}
		claims = append(claims, lie, claims[0])
	}
	return &chancery.Reading{Document: doc, Text: text, Analysis: analysis, Claims: claims}
}

func TestStagesRead(t *testing.T) {
	tests := []struct {
		name, content, want string
		code                chancery.Code
	}{
		{"a document that a stage refuses", "", "empty", chancery.Invalid},
		{"one that breaks a stage", "break\nmeeting about x\n", "the program broke down on this document, which is a fault of the program: runtime error: index out of range [34] with length 22 (pipeline_test.go:", chancery.Internal},
		{"one that is too long", strings.Repeat("x", MaxText+1), "4 MB of text: no more than 4 MB are read as one document; split it", chancery.Invalid},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := world{}.stages().Read("folder/a.txt", []byte(test.content))
			if err == nil || !strings.HasPrefix(err.Error(), test.want) && err.Error() != "folder/a.txt: "+test.want || chancery.CodeOf(err) != test.code {
				t.Errorf("Read = %q of Code %s, want %q of Code %s", err, chancery.CodeOf(err), test.want, test.code)
			}
		})
	}
	reading, err := world{}.stages().Read("a", []byte("a lie\nmeeting about x\n"))
	if err != nil {
		t.Fatal(err)
	}
	if len(reading.Claims) != 1 || reading.Document.Language != chancery.Korean {
		t.Errorf("%d claims in %s, want the sound one, once, in ko", len(reading.Claims), reading.Document.Language)
	}
	want := []chancery.Note{"made up", `a meeting was left out: "lie" does not stand at 0`}
	if diff := cmp.Diff(want, reading.Document.Notes); diff != "" {
		t.Error(diff)
	}
}

func newRegister() (*register.Register, *register.Memory) {
	memory := register.NewMemory()
	return register.New(memory, "test", func() time.Time { return time.Date(2031, 4, 2, 0, 0, 0, 0, time.UTC) }), memory
}

// ingest takes all of the world in and gives what was reported.
func ingest(t *testing.T, w world, reg *register.Register, paths ...string) []string {
	t.Helper()
	var told []string
	report := func(o Outcome) {
		what := fmt.Sprintf("%s: %d new", o.Path, o.Claims)
		switch {
		case o.Err != nil:
			what = o.Path + ": " + o.Err.Error()
		case o.Known:
			what = o.Path + ": known"
		}
		told = append(told, what)
	}
	if err := Ingest(t.Context(), w.stages(), reg, paths, report); err != nil {
		t.Fatal(err)
	}
	if err := Refresh(t.Context(), w.stages(), reg, func(Outcome) {}); err != nil {
		t.Fatal(err)
	}
	return told
}

func dump(t *testing.T, s register.Store) storetest.Dump {
	t.Helper()
	d, err := storetest.DumpOf(t.Context(), s, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

var papers = world{
	"a": "a\nmeeting about x, y\ncommitment about z\n",
	"b": "b\nmeeting about y\n",
	"c": "a\nmeeting about x, y\ncommitment about z\n",
	"d": "",
}

func TestIngest(t *testing.T) {
	reg, memory := newRegister()
	want := []string{"a: 2 new", "b: 1 new", "c: known", "d: empty", "e: no such file"}
	if diff := cmp.Diff(want, ingest(t, papers, reg, "a", "b", "c", "d", "e")); diff != "" {
		t.Error(diff)
	}
	before := dump(t, memory)
	if diff := cmp.Diff([]string{"b: known", "a: known"}, ingest(t, papers, reg, "b", "a")); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(before, dump(t, memory)); diff != "" {
		t.Errorf("the same again changed something: %s", diff)
	}
	if got := before.Entries; len(before.Papers) != 2 || len(got) == 0 {
		t.Errorf("%d papers and %d entries", len(before.Papers), len(got))
	}
}

func TestIngestStops(t *testing.T) {
	w := world{}
	var paths []string
	for i := range 500 {
		path := fmt.Sprintf("p%03d", i)
		w[path] = path + "\nmeeting about " + path + "\n"
		paths = append(paths, path)
	}
	reg, memory := newRegister()
	ctx, cancel := context.WithCancel(t.Context())
	stages := w.stages()
	load := stages.Load
	stages.Load = func(path string) ([]byte, error) {
		if path == "p100" {
			cancel()
		}
		return load(path)
	}
	reported := 0
	err := Ingest(ctx, stages, reg, paths, func(Outcome) { reported++ })
	d := dump(t, memory)
	if !errors.Is(err, context.Canceled) || reported != len(d.Papers) || reported < 100 || reported > 100+2+ahead*runtime.GOMAXPROCS(0) {
		t.Errorf("%v: %d reported, %d in", err, reported, len(d.Papers))
	}
	if !d.State.Stale() {
		t.Error("the register says that it is up to date")
	}
	if told := ingest(t, w, reg, paths...); len(told) != 500 || told[0] != "p000: known" || told[499] != "p499: 1 new" {
		t.Errorf("the second run reports %d: %q ... %q", len(told), told[0], told[len(told)-1])
	}
	if dump(t, memory).State.Stale() {
		t.Error("the register is behind")
	}
}

// A store that fails ends the run; nothing is reported that is not in.
func TestIngestFails(t *testing.T) {
	memory := register.NewMemory()
	reg := register.New(&storetest.Faulty{Store: memory, At: 0}, "test", time.Now)
	err := Ingest(t.Context(), papers.stages(), reg, []string{"a", "b"}, func(o Outcome) { t.Errorf("%s was reported", o.Path) })
	if !errors.Is(err, storetest.ErrFault) || len(dump(t, memory).Papers) > 0 {
		t.Errorf("Ingest = %v", err)
	}
}

func TestReread(t *testing.T) {
	reg, memory := newRegister()
	ingest(t, papers, reg, "a", "b")
	before := dump(t, memory)
	older, err := reg.Older(t.Context(), "a later version")
	if err != nil {
		t.Fatal(err)
	}
	var again []string
	if err := Reread(t.Context(), world{}.stages(), reg, older, func(o Outcome) { again = append(again, o.Path) }); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"a", "b"}, again); diff != "" {
		t.Errorf("read again: %s", diff)
	}
	if diff := cmp.Diff(before, dump(t, memory)); diff != "" {
		t.Errorf("what is read alike changes the register: %s", diff)
	}

	// a version that cannot read a document any more keeps the older reading, and says so
	broken := world{}.stages()
	extract := broken.Extract
	broken.Extract = func(name string, content []byte) (*chancery.Document, *chancery.Text, error) {
		if name == "a" {
			return nil, nil, chancery.Errorf(chancery.Invalid, "%s: no longer read", name)
		}
		return extract(name, content)
	}
	var failed []string
	err = Reread(t.Context(), broken, reg, older, func(o Outcome) {
		if o.Err != nil {
			failed = append(failed, o.Path)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"a"}, failed); diff != "" {
		t.Errorf("failed: %s", diff)
	}
	if diff := cmp.Diff(before, dump(t, memory)); diff != "" {
		t.Errorf("a failed reading changes the register: %s", diff)
	}
}

// A document of which there are only the bytes, as in a register of an earlier version, is read when the register is
// brought up to date.
func TestRefreshReads(t *testing.T) {
	for _, readable := range []bool{true, false} {
		reg, memory := newRegister()
		content := []byte(papers["a"])
		hash, err := register.Truth{Store: memory}.Put(t.Context(), content)
		if err != nil {
			t.Fatal(err)
		}
		_, err = reg.Decide(t.Context(), func(*register.Ledger, register.Snapshot) ([]chancery.Decision, error) {
			body := register.Captured{Hash: hash, Size: len(content), Path: "a"}
			return []chancery.Decision{register.NewDecision(chancery.Captured, "", body)}, nil
		})
		if err != nil {
			t.Fatal(err)
		}
		stages := world{}.stages()
		if !readable {
			stages.Extract = func(string, []byte) (*chancery.Document, *chancery.Text, error) {
				return nil, nil, chancery.Errorf(chancery.Invalid, "a: no longer read")
			}
		}
		if err := Refresh(t.Context(), stages, reg, func(Outcome) {}); err != nil {
			t.Fatal(err)
		}
		d := dump(t, memory)
		notes := fmt.Sprint(d.Papers[0].Document.Notes)
		if unread := strings.Contains(notes, "it could not be read: no longer read"); unread == readable || d.State.Stale() || readable != (len(d.Entries) > 0) {
			t.Errorf("readable %t: notes %v, %d entries", readable, notes, len(d.Entries))
		}
	}
}

// Bytes that were changed on the disk are not read as another document: the register says what happened.
func TestRereadOfDamage(t *testing.T) {
	memory := register.NewMemory()
	ingest(t, papers, register.New(memory, "test", time.Now), "a", "b")
	before := dump(t, memory)
	reg := register.New(&damaged{memory, register.HashOf([]byte(papers["b"]))}, "test", time.Now)
	older, err := reg.Older(t.Context(), "a later version")
	if err != nil {
		t.Fatal(err)
	}
	var why []string
	err = Reread(t.Context(), papers.stages(), reg, older, func(o Outcome) {
		if o.Err != nil {
			why = append(why, o.Path+": "+o.Err.Error())
		}
	})
	if diff := cmp.Diff([]string{"b: its bytes have changed since it came in"}, why); err != nil || diff != "" {
		t.Errorf("%v %s", err, diff)
	}
	if diff := cmp.Diff(before, dump(t, memory)); diff != "" {
		t.Errorf("what was read from whole bytes is lost: %s", diff)
	}
}

// damaged is a store on a disk that changed some bytes.
type damaged struct {
	register.Store
	hash chancery.Hash
}

func (d *damaged) Snapshot(ctx context.Context, at time.Time) (register.Snapshot, error) {
	snap, err := d.Store.Snapshot(ctx, at)
	return &damagedSnapshot{snap, d.hash}, err
}

type damagedSnapshot struct {
	register.Snapshot
	hash chancery.Hash
}

func (d *damagedSnapshot) Content(ctx context.Context, hash chancery.Hash) ([]byte, error) {
	content, err := d.Snapshot.Content(ctx, hash)
	if hash == d.hash {
		content = append(content, 'x')
	}
	return content, err
}

func TestTell(t *testing.T) {
	var outcomes []Outcome
	report := func(o Outcome) { outcomes = append(outcomes, o) }
	keep := func(reading *chancery.Reading) int { return len(reading.Text.Content) }
	telling, err := Tell(t.Context(), papers.stages(), []string{"a", "d", "b", "c"}, keep, report)
	if err != nil {
		t.Fatal(err)
	}
	if len(outcomes) != 4 || outcomes[1].Err == nil || !outcomes[3].Known {
		t.Errorf("outcomes %+v", outcomes)
	}
	if len(telling.Documents) != 2 || len(telling.ClaimsOf(0)) != 2 || len(telling.ClaimsOf(1)) != 1 || telling.Kept[telling.Documents[1].ID] != len(papers["b"]) {
		t.Errorf("telling %+v", telling)
	}
	for _, c := range telling.Claims {
		if telling.EntryOf[c.ID] == "" {
			t.Errorf("claim %s is in no entry", c.ID)
		}
	}
}

// The real stages, many documents at once: the same claims as one at a time. Under the race detector this finds stages that
// share what they change.
func TestStagesTogether(t *testing.T) {
	paths, err := filepath.Glob("../../examples/*")
	if err != nil || len(paths) < 7 {
		t.Fatalf("%d examples, %v", len(paths), err)
	}
	s := NewStages()
	var want, got [][]chancery.Claim
	for _, path := range paths {
		reading, err := s.load(path)
		if err != nil {
			t.Fatal(err)
		}
		want = append(want, reading.Claims)
	}
	err = Readings(t.Context(), s, paths, func(_ string, reading *chancery.Reading, err error) error {
		if err == nil {
			got = append(got, reading.Claims)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("read together they differ: %s", diff)
	}
}
