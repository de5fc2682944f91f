package exchange

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery"
	"chancery/internal/contract"
	"chancery/internal/register"
)

const leaders = "\ufeffperson,office,polity,from,to,party\r\n" +
	"Anna Kalnina,Prime Minister,Latvia,2029-03-01,,Green\r\n" +
	"\"Tamm, Jaan\",President,est,2026,2031-04,\r\n" +
	"\r\n" +
	"Nobody,President,Ruritania,2029,,\r\n" +
	"A B,President,LV,March 2029,,\r\n" +
	"A B,President,LVA,2030,2029,\r\n" +
	"A B,,LVA,2030,,\r\n" +
	"A \"B,President,LVA,2030,,\r\n" +
	"Ieva Ozola,Foreign Minister,大韓民国,2030,,\r\n"

const people = `{
  "persons": [
    {"id": "p1", "name": "Anna Kalnina"},
    {"id": "p2", "name": "Jaan Tamm", "memberships": [
      {"role": "President", "area": {"name": "Estonia"}, "start_date": "2026-10-11T00:00:00Z"}
    ]}
  ],
  "organizations": [
    {"id": "o1", "name": "State Chancellery", "parent_id": "o2"},
    {"id": "o2", "name": "Government of Latvia"},
    {"id": "o3", "name": "Some Club"}
  ],
  "posts": [{"id": "t1", "label": "Prime Minister", "organization_id": "o1"}],
  "memberships": [
    {"person_id": "p1", "post_id": "t1", "start_date": "2029-03-01", "end_date": "2031"},
    {"person_id": "p1", "organization_id": "o2", "role": "member"},
    {"person_id": "p1", "organization_id": "o3", "role": "chair"},
    {"person_id": "p9", "organization_id": "o2", "role": "Foreign Minister"},
    {"person_id": "p1", "organization_id": "o2", "role": "Foreign Minister", "start_date": "soon"}
  ]
}`

const calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Somebody//EN\r\nX-WR-CALNAME:Talks\r\n" +
	"BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20310101T000000Z\r\nDTSTART;TZID=Europe/Riga:20310520T090000\r\nDTEND;TZID=Europe/Riga:20310520T100000\r\n" +
	"SUMMARY:Estonia\u2013Latvia border \r\n committee\r\nLOCATION:Valga\\, Estonia\r\n" +
	"ATTENDEE;CN=\"Anna Kalnina\":mailto:a@example.org\r\nATTENDEE;CN=a@example.org:mailto:a@example.org\r\nATTENDEE;PARTSTAT=DECLINED;CN=Jaan Tamm:mailto:j@example.org\r\n" +
	"BEGIN:VALARM\r\nSUMMARY:wake up\r\nEND:VALARM\r\nEND:VEVENT\r\n" +
	"BEGIN:VEVENT\r\nUID:2\r\nDTSTART;VALUE=DATE:20310601\r\nDTEND;VALUE=DATE:20310603\r\nSUMMARY:Summit\r\nCATEGORIES:Latvia,Japan\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\n" +
	"BEGIN:VEVENT\r\nUID:3\r\nDTSTART;VALUE=DATE:20310601\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\n" +
	"BEGIN:VEVENT\r\nUID:4\r\nSUMMARY:Latvia and Estonia\r\nEND:VEVENT\r\n" +
	"END:VCALENDAR\r\n"

// told is a reading in short: each claim with its slots and the words it rests on, then what was left out.
func told(r *chancery.Reading, faults []Fault) string {
	var b strings.Builder
	ruler := contract.NewRuler(r.Text)
	for i := range r.Claims {
		c := &r.Claims[i]
		fmt.Fprintf(&b, "%s %s", c.Kind, c.Mood)
		for _, def := range chancery.Schema(c.Kind) {
			if v := c.Slots[def.Slot]; v != nil {
				fmt.Fprintf(&b, " %s=%s", def.Slot, strings.Join(v, "+"))
			}
		}
		fmt.Fprintf(&b, " valid=%s\n", c.Valid)
		for _, cited := range ruler.Cite(c.Evidence...) {
			fmt.Fprintf(&b, "  %q\n", cited.Quote)
		}
	}
	for _, f := range faults {
		fmt.Fprintln(&b, f)
	}
	return b.String()
}

func TestRead(t *testing.T) {
	tests := []struct {
		name, content string
		kind          Kind
		want          string
	}{
		{"leaders", leaders, CSV, `tenure asserted person=Anna Kalnina office=Prime Minister polity=LVA from=2029-03-01 valid=2029-03-01/..
  "Anna Kalnina,Prime Minister,Latvia,2029-03-01,,Green"
tenure asserted person=Tamm, Jaan office=President polity=EST from=2026 to=2031-04 valid=2026/2031-04
  "\"Tamm, Jaan\",President,est,2026,2031-04,"
tenure asserted person=Ieva Ozola office=Foreign Minister polity=KOR from=2030 valid=2030/..
  "Ieva Ozola,Foreign Minister,大韓民国,2030,,"
line 5: left out: "Ruritania" is no polity that is known: write its name or its ISO 3166-1 code
line 6: left out: from: "March 2029" is not a date: write 2025, 2025-09 or 2025-09-30
line 7: left out: it ends, 2029, before it begins, 2030
line 8: left out: no office
line 9: left out: it is no row of a table: bare " in non-quoted-field
`},
		{"leaders between semicolons", "Office;Polity;Person\nPresident;Estonia;Jaan Tamm\n", CSV, `tenure asserted person=Jaan Tamm office=President polity=EST valid=
  "President;Estonia;Jaan Tamm"
`},
		{"Popolo", people, Popolo, `tenure asserted person=Anna Kalnina office=Prime Minister polity=LVA from=2029-03-01 to=2031 valid=2029-03-01/2031
  "Government of Latvia"
  "Prime Minister"
  "Anna Kalnina"
  "2029-03-01"
  "2031"
tenure asserted person=Jaan Tamm office=President polity=EST from=2026-10-11 valid=2026-10-11/..
  "2026-10-11T00:00:00Z"
  "Jaan Tamm"
  "President"
  "Estonia"
line 17: left out: neither its area nor its organization nor its office, "chair", names one polity that is known
line 18: left out: it names no person who is in the file
line 19: left out: from: "soon" is not a date: write 2025, 2025-09 or 2025-09-30
`},
		{"calendar", calendar, ICalendar, `meeting planned polities=EST+LVA people=Anna Kalnina place=Valga date=2031-05-20 status=planned valid=2031-05-20
  "Estonia–Latvia border"
  "20310520T090000"
  "Valga\\, Estonia"
  "Anna Kalnina"
meeting asserted polities=JPN+LVA date=2031-06-01 status=cancelled valid=2031-06-01/2031-06-02
  "Latvia,Japan"
  "CANCELLED"
  "20310601"
  "Summit"
line 28: left out: "Dentist" names no two polities that meet, neither in its summary nor in its categories nor among those who take part
line 33: left out: "Latvia and Estonia" has no day
`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := KindOf([]byte(test.content)); got != test.kind {
				t.Fatalf("KindOf = %q, want %q", got, test.kind)
			}
			r, faults, err := Read(test.kind, "made/list", []byte(test.content))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, told(r, faults)); diff != "" {
				t.Error(diff)
			}
			if len(r.Document.Notes) < len(faults) {
				t.Errorf("the document notes %q, want all that was left out", r.Document.Notes)
			}
		})
	}
}

func TestKindOf(t *testing.T) {
	for content, want := range map[string]Kind{
		"":                                 "",
		"Prime Minister A met B.":          "",
		"person, office\nA, B\n":           "",
		`{"title":"memberships"}`:          "",
		`{"memberships":[]`:                "",
		` {"memberships":[]}`:              Popolo,
		"begin:vcalendar\n":                ICalendar,
		"\ufeffPolity\tOffice\tPerson\tTo": CSV,
	} {
		if got := KindOf([]byte(content)); got != want {
			t.Errorf("KindOf(%q) = %q, want %q", content, got, want)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	tests := []struct {
		name    string
		kind    Kind
		content string
		want    string
	}{
		{"no header", CSV, "A,B,C\n", "a.x: no list of tenures: its first line must name the columns person, office and polity, and may name from and to"},
		{"no Popolo", Popolo, `{"a":1}`, "a.x: no Popolo file"},
		{"no JSON", Popolo, `{"memberships":[`, "a.x: it is no JSON"},
		{"no calendar", ICalendar, "Dear all", "a.x: no calendar: it must begin with BEGIN:VCALENDAR"},
		{"our own calendar", ICalendar, "BEGIN:VCALENDAR\r\nPRODID:-//chancery//calendar//EN\r\n", "a.x: this calendar was made by chancery"},
		{"no UTF-8", CSV, "person,office,polity\nJos\xe9,a,LVA\n", "a.x: it is not UTF-8: save it as such"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, _, err := Read(test.kind, "a.x", []byte(test.content))
			if err == nil || chancery.CodeOf(err) != chancery.Invalid || !strings.HasPrefix(err.Error(), test.want) {
				t.Errorf("Read = %v, want %s", err, test.want)
			}
		})
	}
}

// Whatever the bytes are, every claim stands on words of the text and fits its kind.
func FuzzRead(f *testing.F) {
	for _, content := range []string{leaders, people, calendar, "BEGIN:VCALENDAR\nSUMMARY:\xe3\n \x81\x82\n"} {
		f.Add([]byte(content))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		for _, kind := range []Kind{CSV, Popolo, ICalendar} {
			r, _, err := Read(kind, "a", content)
			if err != nil {
				continue
			}
			seen := make(map[chancery.ClaimID]bool)
			for i := range r.Claims {
				if err := register.Sound(&r.Claims[i], r.Text); err != nil {
					t.Fatalf("%s: %+v: %v", kind, r.Claims[i], err)
				}
				seen[r.Claims[i].ID] = true
			}
			ruler := contract.NewRuler(r.Text)
			for i := range r.Claims {
				ruler.Cite(r.Claims[i].Evidence...)
			}
			for _, b := range r.Text.Blocks {
				r.Text.Passage(b.Span)
			}
			for _, m := range r.Text.Mends {
				r.Text.Passage(m)
			}
		}
	})
}
