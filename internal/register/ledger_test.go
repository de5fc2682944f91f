package register

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"chancery"
)

// entriesOf makes an entry of each word: its letters are the claims, and it bears the id of its first.
func entriesOf(groups string) []chancery.Entry {
	var entries []chancery.Entry
	for letters := range strings.FieldsSeq(groups) {
		e := chancery.Entry{ID: chancery.EntryID(letters[:1]), Kind: chancery.Meeting, Slots: chancery.Slots{}}
		for c := range strings.SplitSeq(letters, "") {
			e.Claims = append(e.Claims, chancery.ClaimID(c))
		}
		entries = append(entries, e)
	}
	return entries
}

func bare(c chancery.ClaimID) Anchor { return Anchor{Claim: c} }

// settle assigns ids and folds what that decides.
func settle(l *Ledger, entries []chancery.Entry) error {
	decisions := l.Assign(entries, bare, nil)
	for _, d := range Number(chancery.Decision{Seq: l.Seq()}, decisions) {
		if err := l.Add(d); err != nil {
			return err
		}
	}
	return nil
}

func TestAssign(t *testing.T) {
	tests := []struct {
		name  string
		steps []string // one settling after another
		want  string   // the ids of the last, in its order
		leads string   // "from>into" of all that lead elsewhere
	}{
		{"new ids are those that entries bear", []string{"ab c"}, "a c", ""},
		{"the same again changes nothing", []string{"ab c", "ab c"}, "a c", ""},
		{"a claim that joins changes nothing", []string{"b", "ab"}, "b", ""},
		{"the older of two that fall together stays", []string{"b", "b c", "abc"}, "b", "c>b"},
		{"an entry that falls apart stays with most of its claims", []string{"abc", "a bc"}, "a-2 a", ""},
		{"with equal parts it stays with the first", []string{"ab", "a b"}, "a b", ""},
		{"what was merged and falls apart gets a new id", []string{"a b", "ab", "a b"}, "a b-2", "b>a"},
		{"and leads back when they fall together again", []string{"a b", "ab", "a b", "ab"}, "a", "b-2>a b>a"},
		{"an id lives on in what was merged into it", []string{"a b", "ab", "b"}, "a", "b>a"},
		{"an id whose claims are gone is not used again", []string{"ab", "c", "ab"}, "a", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			l := NewLedger()
			var entries []chancery.Entry
			for _, step := range test.steps {
				entries = entriesOf(step)
				if err := settle(l, entries); err != nil {
					t.Fatal(err)
				}
			}
			var ids, leads []string
			for _, e := range entries {
				ids = append(ids, string(e.ID))
			}
			for _, id := range []chancery.EntryID{"a", "a-2", "b-2", "b", "c"} {
				if into := l.Resolve(id); into != id {
					leads = append(leads, fmt.Sprintf("%s>%s", id, into))
				}
			}
			if diff := cmp.Diff(test.want, strings.Join(ids, " ")); diff != "" {
				t.Errorf("ids: %s", diff)
			}
			if diff := cmp.Diff(test.leads, strings.Join(leads, " ")); diff != "" {
				t.Errorf("leads: %s", diff)
			}
		})
	}
}

// Whatever way claims are grouped, one after another: ids are given out once, no two entries share one, one that leads
// elsewhere stands nowhere, and settling the same again decides nothing.
func TestAssignKeepsItsPromises(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		l := NewLedger()
		for range rapid.IntRange(1, 6).Draw(r, "steps") {
			groups := make([]string, 6)
			for _, c := range "abcdefgh" {
				if n := rapid.IntRange(0, len(groups)).Draw(r, "group"); n < len(groups) {
					groups[n] += string(c)
				}
			}
			entries := entriesOf(strings.Join(groups, " "))
			if err := settle(l, entries); err != nil { // Add refuses an id that is given out twice
				r.Fatal(err)
			}
			seen := make(map[chancery.EntryID]bool)
			for _, e := range entries {
				if seen[e.ID] || l.Resolve(e.ID) != e.ID || !l.Given(e.ID) {
					r.Fatalf("%s: id %s is shared, led away or not given out", groups, e.ID)
				}
				seen[e.ID] = true
			}
			again := entriesOf(strings.Join(groups, " "))
			if decisions := l.Assign(again, bare, nil); len(decisions) > 0 {
				r.Fatalf("%s: settling again decides %s %s", groups, decisions[0].Action, decisions[0].Body)
			}
			if diff := cmp.Diff(entries, again); diff != "" {
				r.Fatalf("%s: settling again gives other ids: %s", groups, diff)
			}
		}
	})
}

func TestLedgerRefuses(t *testing.T) {
	minted := func(id chancery.EntryID) chancery.Decision {
		return NewDecision(chancery.Minted, "", Minted{Entry: id})
	}
	captured := NewDecision(chancery.Captured, "", Captured{Hash: HashOf(nil)})
	tests := []struct {
		name      string
		decisions []chancery.Decision
		want      string
	}{
		{"an id given out twice", []chancery.Decision{minted("a"), minted("a")}, "decision 2 gives out a, which decision 1 gave out"},
		{"a document captured twice", []chancery.Decision{captured, captured}, "decision 2 captures e3b0c44298fc1c14, which was captured before"},
		{"a circle", []chancery.Decision{minted("a"), minted("b"), NewDecision(chancery.Merged, "", Merged{From: "a", Into: "b"}), NewDecision(chancery.Merged, "", Merged{From: "b", Into: "a"})}, "decision 4 leads b to a, which cannot be"},
		{"an id that was never given out", []chancery.Decision{minted("a"), NewDecision(chancery.Merged, "", Merged{From: "x", Into: "a"})}, "decision 2 leads x to a, which cannot be"},
		{"no body", []chancery.Decision{{Action: chancery.Minted, Body: []byte(`"x"`)}}, "decision 1, minted: json: cannot unmarshal string into Go value of type register.Minted"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			l := NewLedger()
			var err error
			for _, d := range Number(chancery.Decision{}, test.decisions) {
				err = l.Add(d)
			}
			if err == nil || err.Error() != test.want || chancery.CodeOf(err) != chancery.Invalid {
				t.Errorf("Add = %v, want %s", err, test.want)
			}
		})
	}
	l := NewLedger()
	if err := l.Add(chancery.Decision{Seq: 2}); chancery.CodeOf(err) != chancery.Invalid {
		t.Errorf("Add of decision 2 to an empty ledger = %v, want Code invalid", err)
	}
	if err := l.Add(chancery.Decision{Seq: 1, Action: "of a later version", Recorded: time.Now()}); err != nil || l.Seq() != 1 {
		t.Errorf("Add of an action that is not known = %v, want it passed over", err)
	}
}
