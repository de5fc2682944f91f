package feed

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/mmcdole/gofeed"

	"chancery"
	"chancery/internal/query"
)

// record is what two documents say of Chile and Peru; s stands wherever a document has a say.
func record(s string) *query.Record {
	both := []string{"CHL", "PER"}
	r := &query.Record{Documents: []*chancery.Document{
		{ID: "d1", Name: "a.txt", Title: "Readout" + s, Publisher: "Ministry", Source: "https://example.org/a?q=" + s, Published: chancery.Date{Year: 2031, Month: 4, Day: 3}},
		{ID: "d2", Name: "b.txt", Title: "Report", Language: "ja", Published: chancery.Date{Year: 2031, Month: 4, Day: 5}},
	}}
	say := func(id chancery.EntryID, kind chancery.Kind, doc chancery.DocumentID, at int, slots chancery.Slots, quote string) {
		c := chancery.Claim{
			ID: chancery.ClaimID(id), Document: doc, Kind: kind, Mood: chancery.Asserted, Voice: chancery.Outlet, Slots: slots,
			Evidence: []chancery.Passage{{Document: doc, Span: chancery.Span{Start: at, End: at + len(quote)}, Quote: quote}},
		}
		r.Claims = append(r.Claims, c)
		r.Entries = append(r.Entries, chancery.Entry{ID: id, Kind: kind, Slots: slots, Claims: []chancery.ClaimID{c.ID}})
	}
	say("meeting", chancery.Meeting, "d1", 0, chancery.Slots{"polities": both, "date": {"2031-04-02"}, "status": {"held"}, "place": {"Arica" + s}}, "met in Arica"+s)
	say("committee", chancery.Mechanism, "d2", 100, chancery.Slots{"name": {"herring committee"}, "polities": both, "status": {"revived"}, "topics": {"agriculture/fisheries"}}, "agreed to revive the herring committee")
	say("promise", chancery.Commitment, "d2", 90, chancery.Slots{"actors": both, "action": {"revive the herring committee" + s}, "force": {"agreed"}, "topics": {"agriculture/fisheries"}}, "they agreed to revive the herring committee"+s)
	say("bank", chancery.Commitment, "d1", 300, chancery.Slots{"actors": both, "action": {"open a bank"}, "topics": {"business"}}, "will open a bank")
	return r
}

func made(t testing.TB, s string, o Options) *Feed {
	t.Helper()
	f, err := Of(query.Relation(record(s), "CHL", "PER"), o)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func printed(t testing.TB, f *Feed, format string) []byte {
	t.Helper()
	var b bytes.Buffer
	err := f.JSON(&b)
	if format == "atom" {
		b.Reset()
		err = f.Atom(&b)
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestOf(t *testing.T) {
	for _, tt := range []struct {
		name    string
		options Options
		title   string
		want    []string
	}{
		{"a relation", Options{}, "Chile – Peru", []string{"Chile, Peru: revive the herring committee", "Herring committee (Chile, Peru)", "Chile, Peru: open a bank", "Chile–Peru meeting, Arica"}},
		{"an arrangement", Options{Mechanism: "committee"}, "Chile – Peru: Herring committee (Chile, Peru)", []string{"Chile, Peru: revive the herring committee", "Herring committee (Chile, Peru)"}},
		{"a topic", Options{Topic: "business"}, "Chile – Peru: ", []string{"Chile, Peru: open a bank"}},
		{"a topic and what is below it", Options{Topic: "agriculture"}, "Chile – Peru: ", []string{"Chile, Peru: revive the herring committee", "Herring committee (Chile, Peru)"}},
		{"since a day", Options{Since: time.Date(2031, 4, 4, 0, 0, 0, 0, time.UTC)}, "Chile – Peru", []string{"Chile, Peru: revive the herring committee", "Herring committee (Chile, Peru)"}},
		{"the newest", Options{Most: 1, Language: "ja"}, "チリ – ペルー", []string{"チリ、ペルー：revive the herring committee"}},
		{"nothing new", Options{Since: time.Date(2032, 4, 4, 0, 0, 0, 0, time.UTC)}, "Chile – Peru", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := made(t, "", tt.options)
			var got []string
			for _, i := range f.Items {
				got = append(got, i.Title)
			}
			if tt.options.Most == 0 {
				slices.Sort(got)
				slices.Sort(tt.want)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("the items (-want +got):\n%s", diff)
			}
			if !strings.HasPrefix(f.Title, tt.title) {
				t.Errorf("the title is %q, want %q", f.Title, tt.title)
			}
		})
	}
}

func TestOfFails(t *testing.T) {
	for _, tt := range []struct {
		name    string
		options Options
		want    chancery.Code
	}{
		{"no such arrangement", Options{Mechanism: "meeting"}, chancery.NotFound},
		{"no such topic", Options{Topic: "herring"}, chancery.Invalid},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := Of(query.Relation(record(""), "CHL", "PER"), tt.options); chancery.CodeOf(err) != tt.want {
				t.Errorf("Of() = %v, want an error of code %q", err, tt.want)
			}
		})
	}
}

// TestIdentity: an item keeps its name until its entry changes, and then has another.
func TestIdentity(t *testing.T) {
	at := func(times int) Options {
		return Options{Changed: func(chancery.EntryID) (int, time.Time) { return times, time.Date(2031, 5, times, 0, 0, 0, 0, time.UTC) }}
	}
	ids := func(f *Feed) (ids []string) {
		for _, i := range f.Items {
			ids = append(ids, i.ID)
		}
		return ids
	}
	first, again, later := made(t, "", at(1)), made(t, "x", at(1)), made(t, "", at(2))
	if diff := cmp.Diff(ids(first), ids(again)); diff != "" {
		t.Errorf("the ids move with the words (-first +again):\n%s", diff)
	}
	for _, id := range ids(later) {
		if slices.Contains(ids(first), id) {
			t.Errorf("%s is an item from before the change", id)
		}
	}
	if first.ID != later.ID || first.ID == made(t, "", Options{Topic: "business"}).ID {
		t.Error("a feed keeps its name, and another feed has another")
	}
	if want := time.Date(2031, 5, 2, 0, 0, 0, 0, time.UTC); !later.Updated.Equal(want) {
		t.Errorf("the feed is of %s, want %s", later.Updated, want)
	}
}

// TestReadBack: another library reads what was written, in both formats.
func TestReadBack(t *testing.T) {
	const s = " <b>&\"日本語\" 한국어"
	f := made(t, s, Options{})
	for _, format := range []string{"atom", "json"} {
		t.Run(format, func(t *testing.T) {
			content := printed(t, f, format)
			back, err := gofeed.NewParser().Parse(bytes.NewReader(content))
			if err != nil {
				t.Fatal(err)
			}
			if back.FeedType != format || back.Title != f.Title || back.Language != "en" || len(back.Items) != len(f.Items) {
				t.Errorf("read back: %s %q %q, %d items", back.FeedType, back.Title, back.Language, len(back.Items))
			}
			for i, item := range back.Items {
				want := f.Items[i]
				if item.GUID != want.ID || item.Title != want.Title || item.Content != want.HTML || !item.UpdatedParsed.Equal(want.Updated) || !slices.Equal(item.Categories, want.terms()) {
					t.Errorf("item %d is read back as %+v, want %+v", i, item, want)
				}
			}
			if !bytes.Equal(content, printed(t, made(t, s, Options{}), format)) {
				t.Error("written again it is another")
			}
		})
	}
}

// FuzzFeed: whatever documents say, both formats can be read, hold the same items, and have no element of a document.
func FuzzFeed(f *testing.F) {
	for _, s := range []string{"", "<script>alert(1)</script>", "]]>&#0;", "\x00\x1b\x85\ufffe\xff", strings.Repeat("漁 ", 200), "\"><img onerror=x>", "🏳️‍🌈"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		feed := made(t, s, Options{})
		for _, item := range feed.Items {
			for tag := range strings.SplitSeq(item.HTML, "<") {
				at := strings.IndexAny(tag, " >\n")
				if name := strings.TrimPrefix(tag[:max(at, 0)], "/"); tag != "" && !slices.Contains([]string{"ul", "li", "blockquote", "p", "a"}, name) {
					t.Errorf("%q makes an element %q", s, name)
				}
			}
		}
		back, err := gofeed.NewParser().Parse(bytes.NewReader(printed(t, feed, "atom")))
		if err != nil || len(back.Items) != len(feed.Items) {
			t.Fatalf("%q: %v", s, err)
		}
		if !json.Valid(printed(t, feed, "json")) {
			t.Errorf("%q makes JSON that is none", s)
		}
	})
}
