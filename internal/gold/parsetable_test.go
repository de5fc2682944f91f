package gold

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTableValues(t *testing.T) {
	const head = "part\tsays\tours\twhere\tcites\tthe example cites\n"
	for _, tt := range []struct {
		name   string
		parse  parser
		output string
		want   map[string]float64
		fails  string
	}{
		{
			"continuity", continuityRows,
			head + "a\tb\tfound\tdossier\t001\t001\na\tc\tpartly\tdossier\t001\t002\na\td\tmissing\t\t\t\na\te\tmissing\t\t\t003\n",
			map[string]float64{"x/lines": 4, "x/found": 1, "x/partly": 1, "x/missing": 2},
			"",
		},
		{"neither found nor missing", continuityRows, head + "a\tb\tperhaps\t\t\t\n", nil, "neither found nor missing"},
		{"a row cut short", continuityRows, head + "a\tb\tfound\n", nil, "a row of 3 cells, not 6"},
		{"nothing", continuityRows, "", nil, "an empty table"},
		{
			"White House", whiteHouseRows,
			"lines\t120\t31\nrow\t2031-04-16\tTamberg\tvisit\t2\tRiga\nrow\t2031-05-16\tTamberg\tvisit\t0\t\n" +
				"mechanism\tthe Six\t2\t5\tSix\tactive\t4\t2031\t2031-05\nmechanism\tthe Nine\t0\t0\t\t\t\t\t\n",
			map[string]float64{"x/lines": 120, "x/meetings": 31, "x/rows": 2, "x/found": 1, "x/sought": 2, "x/known": 1},
			"",
		},
		{"half of the White House", whiteHouseRows, "lines\t120\t31\n", nil, "not whole"},
		{"another row", whiteHouseRows, "panic: at once\n", nil, "not a row of the White House's table"},
		{
			"citations", citationRows,
			"examples\tdossier\t2\t90\t0\t8\t1\nexamples\twatch\t1\t10\t25\t2\t4\n",
			map[string]float64{"x/pages": 3, "x/citations": 100, "x/misplaced": 25, "x/quotations": 10, "x/loose": 5, "x/right": 75, "x/borne": 50},
			"",
		},
		{"none checked", citationRows, "examples\tdossier\t2\t0\t0\t0\t0\n", nil, "no citation or no quotation was checked"},
		{"words for a number", citationRows, "examples\tdossier\ttwo\t0\t0\t0\t0\n", nil, "pages: "},
		{
			"search", searchRows,
			"Korean\t2\t1\t3.5\t4.5\t회담\nall\t50\t48\t3.5\t49.9\tthe talks\n",
			map[string]float64{"x/queries": 50, "x/answered": 48, "x/median": 3.5, "x/worst": 49.9},
			"",
		},
		{"no row on all", searchRows, "Korean\t2\t1\t3.5\t4.5\t회담\n", nil, "no row on all queries"},
		{
			"growth", growthRows,
			"claims\tdocuments\ttake\tjoin\tone more\tfile MB\topen ms\tdossier ms\tdossier MB\tas of ms\ton ms\n10\t1\t0.5\t0.25\t0.1\t3\t4\t50\t60\t70\t80\n",
			map[string]float64{
				"x/10/documents": 1, "x/10/take": 0.5, "x/10/join": 0.25, "x/10/more": 0.1, "x/10/file": 3, "x/10/open": 4,
				"x/10/dossier": 50, "x/10/memory": 60, "x/10/asof": 70, "x/10/on": 80,
			},
			"",
		},
		{"nothing grown", growthRows, strings.Repeat("claims\t", 10) + "on ms\n", nil, "no register was grown"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Step{Name: "x", parse: tt.parse}.Values([]byte(tt.output))
			if tt.fails != "" {
				if err == nil || !strings.Contains(err.Error(), tt.fails) {
					t.Fatalf("Values = %v, %v, want an error with %q", got, err, tt.fails)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func FuzzTables(f *testing.F) {
	f.Add([]byte("a\tb\tfound\td\te\tf\n"))
	f.Add([]byte("lines\t1\t2\nrow\ta\tb\tc\t1\td\nmechanism\ta\t1\t1\tb\tc\t1\td\te\n"))
	f.Add([]byte("claims\ta\ta\ta\ta\ta\ta\ta\ta\ta\ta\n1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t1\n"))
	f.Fuzz(func(t *testing.T, output []byte) {
		for _, parse := range []parser{continuityRows, whiteHouseRows, citationRows, searchRows, growthRows} {
			if values, err := parse(output); err == nil && len(values) == 0 {
				t.Errorf("no figures and no error in %q", output)
			}
		}
	})
}

func TestRows(t *testing.T) {
	const output = "a\tb\r\n\nc\td\n"
	if got := (Step{}).Rows([]byte(output)); got != nil {
		t.Errorf("a step without a table has rows: %v", got)
	}
	if diff := cmp.Diff([][]string{{"a", "b"}, {"c", "d"}}, Step{table: true}.Rows([]byte(output))); diff != "" {
		t.Error(diff)
	}
}

// TestNeeds: a group comes after those that it needs, which are groups.
func TestNeeds(t *testing.T) {
	groups := append([]string{Build}, Groups()...)
	for i, g := range groups {
		for _, need := range Needs(g) {
			if at := slices.Index(groups, need); at < 0 || at >= i {
				t.Errorf("%s needs %s, which does not come before it in %v", g, need, groups)
			}
		}
	}
	if slices.Contains(groups, Million) {
		t.Errorf("%s is one of the groups of a whole run", Million)
	}
}

func TestPageShowsTablesAndParts(t *testing.T) {
	now := Run{
		Date: "2031-01-02", Commit: "bbbbbbb", Change: "all", Values: map[string]float64{"growth/10000/documents": 500, "growth/10000/open": 7},
		Tables: map[string][][]string{
			continuity: {{"part", "says", "ours", "where", "cites", "its"}, {"People", "one | leads", "missing", "", "", "001"}, {"People", "two", "found", "dossier", "001", "001"}},
			whiteHouse: {{"lines", "9", "3"}, {"row", "2031-04-16", "Tamberg", "visit", "2", "Riga"}, {"mechanism", "the Six", "1", "5", "Six", "active", "4", "2031", "2031-05"}},
			citing:     {{"examples", "dossier", "2", "90", "0", "8", "1"}},
			finding:    {{"Korean", "2", "1", "3.5", "4.5", "회담"}, {"all", "2", "1", "3.5", "4.5", "회담"}},
		},
	}
	million := Run{Date: "2031-01-03", Commit: "ccccccc", Part: Million, Values: map[string]float64{"million/1000000/documents": 50000, "million/1000000/open": 12}}
	page := Page([]Run{now, million})
	for _, want := range []string{
		"Measured on 2031-01-02 at bbbbbbb", // the part is not the run that is shown
		"| People | one / leads | **missing** |  |  | 001 |",
		"|  | two | found | dossier | 001 | 001 |",
		"| 2031-04-16 | Tamberg | visit | 2 | Riga |",
		"| the Six | 1 | 5 | Six | active | 4 | 2031 | 2031-05 |",
		"| examples | dossier | 2 | 90 | 0 | 8 | 1 |",
		"| Korean | 2 | 1 | 3.5 | 4.5 | 회담 |",
		"| 10,000 | 500 | – | – | – | – | 7 ms |",
		"| 1,000,000 | 50000 | – | – | – | – | 12 ms |",
		"| 2031-01-03 at ccccccc |",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q:\n%s", want, page)
		}
	}
	if strings.Contains(page, "| 2031-01-03 | ccccccc") {
		t.Error("the part is a row of the runs")
	}
}

func TestAddKeepsParts(t *testing.T) {
	all := Run{Commit: "a", Change: "one"}
	part := Run{Commit: "a", Change: "one", Part: Million}
	if got := Add(Add(nil, all), part); len(got) != 2 {
		t.Errorf("Add = %v: the part took the place of the run", got)
	}
}
