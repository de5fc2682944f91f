package read_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"chancery"

	"github.com/google/go-cmp/cmp"
)

// mentioned lists the mentions of some classes as "class: words = value"; the value only where it is not the words.
func mentioned(r *chancery.Reading, classes string) []string {
	var out []string
	for _, m := range r.Mentions {
		if !strings.Contains(classes, string(m.Class)) {
			continue
		}
		words := strings.Join(strings.Fields(r.Text.Content[m.Span.Start:m.Span.End]), " ")
		line := fmt.Sprintf("%s: %s", m.Class, words)
		if m.Value != words {
			line += " = " + m.Value
		}
		out = append(out, line)
	}
	return out
}

// mentionCase is a document and the mentions of some classes in it.
type mentionCase struct {
	name    string
	classes string
	body    string
	want    []string
}

func checkMentions(t *testing.T, cases []mentionCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := reading(t, newsHeader, c.body)
			if diff := cmp.Diff(c.want, mentioned(r, c.classes)); diff != "" {
				t.Errorf("%s mentioned (-want +got):\n%s", c.classes, diff)
			}
			holdsMentions(t, r)
		})
	}
}

// holdsMentions checks what must be true of the mentions of every reading.
func holdsMentions(t testing.TB, r *chancery.Reading) {
	t.Helper()
	last := 0
	for _, m := range r.Mentions {
		words := r.Text.Content[m.Span.Start:m.Span.End]
		if words == "" || !utf8.ValidString(words) || strings.TrimSpace(words) != words {
			t.Fatalf("%s at %v holds %q", m.Class, m.Span, words)
		}
		if m.Class != chancery.ClassTime && m.Value == "" {
			t.Fatalf("%s %q without a value", m.Class, words)
		}
		if m.Span.Start < last {
			t.Fatalf("%s %q stands before the mention that comes before it", m.Class, words)
		}
		last = m.Span.Start
	}
}

func TestBodies(t *testing.T) {
	checkMentions(t, []mentionCase{
		{
			"by the noun that heads it", "body",
			"The officials of the Ministry of Trade and Industry of Latvia met the National Board of Antiquities.",
			[]string{"body: Ministry of Trade and Industry of Latvia", "body: National Board of Antiquities"},
		},
		{
			"an acronym in brackets and later", "body",
			"The Northern Monuments Trust (NMT) paid for the roof. The grant from NMT was small.",
			[]string{"body: Northern Monuments Trust", "body: NMT = Northern Monuments Trust", "body: NMT = Northern Monuments Trust"},
		},
		{
			"an acronym by its letters", "body",
			"The Liberal Harbour Party won. An LHP lawmaker wept.",
			[]string{"body: Liberal Harbour Party", "body: LHP = Liberal Harbour Party"},
		},
		{
			"the noun alone later", "body",
			"The Baltic Harbour Commission met in Riga. The Commission heard two ministers.",
			[]string{"body: Baltic Harbour Commission", "body: Commission = Baltic Harbour Commission"},
		},
		{
			"a noun in small letters is no name", "body",
			"The commission heard two ministers, and a committee wrote it down.",
			nil,
		},
		{
			"longer than what the gazetteer knows", "body",
			"The National Security Council met on Friday.",
			[]string{"body: National Security Council"},
		},
		{
			"and within the name, before and behind its noun", "body",
			"The Grain and Seed Administration wrote to the Department of Roads and Inland Services and to Estonia.",
			[]string{"body: Grain and Seed Administration", "body: Department of Roads and Inland Services"},
		},
		{
			"who rules and what is ruled", "body person",
			"Many fled from the Orvath regime. People said that the government of Orvath would fall, and Orvath's regime did.",
			[]string{"body: Orvath regime", "person: Orvath", "person: Orvath"},
		},
		{
			"an acronym that names a thing", "body",
			"The GDP of both grew, and the LNG terminal was sold by the SFTA.",
			[]string{"body: SFTA"},
		},
		{
			"a group by what is said of it", "body",
			"The army fights against Tarvak. Soldiers captured two Tarvak fighters. Tarvak denied it.",
			[]string{"body: Tarvak", "body: Tarvak fighters", "body: Tarvak"},
		},
	})
}

func TestPlaces(t *testing.T) {
	checkMentions(t, []mentionCase{
		{
			"by the noun in the name", "place",
			"They walked to Mount Orlava and saw the Karsa Gate and the Sea of Islands.",
			[]string{"place: Mount Orlava", "place: Karsa Gate"},
		},
		{
			"by what is said of it, once for all", "place",
			"The talks were held in Dravene. Dravene is a quiet town, and the mayor of Dravene came.",
			[]string{"place: Dravene", "place: Dravene", "place: Dravene"},
		},
		{
			"a district", "place",
			"A market in the Belkora district of the town burned down.",
			[]string{"place: Belkora district"},
		},
		{
			"a part of the world", "place",
			"They spoke about Southeast Asia and the Middle East, not South Africa.",
			[]string{"place: Southeast Asia", "place: Middle East"},
		},
		{
			"a family name that is also a noun", "place person",
			"President Park Soo-ah met Minister Jonas Hill on Friday.",
			[]string{"person: Park Soo-ah", "person: Jonas Hill"},
		},
		{
			"a field of study is no place", "place",
			"She holds a degree in Aerospace.",
			nil,
		},
	})
}

func TestOfficesFor(t *testing.T) {
	checkMentions(t, []mentionCase{
		{
			"a part of the world", "office person",
			"The Minister for the Middle East, Anna Tamm, said she was glad.",
			[]string{"office: Minister for the Middle East", "person: Anna Tamm"},
		},
		{
			"a body", "office person",
			"Special Envoy to the Harbour Coalition Karlis Ozols spoke.",
			[]string{"office: Special Envoy to the Harbour Coalition", "person: Karlis Ozols"},
		},
	})
}

func TestTitleVerbs(t *testing.T) {
	for _, title := range []string{"President Ozols Providing News", "President Ozols Wanders North"} {
		r := reading(t, "title: "+title+"\ndate: 2031-05-20\nlanguage: en", "Ozols spoke in Riga. He wanders north each year.")
		if diff := cmp.Diff([]string{"person: Ozols"}, mentioned(r, "person")); diff != "" {
			t.Errorf("%q (-want +got):\n%s", title, diff)
		}
	}
}
