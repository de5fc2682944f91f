package reconcile

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"chancery"
	"chancery/internal/topic"

	"github.com/google/go-cmp/cmp"
)

const goldDir = "../../../shared/gold/dev"

// goldClusters are those that this package is tuned on. The rest of the folder is held out.
var goldClusters = []string{"au-japan-2014", "au-japan-korea-2014", "busan-2025", "camp-david-2023", "g20-hamburg-2017", "us-japan-2024"}

// goldClaim is a claim as the gold has it, with what it is joined to.
type goldClaim struct {
	claim   chancery.Claim
	cluster string
	entry   string
}

type goldPaper struct {
	doc    *chancery.Document
	text   string
	claims []goldClaim
}

func readGold(t *testing.T, clusters []string) []goldPaper {
	t.Helper()
	var papers []goldPaper
	for _, cluster := range clusters {
		files, err := filepath.Glob(filepath.Join(goldDir, cluster, "gold", "*.json"))
		if err != nil || len(files) == 0 {
			t.Skip("needs ../shared/gold/dev")
		}
		for _, file := range files {
			papers = append(papers, readGoldPaper(t, cluster, file))
		}
	}
	return papers
}

func readGoldPaper(t *testing.T, cluster, file string) goldPaper {
	t.Helper()
	var g struct {
		Document  string
		Published string
		Claims    []map[string]any
	}
	content, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(content, &g)
	}
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(goldDir, cluster, "docs", g.Document))
	if err != nil {
		t.Fatal(err)
	}
	p := goldPaper{doc: &chancery.Document{ID: chancery.DocumentID(g.Document)}, text: string(text)}
	if d, err := chancery.ParseDate(g.Published); err == nil {
		p.doc.Published, p.doc.PublishedBasis = d, chancery.Stated
	}
	for i, c := range g.Claims {
		p.claims = append(p.claims, goldClaimOf(p.doc.ID, cluster, i, c))
	}
	return p
}

func goldClaimOf(doc chancery.DocumentID, cluster string, i int, fields map[string]any) goldClaim {
	c := chancery.Claim{
		ID: chancery.ClaimID(fmt.Sprintf("%s-%03d", doc, i)), Document: doc, Kind: chancery.Kind(fields["kind"].(string)),
		Mood: chancery.Asserted, Voice: chancery.Outlet, Slots: chancery.Slots{},
	}
	for name, value := range fields {
		switch name {
		case "kind", "entry", "quotes":
		default:
			c.Slots.Set(chancery.Slot(name), asStrings(value)...)
		}
	}
	if c.Kind == chancery.Commitment || c.Kind == chancery.Mechanism {
		c.Slots.Set(chancery.SlotTopics, topic.Of(strings.Join(asStrings(fields["quotes"]), " "))...) // as the reader does
	}
	for _, q := range asStrings(fields["quotes"]) {
		q = strings.Join(strings.Fields(q), " ")
		c.Evidence = append(c.Evidence, chancery.Passage{Document: doc, Span: chancery.Span{Start: 1000 * i, End: 1000*i + len(q)}, Quote: q})
	}
	return goldClaim{claim: c, cluster: cluster, entry: fields["entry"].(string)}
}

func asStrings(v any) []string {
	switch v := v.(type) {
	case []any:
		var out []string
		for _, x := range v {
			out = append(out, fmt.Sprint(x))
		}
		return out
	case float64:
		return []string{strings.TrimSuffix(fmt.Sprintf("%f", v), ".000000")}
	}
	return []string{fmt.Sprint(v)}
}

// links are the counts of score.py: pairs of claims of one cluster in both, in the result, in the gold.
type links struct{ both, found, gold int }

func (l links) f1() float64 {
	if l.found+l.gold == 0 {
		return 1
	}
	return 2 * float64(l.both) / float64(l.found+l.gold)
}

func (l links) String() string {
	return fmt.Sprintf("F1 %.3f (%d right of %d found, %d in gold)", l.f1(), l.both, l.found, l.gold)
}

// scoreLinks compares all pairs of claims of one cluster; wrong is told of each pair that is missed or should not be.
func scoreLinks(papers []goldPaper, res *Result, wrong func(what string, a, b goldClaim)) map[chancery.Kind]links {
	out := map[chancery.Kind]links{}
	var all []goldClaim
	for _, p := range papers {
		all = append(all, p.claims...)
	}
	for i, a := range all {
		for _, b := range all[i+1:] {
			if a.cluster != b.cluster || a.claim.Kind != b.claim.Kind {
				continue
			}
			found, gold := res.EntryOf[a.claim.ID] == res.EntryOf[b.claim.ID], a.entry == b.entry
			for _, k := range []chancery.Kind{a.claim.Kind, ""} {
				l := out[k]
				l.both += count(found && gold)
				l.found += count(found)
				l.gold += count(gold)
				out[k] = l
			}
			switch {
			case found && !gold:
				wrong("joined", a, b)
			case gold && !found:
				wrong("missed", a, b)
			}
		}
	}
	return out
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

func reconcileGold(papers []goldPaper) *Result {
	r := New()
	for _, p := range papers {
		var claims []chancery.Claim
		for _, c := range p.claims {
			claims = append(claims, c.claim)
		}
		r.Add(Digest(p.doc, SketchOf(p.text), claims))
	}
	return r.Result()
}

func TestGoldLinks(t *testing.T) {
	papers := readGold(t, goldClusters)
	res := reconcileGold(papers)
	scores := scoreLinks(papers, res, func(what string, a, b goldClaim) {
		t.Logf("%s %s %s: %s\n\t%v %q\n\t%v %q", what, a.cluster, a.claim.Kind, a.entry+" / "+b.entry,
			a.claim.Slots, a.claim.Evidence[0].Quote, b.claim.Slots, b.claim.Evidence[0].Quote)
	})
	for _, k := range append(chancery.Kinds(), "") {
		t.Logf("links %-10s %v", k, scores[k])
	}
	if f := scores[""].f1(); f < 0.85 {
		t.Errorf("links F1 = %.3f, want at least 0.85", f)
	}
	if diff := cmp.Diff(goldConflicts(t), foundConflicts(papers, res)); diff != "" {
		t.Errorf("conflicts (-gold +found):\n%s", diff)
	}
}

// goldConflicts are the conflicts of all clusters as "entry field values".
func goldConflicts(t *testing.T) []string {
	t.Helper()
	var out []string
	for _, cluster := range goldClusters {
		var g struct {
			Conflicts []struct {
				Entry, Field string
				Values       []any
			}
		}
		content, err := os.ReadFile(filepath.Join(goldDir, cluster, "cluster.json"))
		if err == nil {
			err = json.Unmarshal(content, &g)
		}
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range g.Conflicts {
			values := asStrings(c.Values)
			slices.Sort(values)
			out = append(out, fmt.Sprint(c.Entry, " ", c.Field, " ", values))
		}
	}
	slices.Sort(out)
	return out
}

// foundConflicts are those of the result, under the gold's name of the first claim of each entry.
func foundConflicts(papers []goldPaper, res *Result) []string {
	names := map[chancery.ClaimID]string{}
	for _, p := range papers {
		for _, c := range p.claims {
			names[c.claim.ID] = c.entry
		}
	}
	var out []string
	for _, e := range res.Entries {
		for _, c := range e.Conflicts {
			var values []string
			for _, v := range c.Values {
				values = append(values, v.Value)
			}
			slices.Sort(values)
			out = append(out, fmt.Sprint(names[e.Claims[0]], " ", c.Slot, " ", values))
		}
	}
	slices.Sort(out)
	return out
}

// TestGoldLinksNoisy drops slots at random, as a reader does that does not find them.
func TestGoldLinksNoisy(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	total := links{}
	conflicts := 0
	for range 5 {
		papers := readGold(t, goldClusters)
		for _, p := range papers {
			for _, c := range p.claims {
				dropSlots(random, c.claim.Slots, 0.2)
			}
		}
		res := reconcileGold(papers)
		l := scoreLinks(papers, res, func(string, goldClaim, goldClaim) {})[""]
		total = links{total.both + l.both, total.found + l.found, total.gold + l.gold}
		for _, e := range res.Entries {
			conflicts += len(e.Conflicts)
		}
	}
	t.Logf("a fifth of the slots dropped: links %v, %d conflicts in 5 runs", total, conflicts)
	if total.f1() < 0.6 {
		t.Errorf("links F1 = %.3f, want at least 0.6", total.f1())
	}
}

func dropSlots(random *rand.Rand, slots chancery.Slots, share float64) {
	names := make([]chancery.Slot, 0, len(slots))
	for s := range slots {
		names = append(names, s)
	}
	slices.Sort(names)
	for _, s := range names {
		var kept []string
		for _, v := range slots[s] {
			if random.Float64() >= share {
				kept = append(kept, v)
			}
		}
		slots.Set(s, kept...)
	}
}
