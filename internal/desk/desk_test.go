package desk_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chancery"
	"chancery/internal/desk"
	"chancery/internal/register"
	"chancery/internal/storetest"
)

// world is a register of three made-up papers: a meeting told by two of them, and a promise.
type world struct {
	*desk.Desk
	t     *testing.T
	store register.Store
	reg   *register.Register
}

func open(t *testing.T) *world {
	t.Helper()
	store := register.NewMemory()
	at := time.Date(2031, 4, 2, 0, 0, 0, 0, time.UTC)
	reg := register.New(store, "Anna", func() time.Time { at = at.Add(time.Minute); return at })
	w := &world{desk.New(reg), t, store, reg}
	w.take("one", storetest.Said{Kind: chancery.Meeting, Topics: []string{"a"}}, storetest.Said{Kind: chancery.Commitment, Topics: []string{"b"}})
	w.take("two", storetest.Said{Kind: chancery.Meeting, Topics: []string{"a"}})
	w.take("three", storetest.Said{Kind: chancery.Meeting, Topics: []string{"c"}})
	return w
}

func (w *world) take(name string, said ...storetest.Said) {
	w.t.Helper()
	if _, err := w.reg.Take(w.t.Context(), storetest.Intake(name, said...)); err != nil {
		w.t.Fatal(err)
	}
	w.settle()
}

func (w *world) settle() {
	w.t.Helper()
	if err := w.reg.Settle(w.t.Context(), storetest.World{}); err != nil {
		w.t.Fatal(err)
	}
}

// told is what the register tells, by id.
func (w *world) told() map[chancery.EntryID]chancery.Entry {
	w.t.Helper()
	d, err := storetest.DumpOf(w.t.Context(), w.store, time.Time{})
	if err != nil {
		w.t.Fatal(err)
	}
	entries := make(map[chancery.EntryID]chancery.Entry)
	for _, e := range d.Entries {
		entries[e.ID] = e
	}
	return entries
}

// the finds the entry of a kind that has a topic and so many claims.
func (w *world) the(kind chancery.Kind, topic string, claims int) chancery.EntryID {
	w.t.Helper()
	for id, e := range w.told() {
		if e.Kind == kind && e.Slots.One(chancery.SlotTopics) == topic && len(e.Claims) == claims {
			return id
		}
	}
	w.t.Fatalf("no %s about %s of %d claims", kind, topic, claims)
	return ""
}

var because = desk.Reason{Why: "so it was"}

func must(t *testing.T) func(desk.Ruling, error) desk.Ruling {
	return func(r desk.Ruling, err error) desk.Ruling {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
}

func TestRulingsStayAndCanBeUndone(t *testing.T) {
	w := open(t)
	ctx := t.Context()
	meeting, promise := w.the(chancery.Meeting, "a", 2), w.the(chancery.Commitment, "b", 1)
	shown := desk.Reason{Cite: []desk.Cite{{Document: "one", Words: "commitment about b"}}}
	for name, rule := range map[string]func() (desk.Ruling, error){
		"confirm": func() (desk.Ruling, error) { return w.Confirm(ctx, meeting, because) },
		"note":    func() (desk.Ruling, error) { return w.Note(ctx, meeting, because) },
		"correct": func() (desk.Ruling, error) {
			return w.Correct(ctx, meeting, chancery.SlotPlace, []string{"Riga"}, because)
		},
		"empty":         func() (desk.Ruling, error) { return w.Correct(ctx, meeting, chancery.SlotTopics, nil, because) },
		"retract":       func() (desk.Ruling, error) { return w.Retract(ctx, string(meeting), because) },
		"retract claim": func() (desk.Ruling, error) { return w.Retract(ctx, string(w.told()[meeting].Claims[0]), because) },
		"status":        func() (desk.Ruling, error) { return w.Assess(ctx, promise, chancery.Fulfilled, shown) },
		"score":         func() (desk.Ruling, error) { return w.Score(ctx, promise, "EST", -1, shown) },
		"merge": func() (desk.Ruling, error) {
			return w.Merge(ctx, w.the(chancery.Meeting, "c", 1), meeting, because)
		},
		"split": func() (desk.Ruling, error) { return w.Split(ctx, meeting, []string{"two"}, because) },
	} {
		t.Run(name, func(t *testing.T) {
			before := w.told()
			made := must(t)(rule())
			w.settle()
			after := w.told()
			if cmp.Equal(before, after) {
				t.Error("the ruling changes nothing")
			}
			undone := must(t)(w.Undo(ctx, made.Decision.Seq, "it was not"))
			w.settle()
			if diff := cmp.Diff(before, w.told(), cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("undone it leaves (- before + undone): %s", diff)
			}
			if _, err := w.Undo(ctx, made.Decision.Seq, ""); chancery.CodeOf(err) != chancery.Conflict {
				t.Errorf("undone twice: %v, want Code conflict", err)
			}
			again := must(t)(w.Undo(ctx, undone.Decision.Seq, "it was"))
			w.settle()
			if diff := cmp.Diff(after, w.told(), cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("the undoing undone differs from the ruling: %s", diff)
			}
			must(t)(w.Undo(ctx, again.Decision.Seq, ""))
			w.settle()
			if diff := cmp.Diff(before, w.told(), cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("undone for the third time: %s", diff)
			}
		})
	}
}

func TestMergeLeads(t *testing.T) {
	w := open(t)
	from, into := w.the(chancery.Meeting, "c", 1), w.the(chancery.Meeting, "a", 2)
	must(t)(w.Merge(t.Context(), from, into, because))
	w.settle()
	if e := w.told()[into]; len(e.Claims) != 3 {
		t.Errorf("%s has claims %v, want 3", into, e.Claims)
	}
	noted := must(t)(w.Note(t.Context(), from, because))
	if e := w.told()[into]; noted.Entry != into || len(e.Rulings) != 1 {
		t.Errorf("a note on the old id is on %s, want %s", noted.Entry, into)
	}
	w.take("four", storetest.Said{Kind: chancery.Meeting, Topics: []string{"c"}}) // joins what was merged
	if e := w.told()[into]; len(e.Claims) != 4 {
		t.Errorf("after another paper %s has claims %v, want 4", into, e.Claims)
	}
}

func TestSplitStays(t *testing.T) {
	w := open(t)
	meeting := w.the(chancery.Meeting, "a", 2)
	r := must(t)(w.Split(t.Context(), meeting, []string{"two"}, because))
	w.settle()
	w.take("four", storetest.Said{Kind: chancery.Meeting, Topics: []string{"a"}})
	told := w.told()
	if len(told[r.Entry].Claims) != 1 || len(told[meeting].Claims) != 2 || r.Entry == meeting {
		t.Errorf("%s has %v, %s has %v", r.Entry, told[r.Entry].Claims, meeting, told[meeting].Claims)
	}
}

// What a person ruled is not overridden by what comes later; that it is contradicted is shown.
func TestEvidenceAgainstARuling(t *testing.T) {
	w := open(t)
	meeting := w.the(chancery.Meeting, "a", 2)
	must(t)(w.Correct(t.Context(), meeting, chancery.SlotTopics, []string{"z"}, desk.Reason{Why: "seen in the minutes"}))
	conflict := func() chancery.Conflicting {
		e := w.told()[meeting]
		if got := e.Slots.One(chancery.SlotTopics); got != "z" || len(e.Conflicts) != 1 {
			t.Fatalf("topics %q with %d conflicts, want z with the sources against it", got, len(e.Conflicts))
		}
		return e.Conflicts[0]
	}
	if c := conflict(); c.Why != "ruled by Anna on 2031-04-02: seen in the minutes" || c.Preferred != "z" || len(c.Values) != 2 {
		t.Errorf("conflict %+v", c)
	}
	w.take("four", storetest.Said{Kind: chancery.Meeting, Topics: []string{"a"}})
	if c := conflict(); !strings.HasSuffix(c.Why, "; documents that came in since and say otherwise: 1") {
		t.Errorf("conflict %+v", c)
	}
}

func TestCitation(t *testing.T) {
	w := open(t)
	promise := w.the(chancery.Commitment, "b", 1)
	must(t)(w.Assess(t.Context(), promise, chancery.Partly, desk.Reason{Cite: []desk.Cite{{Document: "one", Words: "meeting   about a"}}}))
	e := w.told()[promise]
	standing, ruling := e.Standing()
	if standing != chancery.Partly || len(ruling.Cite) != 1 || ruling.Cite[0].Quote != "meeting about a" {
		t.Errorf("standing %s by %+v", standing, ruling)
	}
	if err := w.reg.Erase(t.Context(), ruling.Cite[0].Document, "the law"); err != nil {
		t.Fatal(err)
	}
	w.settle()
	e = w.told()[promise]
	if _, ruling = e.Standing(); ruling == nil || ruling.Cite[0].Quote != "" || len(e.Claims) != 0 {
		t.Errorf("after the erasure: %+v of %d claims, want the ruling without its words", ruling, len(e.Claims))
	}
}

func TestRefusals(t *testing.T) {
	w := open(t)
	meeting, promise := w.the(chancery.Meeting, "a", 2), w.the(chancery.Commitment, "b", 1)
	ctx := t.Context()
	shown := desk.Reason{Cite: []desk.Cite{{Document: "one", Words: "commitment about b"}}}
	for _, tt := range []struct {
		name string
		rule func(context.Context) (desk.Ruling, error)
		code chancery.Code
		want string
	}{
		{"no reason", func(ctx context.Context) (desk.Ruling, error) { return w.Confirm(ctx, meeting, desk.Reason{Why: " "}) }, chancery.Invalid, "a ruling needs a reason or a citation"},
		{"no such entry", func(ctx context.Context) (desk.Ruling, error) { return w.Confirm(ctx, "x", because) }, chancery.NotFound, "the register has no entry x"},
		{"a status without words", func(ctx context.Context) (desk.Ruling, error) {
			return w.Assess(ctx, promise, chancery.Broken, because)
		}, chancery.Invalid, "it is refused without words that show it"},
		{"a score without words", func(ctx context.Context) (desk.Ruling, error) { return w.Score(ctx, promise, "EST", 1, because) }, chancery.Invalid, "it is refused without words that show it"},
		{"words that do not stand there", func(ctx context.Context) (desk.Ruling, error) {
			return w.Assess(ctx, promise, chancery.Broken, desk.Reason{Cite: []desk.Cite{{Document: "one", Words: "nothing of it"}}})
		}, chancery.NotFound, `"nothing of it" does not stand in one`},
		{"no such document", func(ctx context.Context) (desk.Ruling, error) {
			return w.Assess(ctx, promise, chancery.Broken, desk.Reason{Cite: []desk.Cite{{Document: "nine", Words: "x"}}})
		}, chancery.NotFound, "the register has no document nine"},
		{"a status that is none", func(ctx context.Context) (desk.Ruling, error) { return w.Assess(ctx, promise, "done", shown) }, chancery.Invalid, `"done" is no standing`},
		{"a status of a meeting", func(ctx context.Context) (desk.Ruling, error) { return w.Assess(ctx, meeting, chancery.Open, shown) }, chancery.Invalid, "only a commitment has a status"},
		{"a member that is none", func(ctx context.Context) (desk.Ruling, error) { return w.Score(ctx, promise, "XXX", 1, shown) }, chancery.Invalid, `"XXX" is no code of a polity`},
		{"a field that is none", func(ctx context.Context) (desk.Ruling, error) {
			return w.Correct(ctx, meeting, "colour", nil, because)
		}, chancery.Invalid, "a meeting has no colour"},
		{"a date that is none", func(ctx context.Context) (desk.Ruling, error) {
			return w.Correct(ctx, meeting, chancery.SlotDate, []string{"soon"}, because)
		}, chancery.Invalid, "soon"},
		{"unlike things", func(ctx context.Context) (desk.Ruling, error) { return w.Merge(ctx, meeting, promise, because) }, chancery.Invalid, "only like can be merged"},
		{"one thing with itself", func(ctx context.Context) (desk.Ruling, error) { return w.Merge(ctx, meeting, meeting, because) }, chancery.Conflict, "are one entry already"},
		{"all claims", func(ctx context.Context) (desk.Ruling, error) {
			return w.Split(ctx, meeting, []string{"one", "two"}, because)
		}, chancery.Invalid, "nothing would be left"},
		{"a claim of another entry", func(ctx context.Context) (desk.Ruling, error) {
			return w.Split(ctx, meeting, []string{"three"}, because)
		}, chancery.NotFound, "has no claim three"},
		{"what a program decided", func(ctx context.Context) (desk.Ruling, error) { return w.Undo(ctx, 1, "") }, chancery.NotFound, "decision 1 is no ruling of a person"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			before := w.told()
			_, err := tt.rule(ctx)
			if chancery.CodeOf(err) != tt.code || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v of Code %s, want %q of Code %s", err, chancery.CodeOf(err), tt.want, tt.code)
			}
			if diff := cmp.Diff(before, w.told()); diff != "" {
				t.Errorf("what was refused changes the register: %s", diff)
			}
		})
	}
}

func TestParseCite(t *testing.T) {
	for in, want := range map[string]desk.Cite{
		`talks.txt:"on Tuesday"`: {Document: "talks.txt", Words: "on Tuesday"},
		`talks.txt: on Tuesday `: {Document: "talks.txt", Words: "on Tuesday"},
		`a:b.txt:"he said: no"`:  {Document: "a:b.txt", Words: "he said: no"},
		`talks.txt`:              {},
		`:"x"`:                   {},
		`talks.txt:""`:           {},
		`会談.txt:"二国間"`:           {Document: "会談.txt", Words: "二国間"},
	} {
		got, err := desk.ParseCite(in)
		if (err != nil) != (want == desk.Cite{}) || err == nil && got != want {
			t.Errorf("ParseCite(%s) = %+v, %v, want %+v", in, got, err, want)
		}
	}
}

func TestRulings(t *testing.T) {
	w := open(t)
	meeting := w.the(chancery.Meeting, "a", 2)
	first := must(t)(w.Note(t.Context(), meeting, because))
	must(t)(w.Undo(t.Context(), first.Decision.Seq, ""))
	must(t)(w.Correct(t.Context(), w.the(chancery.Meeting, "c", 1), chancery.SlotPlace, []string{"Riga"}, because))
	lines, err := w.Rulings(t.Context(), meeting)
	if err != nil {
		t.Fatal(err)
	}
	if len(lines) != 2 || lines[0].Counts || !strings.HasPrefix(lines[0].What, "noted on ") || !strings.HasPrefix(lines[1].What, "undid ") {
		t.Errorf("rulings on the meeting: %+v", lines)
	}
	if all, err := w.Rulings(t.Context(), ""); err != nil || len(all) != 3 {
		t.Errorf("%d rulings, %v, want 3", len(all), err)
	}
}
