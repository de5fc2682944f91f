package watch_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"chancery"
	"chancery/internal/pipeline"
	"chancery/internal/query"
	"chancery/internal/watch"
)

// read reads the papers of a folder as the program does.
func read(t *testing.T, folder string) *query.Record {
	t.Helper()
	if _, err := os.Stat(folder); err != nil {
		t.Skip("needs ", folder)
	}
	var paths []string
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			paths = append(paths, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	telling, err := pipeline.Tell(t.Context(), pipeline.NewStages(), paths, func(*chancery.Reading) int { return 0 }, func(pipeline.Outcome) {})
	if err != nil {
		t.Fatal(err)
	}
	return &query.Record{Documents: telling.Documents, Claims: telling.Claims, Entries: telling.Entries}
}

// sleeper is the first life that sleeps of an arrangement whose name holds a word.
func sleeper(t *testing.T, a *query.Answer, word string) *watch.Life {
	t.Helper()
	lives := watch.Lives(a)
	i := slices.IndexFunc(lives, func(l watch.Life) bool { return l.Sleeps() && strings.Contains(l.Mechanism.Slots.One("name"), word) })
	if i < 0 {
		t.Fatalf("no arrangement named %q sleeps", word)
	}
	return &lives[i]
}

// hangsOn says how many knots of each kind hang on a person.
func hangsOn(t *testing.T, a *query.Answer, person string) map[chancery.Kind]int {
	t.Helper()
	h := watch.Follow(a).Hangs(person)
	if h == nil {
		t.Fatalf("%s holds no office", person)
	}
	count := make(map[chancery.Kind]int)
	for _, k := range h.Knots {
		count[k.Fact.Kind]++
	}
	return count
}

// words are all passages that a record rests on.
func words(r *query.Record) map[chancery.Passage]bool {
	known := make(map[chancery.Passage]bool)
	for i := range r.Claims {
		for _, p := range r.Claims[i].Evidence {
			known[p] = true
		}
	}
	return known
}

// TestCitations: whatever is told rests on words that stand in the record.
func TestCitations(t *testing.T) {
	for _, folder := range []string{"../../examples", "../../../shared/gold/dev/busan-2025/docs"} {
		t.Run(filepath.Base(filepath.Dir(folder)), func(t *testing.T) {
			r := read(t, folder)
			known := words(r)
			check := func(what string, cite []chancery.Passage) {
				t.Helper()
				if len(cite) == 0 {
					t.Errorf("%s cites nothing", what)
				}
				for _, p := range cite {
					if !known[p] {
						t.Errorf("%s cites %q, which no claim holds", what, p.Quote)
					}
				}
			}
			for _, m := range watch.List(r, watch.Options{Within: 365, Quiet: 1}) {
				check(string(m.Cause), m.Cite)
			}
			couple, _ := query.Pair(r)
			for _, e := range query.Chronology(r, couple.A, couple.B, chancery.Date{}, chancery.Date{}).Events {
				check(string(e.Happening), e.Cite)
			}
			a := query.Relation(r, couple.A, couple.B)
			for _, c := range watch.Follow(a).Chains {
				for _, l := range c.Links {
					check(string(l.Step), l.Cite)
				}
				for _, e := range c.Evidence {
					check(string(e.Reason), e.Cite)
				}
			}
			for _, l := range watch.Lives(a) {
				for _, s := range l.Met {
					check("a session", s.Cite)
				}
				for _, n := range l.Names {
					check("a name", n.Cite)
				}
			}
		})
	}
}

// TestBusan asks what a hand-written dossier of five articles answers.
func TestBusan(t *testing.T) {
	r := read(t, "../../../shared/gold/dev/busan-2025/docs")
	a := query.Relation(on(r, "2025-09-15"), "JPN", "KOR")
	if l := sleeper(t, a, "Scientific"); l.Mechanism.Years != 16 || l.Silent.Date.Year != 2009 || l.State != "dormant" {
		t.Errorf("in September the committee is %s for %d years since %s, want dormant for 16 since 2009", l.State, l.Mechanism.Years, l.Silent.Date)
	}
	if len(a.Meetings) != 1 || len(a.People) == 0 {
		t.Errorf("in September there were %d meetings, want that of August", len(a.Meetings))
	}
	a = query.Relation(on(r, "2025-10-01"), "JPN", "KOR")
	if l := sleeper(t, a, "Scientific"); l.State != "revived" || l.Revived.Date.String() != "2025-09-30" {
		t.Errorf("in October the committee is %s since %s, want revived since the summit", l.State, l.Revived.Date)
	}
	e := watch.Exchanges(a)
	if len(e) != 1 || len(e[0].Visits) != 2 || e[0].Turn == nil || e[0].Turn.Host != "JPN" {
		t.Errorf("exchange = %+v, want visits to Japan and Korea, and Japan to receive the next", e)
	}
	if n := hangsOn(t, a, "Ishiba"); n[chancery.Commitment] < 8 || n[chancery.Mechanism] < 2 || n[chancery.Outlook] < 2 {
		t.Errorf("on Mr Ishiba hang %v", n)
	}
	h := query.HandOver(r, "Prime Minister", "JPN", r.On)
	if len(h.Holders) != 1 || !h.Holders[0].Leaving() || len(h.Coming) != 0 || len(h.Partners) == 0 || h.Partners[0].Polity != "KOR" {
		t.Errorf("hand-over: holders %v, coming %v, partners %v", h.Holders, h.Coming, h.Partners)
	}
	if len(h.Open) == 0 || len(h.Questions) < 4 || len(h.Disputes) == 0 {
		t.Errorf("hand-over: %d topics, %d questions, %d disputes", len(h.Open), len(h.Questions), len(h.Disputes))
	}
}

// TestExamples asks the same of the shipped examples.
func TestExamples(t *testing.T) {
	r := read(t, "../../examples")
	a := query.Relation(r, "EST", "LVA")
	if l := sleeper(t, a, "Fisheries"); l.State != "revived" || l.Silent.Date.Year != 2022 || l.Mechanism.Years < 8 {
		t.Errorf("the committee is %s since %s", l.State, l.Silent.Date)
	}
	if n := hangsOn(t, a, "Tamberg"); n[chancery.Commitment] < 5 || n[chancery.Mechanism] < 1 || n[chancery.Meeting] < 1 {
		t.Errorf("on Ms Tamberg hang %v", n)
	}
	c, err := query.Compare(r, a.LastHeld().ID)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range c.Sides {
		if len(s.Documents) == 0 || len(s.Only) == 0 {
			t.Errorf("%s has %d texts of its own, with %d facts of their own", s.Polity, len(s.Documents), len(s.Only))
		}
	}
	if len(c.Joint) != 1 || len(c.Both) == 0 {
		t.Errorf("%d joint texts, %d facts that both tell", len(c.Joint), len(c.Both))
	}
	list := watch.List(on(r, "2032-07-15"), watch.Options{})
	overdue := make(map[watch.Cause]int)
	for i, m := range list {
		if m.Overdue {
			overdue[m.Cause]++
		}
		if m.Overdue && i >= overdue[watch.MeetingUntold]+overdue[watch.PromiseOverdue] {
			t.Errorf("matter %d, %s, is overdue and stands behind others", i, m.Cause)
		}
	}
	if overdue[watch.MeetingUntold] != 1 || overdue[watch.PromiseOverdue] < 4 { // the meeting of April; ratify, convene, a train, ambulances
		t.Errorf("in July 2032 %v are overdue", overdue)
	}
}
