package gold

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSetsOf(t *testing.T) {
	for _, tt := range []struct {
		name, cluster string
		want          []string
	}{
		{"seen", "busan-2025", []string{English, Seen}},
		{"held out", "aukus-2023", []string{English, HeldOut}},
		{"another language", "ja-wikinews-tenure", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, SetsOf(tt.cluster)); diff != "" {
				t.Errorf("SetsOf(%q): %s", tt.cluster, diff)
			}
		})
	}
}

func TestSteps(t *testing.T) {
	names := make(map[string]bool)
	for _, s := range Steps() {
		if names[s.Name] {
			t.Errorf("two steps are named %q: the values of one would hide those of the other", s.Name)
		}
		names[s.Name] = true
		if strings.Contains(s.Command, "--misses") {
			t.Errorf("step %q prints misses: nobody is to see those of the held-out clusters", s.Name)
		}
	}
}

func TestValues(t *testing.T) {
	for _, tt := range []struct {
		name   string
		parse  parser
		output string
		want   map[string]float64
		fails  string
	}{
		{
			"score.py", scoreJSON,
			`{"kinds": {"meeting": {"gold": 2, "f1": 0.5, "slots": null}, "all": {"f1": 0.25}}, "links": {"f1": 0.1}, "conflicts": {"f1": 1.0}}`,
			map[string]float64{"x/meeting/gold": 2, "x/meeting/f1": 0.5, "x/all/f1": 0.25, "x/links/f1": 0.1, "x/conflicts/f1": 1},
			"",
		},
		{"score.py without figures", scoreJSON, `{}`, nil, "printed no figures"},
		{"score.py's usage", scoreJSON, `usage: score.py`, nil, "read score.py's figures"},
		{
			"times", timesLine, "timebank: gold 1243 read 1100   strict F1 70.1   relaxed F1 80.2   value F1 66.0\n",
			map[string]float64{"x/gold": 1243, "x/read": 1100, "x/strict": 70.1, "x/relaxed": 80.2, "x/value": 66},
			"",
		},
		{
			"chronology", chronologyLine,
			"visits found 10/20 = 0.500   named 9/20 = 0.450   entries/visit 1.20   journeys found 5/10 = 0.510   dated meetings with USA in all 321",
			map[string]float64{"x/found": 0.5, "x/named": 0.45, "x/entries": 1.2, "x/journeys": 0.51, "x/dated": 321},
			"",
		},
		{
			"entities", entitiesLine,
			"gold 737 read 552   precision 0.900 recall 0.674 F1 0.771   exact F1 0.507   without names too: gold 1029 F1 0.629\n",
			map[string]float64{
				"x/gold": 737, "x/read": 552, "x/precision": 0.9, "x/recall": 0.674, "x/f1": 0.771, "x/exact": 0.507, "x/all": 1029, "x/allf1": 0.629,
			},
			"",
		},
		{"treebanks", treebankLines, allTreebanks(), map[string]float64{
			"x/ewt/raw/sentences": 1, "x/ewt/raw/words": 2, "x/ewt/raw/upos": 3, "x/ewt/raw/xpos": 4, "x/ewt/raw/lemmas": 5, "x/ewt/raw/uas": 6, "x/ewt/raw/las": 7,
			"x/ewt/tokens/sentences": 1, "x/ewt/tokens/words": 2, "x/ewt/tokens/upos": 3, "x/ewt/tokens/xpos": 4, "x/ewt/tokens/lemmas": 5, "x/ewt/tokens/uas": 6, "x/ewt/tokens/las": 7,
			"x/gum/raw/sentences": 1, "x/gum/raw/words": 2, "x/gum/raw/upos": 3, "x/gum/raw/xpos": 4, "x/gum/raw/lemmas": 5, "x/gum/raw/uas": 6, "x/gum/raw/las": 7,
			"x/gum/tokens/sentences": 1, "x/gum/tokens/words": 2, "x/gum/tokens/upos": 3, "x/gum/tokens/xpos": 4, "x/gum/tokens/lemmas": 5, "x/gum/tokens/uas": 6, "x/gum/tokens/las": 7,
		}, ""},
		{"one treebank", treebankLines, "EWT test, raw text:    sentences 1  words 2  UPOS 3  XPOS 4  lemmas 5  UAS 6  LAS 7\n", nil, "7 figures of the treebanks, not 28"},
		{
			"speed", speedLines,
			"goos: linux\nBenchmarkTag \t 1000\t 400 ns/op\t 310000.5 tokens/s\t 0 B/op\nBenchmarkParse-2 \t 10\t 4 ns/op\t 81000 tokens/s\nPASS\n",
			map[string]float64{"x/tag": 310000.5, "x/parse": 81000},
			"",
		},
		{"half the speed", speedLines, "BenchmarkTag \t 1000\t 400 ns/op\t 310000.5 tokens/s\n", nil, "no speeds"},
		{"another line", timesLine, "no such file\n", nil, "not the line that was expected: no such file"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Step{Name: "x", parse: tt.parse}.Values([]byte(tt.output))
			if tt.fails != "" {
				if err == nil || !strings.Contains(err.Error(), tt.fails) {
					t.Fatalf("Values = %v, want an error with %q", err, tt.fails)
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

func TestPageShowsWinAndLoss(t *testing.T) {
	before := Run{Date: "2031-01-01", Commit: "aaaaaaa", Change: "read: first", Values: map[string]float64{
		"all/all/f1": 0.5, "all/all/strict": 0.4, "visits/found": 0.9,
	}}
	now := Run{Date: "2031-01-02", Commit: "bbbbbbb", Changed: true, Change: "read: a|b", Values: map[string]float64{
		"all/all/f1": 0.52, "all/all/strict": 0.38, "visits/found": 0.9,
	}}
	page := Page([]Run{before, now})
	for _, want := range []string{
		"| all clusters | 0.520 (+0.020) | 0.380 (-0.020) | – |", // won, lost, not measured
		"| 0.900 | – | – |", // unchanged
		"| 2031-01-02 | bbbbbbb with changes: read: a/b | 0.520 | 0.380 |",            // newest first
		"| 2031-01-01 | aaaaaaa: read: first | 0.500 | 0.400 |",                       //
		"python3 ../shared/gold/score.py --json ../shared/gold/dev .cache/scores/rea", // the command beside the number
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q:\n%s", want, page)
		}
	}
	if strings.Index(page, "bbbbbbb with changes: read: a/b | 0.520") > strings.Index(page, "aaaaaaa: read: first | 0.500") {
		t.Error("the newest run is not the first row")
	}
}

func TestAdd(t *testing.T) {
	first := Run{Commit: "a", Change: "one"}
	again := Run{Commit: "a", Change: "one", Date: "2031-01-02"}
	next := Run{Commit: "a", Change: "two"}
	got := Add(Add(Add(nil, first), again), next)
	if diff := cmp.Diff([]Run{again, next}, got); diff != "" {
		t.Error(diff)
	}
}

// TestScoresPage holds the committed page to the committed runs: no number on it is typed by hand.
func TestScoresPage(t *testing.T) {
	content, err := os.ReadFile("../../docs/scores.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	runs, err := ReadRuns(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../../docs/scores.md")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(Page(runs), string(got)); diff != "" {
		t.Errorf("docs/scores.md is not what make scores writes: %s", diff)
	}
	again, err := WriteRuns(runs)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(content), string(again)); diff != "" {
		t.Errorf("docs/scores.jsonl is not what make scores writes: %s", diff)
	}
}

// allTreebanks is what the scorer of the language engine prints, as a pattern.
func allTreebanks() string {
	var b strings.Builder
	for _, bank := range treebanks {
		for _, given := range givens {
			b.WriteString(bank.title + ", " + given.title + ":   sentences 1.0  words 2.0  UPOS 3.0  XPOS 4.0  lemmas 5.0  UAS 6.0  LAS 7.0  (with subtypes 8.0)\n")
		}
	}
	return b.String()
}
