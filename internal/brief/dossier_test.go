package brief

import (
	"bytes"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery"
	"chancery/internal/query"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// formats are the ways a golden page is printed, by the name of the file.
var formats = []struct {
	name  string
	all   bool
	print func(io.Writer, *Page) error
}{
	{"dossier.md", false, Markdown},
	{"dossier.80.txt", false, func(w io.Writer, p *Page) error { return Text(w, p, Terminal{Width: 80}) }},
	{"dossier.120.txt", false, func(w io.Writer, p *Page) error { return Text(w, p, Terminal{Width: 120}) }},
	{"dossier.45.txt", false, func(w io.Writer, p *Page) error { return Text(w, p, Terminal{Width: 45}) }},
	{"dossier.colour.txt", false, func(w io.Writer, p *Page) error { return Text(w, p, Terminal{Width: 80, Colour: true}) }},
	{"dossier.all.md", true, Markdown},
	{"dossier.html", false, HTML},
}

// page makes the dossier of the relation that a record speaks of most.
func page(t *testing.T, r *query.Record, all bool) *Page {
	t.Helper()
	couples := query.Couples(r)
	if len(couples) == 0 {
		t.Fatal("the record speaks of no relation")
	}
	a := query.Relation(r, couples[0].A, couples[0].B)
	return Dossier(a, Options{All: all, Chosen: couples, Silent: len(r.Documents) - len(a.Documents)})
}

func TestGolden(t *testing.T) {
	const dir = "testdata/sea"
	record := load(t, dir).record
	for _, format := range formats {
		t.Run(format.name, func(t *testing.T) {
			var got bytes.Buffer
			if err := format.print(&got, page(t, record, format.all)); err != nil {
				t.Fatal(err)
			}
			file := filepath.Join(dir, format.name)
			if *update {
				if err := os.WriteFile(file, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got.String()); diff != "" {
				t.Errorf("%s differs (-want +got):\n%s", file, diff)
			}
		})
	}
}

// folders are the records that the rules of a dossier are held to: our own, and those of ../shared where it is there.
func folders(t *testing.T, each func(*testing.T, *folder)) {
	t.Helper()
	t.Run("sea", func(t *testing.T) { each(t, load(t, "testdata/sea")) })
	for _, cluster := range []string{"busan-2025", "camp-david-2023", "au-japan-korea-2014", "g20-hamburg-2017"} {
		t.Run(cluster, func(t *testing.T) {
			dir := filepath.Join("../../../shared/gold/dev", cluster)
			if _, err := os.Stat(dir); errors.Is(err, os.ErrNotExist) {
				t.Skip("needs " + dir)
			}
			each(t, load(t, dir))
		})
	}
}

// TestEveryLineCites: what states something cites words, and the words stand where the citation says.
func TestEveryLineCites(t *testing.T) {
	folders(t, func(t *testing.T, f *folder) {
		for _, all := range []bool{false, true} {
			f.check(t, page(t, f.record, all))
		}
	})
}

// check holds a page against the documents of the folder.
func (f *folder) check(t *testing.T, p *Page) {
	t.Helper()
	got, err := Check(p, func(id chancery.DocumentID) (string, error) { return f.texts[id].Content, nil })
	if err != nil {
		t.Fatal(err)
	}
	for _, fault := range got.Faults {
		t.Error(fault)
	}
	if got.Citations == 0 {
		t.Error("the page cites nothing at all")
	}
}

// TestEveryDifferenceShows: each value of each difference stands on the page with the sources that state it.
func TestEveryDifferenceShows(t *testing.T) {
	folders(t, func(t *testing.T, f *folder) {
		p := page(t, f.record, false)
		couple := query.Couples(f.record)[0]
		w := &writer{wording: &english, page: p, answer: query.Relation(f.record, couple.A, couple.B)}
		for _, fact := range w.answer.Conflicts() {
			for _, c := range fact.Entry.Conflicts {
				for _, v := range c.Values {
					value := w.slotValue(c.Slot, v.Value)
					shown := false
					p.Walk(func(line Line, _ []chancery.Passage) {
						for _, r := range line.Runs {
							numbers := p.Numbers(r.Cites)
							shown = shown || r.Text == value && cmp.Equal(numbers, p.Numbers(fact.CiteValue(c.Slot, v))) && len(numbers) > 0
						}
					})
					if !shown {
						t.Errorf("%s of %s: %s is not shown with its sources", c.Slot, fact.ID, value)
					}
				}
			}
		}
	})
}

// TestPlanted looks for what stands in the documents of testdata/sea.
func TestPlanted(t *testing.T) {
	var b bytes.Buffer
	if err := Markdown(&b, page(t, load(t, "testdata/sea").record, false)); err != nil {
		t.Fatal(err)
	}
	got := b.String()
	for _, want := range []string{
		"President Elena Saavedra of Chile and President Tomás Quispe of Peru met in Arica on 14 March 2033",
		"**14 March 2033** [1] [3]; **13 March 2033** [4]",
		"**90 minutes** [3]; **120 minutes** [1]",
		"Joint Commission on Sea Lanes, which has not met since 2021, 12 years before the newest of these documents, is to meet again [1]",
		"| **denied** | Peru |",
		"Repeats source 1 and is counted with it.",
		"page dated 2 April 2033 (may not be the day of writing)",
		"Chile and Peru are to meet in Lima in September 2033 [1]",
		"Ana Ríos: “If the next president drops the commission, the lanes will be policed by nobody” [4]",
		"1 more document says nothing of it.",
		"USD 3.2 billion",
		"[1]: <https://wire.example/2033/sea-lanes>",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the dossier does not say %q", want)
		}
	}
	for _, never := range []string{"[2] [", "weather"} {
		if strings.Contains(got, never) {
			t.Errorf("the dossier says %q", never)
		}
	}
}

// manyPromises is a record of one document with so many promises of two polities.
func manyPromises(n int) *query.Record {
	var claims []chancery.Claim
	r := &query.Record{Documents: []*chancery.Document{{ID: "d", Name: "d.txt"}}}
	for i := range n {
		c := chancery.Claim{
			ID: chancery.ClaimID("c" + strconv.Itoa(i)), Document: "d", Kind: chancery.Commitment,
			Slots:    chancery.Slots{chancery.SlotActors: {"CHL", "PER"}, chancery.SlotForce: {"agreed"}, chancery.SlotTopics: {"trade"}},
			Evidence: []chancery.Passage{{Document: "d", Span: chancery.Span{Start: i, End: i + 1}, Quote: "promise " + strconv.Itoa(i)}},
		}
		claims = append(claims, c)
		r.Entries = append(r.Entries, chancery.Entry{ID: chancery.EntryID(c.ID), Kind: c.Kind, Slots: c.Slots, Claims: []chancery.ClaimID{c.ID}, Documents: 1})
	}
	r.Claims = claims
	return r
}

// TestCaps: a long list ends with how many more there are, and --all has no end.
func TestCaps(t *testing.T) {
	r := manyPromises(40)
	rows := func(all bool) (n int, text string) {
		var b bytes.Buffer
		p := page(t, r, all)
		for _, s := range p.Sections {
			for _, block := range s.Blocks {
				if table, ok := block.(Table); ok {
					n += len(table.Rows)
				}
			}
		}
		if err := Text(&b, p, Terminal{Width: 80}); err != nil {
			t.Fatal(err)
		}
		return n, b.String()
	}
	if n, text := rows(false); n != shownCommitments || !strings.Contains(text, "and 28 more (trade 28): chancery dossier --all") {
		t.Errorf("%d rows are shown of 40, and the page says:\n%s", n, text)
	}
	if n, text := rows(true); n != 40 || strings.Contains(text, "--all") {
		t.Errorf("%d rows are shown of 40 with all, and the page says:\n%s", n, text)
	}
}

// TestManySources: a statement that many documents make names some of them, one of which holds the words that it quotes.
func TestManySources(t *testing.T) {
	r := &query.Record{}
	e := chancery.Entry{ID: "c", Kind: chancery.Commitment, Slots: chancery.Slots{
		chancery.SlotActors: {"CHL", "PER"}, chancery.SlotForce: {"agreed"}, chancery.SlotAction: {"build a bridge over the river"},
	}}
	for n := range 20 {
		doc := chancery.DocumentID("d" + strconv.Itoa(n))
		quote := "a bridge will be built"
		if n == 11 {
			quote = "they agreed to build a bridge over the river"
		}
		r.Documents = append(r.Documents, &chancery.Document{ID: doc, Name: string(doc), Published: chancery.Date{Year: 2033, Month: 1, Day: uint8(n + 1)}})
		c := chancery.Claim{
			ID: chancery.ClaimID(doc), Document: doc, Kind: e.Kind, Slots: e.Slots,
			Evidence: []chancery.Passage{{Document: doc, Span: chancery.Span{End: len(quote)}, Quote: quote}},
		}
		r.Claims, e.Claims = append(r.Claims, c), append(e.Claims, c.ID)
	}
	r.Entries = []chancery.Entry{e}
	short, whole := page(t, r, false), page(t, r, true)
	if len(short.Sources) >= 20 || short.Number("d11") == 0 || short.Number("d0") == 0 || short.Number("d19") == 0 {
		t.Errorf("%d sources are named, d11 as %d", len(short.Sources), short.Number("d11"))
	}
	var text bytes.Buffer
	if err := Markdown(&text, short); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(text.String(), "+14") {
		t.Errorf("nothing says that there are 14 more sources:\n%s", text.String())
	}
	if len(whole.Sources) != 20 {
		t.Errorf("%d sources are named with all, want 20", len(whole.Sources))
	}
}

var escapes = regexp.MustCompile("\x1b\\[[0-9;]*m")

// TestWidth: no line is wider than the terminal, with and without colour, and colour changes no character.
func TestWidth(t *testing.T) {
	folders(t, func(t *testing.T, f *folder) {
		p := page(t, f.record, true)
		for _, width := range []int{40, 60, 80, 120, 200} {
			var plain, painted bytes.Buffer
			if err := errors.Join(Text(&plain, p, Terminal{Width: width}), Text(&painted, p, Terminal{Width: width, Colour: true})); err != nil {
				t.Fatal(err)
			}
			if stripped := escapes.ReplaceAllString(painted.String(), ""); stripped != plain.String() {
				t.Errorf("width %d: colour changes the words", width)
			}
			for line := range strings.Lines(plain.String()) {
				line = strings.TrimSuffix(line, "\n")
				if columns(line) > width && !strings.Contains(line, "://") {
					t.Errorf("width %d: %d columns: %s", width, columns(line), line)
				}
			}
		}
	})
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("no room") }
