package gazetteer

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery"
)

func TestOffice(t *testing.T) {
	office := func(n int, title string, level Level) Office { return Office{Words: n, Title: title, Level: level} }
	with := func(o Office, change func(*Office)) Office { change(&o); return o }
	former := func(o *Office) { o.Status = "former" }
	incoming := func(o *Office) { o.Status = "incoming" }
	plural := func(o *Office) { o.Plural = true }
	tests := []struct {
		words string
		want  Office
	}{
		{"Prime Minister Smith", office(2, "Prime Minister", Leaders)},
		{"prime minister of the country", office(2, "Prime Minister", Leaders)},
		{"PRIME MINISTER", office(2, "Prime Minister", Leaders)},
		{"prime ministers", with(office(2, "Prime Minister", Leaders), plural)},
		{"Deputy Prime Minister and", office(3, "Deputy Prime Minister", Ministers)},
		{"former prime minister", with(office(3, "Prime Minister", Leaders), former)},
		{"ex-president", with(office(1, "President", Leaders), former)},
		{"ex - president", with(office(3, "President", Leaders), former)},
		{"then-Prime Minister", with(office(2, "Prime Minister", Leaders), former)},
		{"then - Prime Minister", with(office(4, "Prime Minister", Leaders), former)},
		{"President-elect", with(office(1, "President", Leaders), incoming)},
		{"President - elect", with(office(3, "President", Leaders), incoming)},
		{"newly elected President", with(office(3, "President", Leaders), incoming)},
		{"outgoing Prime Minister", with(office(3, "Prime Minister", Leaders), func(o *Office) { o.Status = "outgoing" })},
		{"acting Foreign Minister", with(office(3, "Foreign Minister", Ministers), func(o *Office) { o.Status = "acting" })},
		{"Minister for Foreign Affairs", office(4, "Foreign Minister", Ministers)},
		{"Minister of Foreign Affairs of Estonia", office(4, "Foreign Minister", Ministers)},
		{"foreign ministers", with(office(2, "Foreign Minister", Ministers), plural)},
		{"Ministers of Defence", with(office(3, "Defense Minister", Ministers), plural)},
		{"Defence Minister", office(2, "Defense Minister", Ministers)},
		{"Foreign Secretary", office(2, "Foreign Secretary", Ministers)},
		{"Secretary of Defense", office(3, "Secretary of Defense", Ministers)},
		{"Secretary of State", with(office(3, "Secretary of State", Ministers), func(o *Office) { o.Polity = "USA" })},
		{"Secretary of State for Energy", with(office(5, "Secretary of State for Energy", Ministers), func(o *Office) { o.Polity = "GBR" })},
		{"Minister of Economy , Trade and Industry", office(7, "Economy, Trade and Industry Minister", Ministers)},
		{"Minister of Trade , and he", office(3, "Trade Minister", Ministers)},
		{"Deputy Foreign Minister", office(3, "Deputy Foreign Minister", Officials)},
		{"foreign vice minister", office(3, "Vice Foreign Minister", Officials)},
		{"General Secretary of the Communist Party", office(6, "General Secretary of the Communist Party", Leaders)},
		{"Secretary-General of the United Nations", office(1, "Secretary-General", Leaders)},
		{"Secretary - General", office(3, "Secretary-General", Leaders)},
		{"Chief Cabinet Secretary", with(office(3, "Chief Cabinet Secretary", Ministers), func(o *Office) { o.Polity = "JPN" })},
		{"Taoiseach", with(office(1, "Taoiseach", Leaders), func(o *Office) { o.Polity = "IRL" })},
		{"National Security Advisor", office(3, "National Security Adviser", Officials)},
		{"King Charles", with(office(1, "King", Leaders), func(o *Office) { o.Doubt = true })},
		{"heads of state and government", with(office(5, "Head of State and Government", Leaders), plural)},
		{"Deputy Assistant Secretary of State for Energy", office(7, "Deputy Assistant Secretary of State for Energy", Officials)},
		{"elected President", Office{}},
		{"charge", Office{}},
		{"foreign policy", Office{}},
		{"former rivals", Office{}},
		{"then", Office{}},
		{"king of the hill", Office{}},
	}
	for _, test := range tests {
		t.Run(test.words, func(t *testing.T) {
			words := strings.Fields(test.words)
			got, ok := For(chancery.English).Office(words, 0)
			if diff := cmp.Diff(test.want, got); diff != "" || ok != (test.want.Words > 0) {
				t.Errorf("Office(%q) = %+v, %t, want %+v\n%s", words, got, ok, test.want, diff)
			}
		})
	}
}

func TestOfficeInOtherLanguages(t *testing.T) {
	tests := []struct {
		name  string
		lang  chancery.Language
		words string
		want  Office
	}{
		{"ja", chancery.Japanese, "首相 は", Office{Words: 1, Title: "Prime Minister", Level: Leaders}},
		{"ja former", chancery.Japanese, "前 首相", Office{Words: 2, Title: "Prime Minister", Level: Leaders, Status: "former"}},
		{"ja former in one word", chancery.Japanese, "元首相", Office{Words: 1, Title: "Prime Minister", Level: Leaders, Status: "former"}},
		{"ja minister", chancery.Japanese, "外務 大臣", Office{Words: 2, Title: "Foreign Minister", Level: Ministers}},
		{"ko", chancery.Korean, "대통령 은", Office{Words: 1, Title: "President", Level: Leaders}},
		{"ko minister", chancery.Korean, "외교부 장관", Office{Words: 2, Title: "Foreign Minister", Level: Ministers}},
		{"ko next", chancery.Korean, "차기 총리", Office{Words: 2, Title: "Prime Minister", Level: Leaders, Status: "incoming"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, _ := For(test.lang).Office(strings.Fields(test.words), 0)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestBody(t *testing.T) {
	tests := []struct {
		words string
		want  Body
	}{
		{"Quad leaders", Body{Words: 1, Name: "Quad", Type: "dialogue", Group: "QUAD"}},
		{"quad bikes", Body{}},
		{"six-party talks", Body{Words: 2, Name: "Six-Party Talks", Type: "dialogue"}},
		{"six - party talks", Body{Words: 4, Name: "Six-Party Talks", Type: "dialogue"}},
		{"Treaty on the Non-Proliferation of Nuclear Weapons", Body{Words: 7, Name: "Non-Proliferation Treaty", Type: "treaty"}},
	}
	for _, test := range tests {
		t.Run(test.words, func(t *testing.T) {
			got, _ := For(chancery.English).Body(strings.Fields(test.words), 0)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestBodyNoun(t *testing.T) {
	tests := []struct {
		noun string
		want Arrangement
		ok   bool
	}{
		{"committee", Arrangement{"committee", true}, true},
		{"Committees", Arrangement{"committee", true}, true},
		{"working groups", Arrangement{"working group", true}, true},
		{"treaties", Arrangement{"treaty", true}, true},
		{"agreement", Arrangement{"treaty", false}, true},
		{"hotline", Arrangement{"hotline", true}, true},
		{"shuttle diplomacy", Arrangement{"visits", true}, true},
		{"bus", Arrangement{}, false},
	}
	for _, test := range tests {
		t.Run(test.noun, func(t *testing.T) {
			got, ok := BodyNoun(test.noun)
			if got != test.want || ok != test.ok {
				t.Errorf("BodyNoun(%q) = %v, %t, want %v, %t", test.noun, got, ok, test.want, test.ok)
			}
		})
	}
}

// The types are those that the contract lists.
func TestArrangementTypes(t *testing.T) {
	known := map[string]bool{}
	for _, kind := range []string{"body", "committee", "dialogue", "working group", "visits", "hotline", "fund", "treaty"} {
		known[kind] = true
	}
	for noun, a := range arrangements {
		if !known[a.Type] {
			t.Errorf("%s: %q is no type", noun, a.Type)
		}
	}
	for _, row := range rows("bodies.txt", 6) {
		if !known[row[1]] || row[2] != "" && !IsGroup(row[2]) {
			t.Errorf("bodies.txt: %v", row)
		}
	}
}
