// Package gold is the yardstick: which commands measure the program, what their output says, and how the page of scores
// shows one run beside the run before. It runs nothing itself; the program in scores does.
package gold

import (
	"slices"
	"strings"
)

// Work is the folder, from the root of the repository, that the steps keep their files in.
const Work = ".cache/scores"

// Build is the group of the step that all others need.
const Build = "build"

// Step is one command of a run.
type Step struct {
	Group   string // the part of the page it belongs to: one of Groups, or Million, or Build
	Name    string // unique; the values it gives are named Name + "/" + figure
	Command string // for sh, from the root of the repository
	Timed   bool   // gives "seconds" (wall clock) and "megabytes" (peak resident) besides
	parse   parser // nil where the step only prepares
	table   bool   // its output is a table, of which the page shows the rows
}

// Values are the figures that a step's output holds, by full name. A step that only prepares has none.
func (s Step) Values(output []byte) (map[string]float64, error) {
	if s.parse == nil {
		return nil, nil
	}
	figures, err := s.parse(output)
	if err != nil {
		return nil, err
	}
	named := make(map[string]float64, len(figures))
	for figure, v := range figures {
		named[s.Name+"/"+figure] = v
	}
	return named, nil
}

// Rows are the rows of a step whose output is a table; none of others.
func (s Step) Rows(output []byte) [][]string {
	if !s.table {
		return nil
	}
	return rowsOf(output)
}

// Needs are the groups without whose files the steps of a group have nothing to measure, in the order in which they are run.
func Needs(group string) []string {
	switch group {
	case Build:
		return nil
	case whiteHouse, citing, finding:
		return []string{Build, "chronology"}
	}
	return []string{Build}
}

// Sets of clusters that are scored apart. Each is a folder of links below Work.
const (
	English = "english"  // all clusters in English
	Seen    = "seen"     // those of them that the rules were written with
	HeldOut = "held-out" // those that nobody looks at
)

// heldOut names the clusters that nobody looks at: docs, gold and misses. They were chosen by their names, before the first
// rule was written: a good third of the English ones, over the same years as the rest, mostly joining polities that no
// other cluster joins.
var heldOut = []string{"aukus-2023", "russia-japan-2017", "us-china-2024", "us-rok-2025"}

// SetsOf are the sets that a cluster is in. Clusters in other languages bear the language's tag before their name.
func SetsOf(cluster string) []string {
	switch {
	case strings.HasPrefix(cluster, "ja-"), strings.HasPrefix(cluster, "ko-"):
		return nil
	case slices.Contains(heldOut, cluster):
		return []string{English, HeldOut}
	}
	return []string{English, Seen}
}

const (
	program = Work + "/chancery"
	reading = Work + "/reading.jsonl"
	gold    = "../shared/gold/dev"
	times   = "../shared/data/temporal"
	papers  = "../shared/corpus/whitehouse"
)

// Meantime is a corpus of which only the first lines of each paper were annotated: the title, the date and four sentences.
// The papers cut off there are a corpus of their own, below Work.
const (
	Meantime      = times + "/meantime"
	MeantimeHeads = Work + "/meantime-heads"
	AnnotatedHead = 6 // lines
)

// corpora are those that expressions of time are measured against.
var corpora = []struct {
	name, folder string
	least        float64 // the value F1 that is asked for
}{
	{"timebank", times + "/timebank", 80},
	{"aquaint", times + "/aquaint", 76},
	{"meantime", Meantime, 85},
	{"meantime-heads", MeantimeHeads, 85},
}

// Steps are all steps in the order in which they are to be run: a step may need the files of those before it.
func Steps() []Step {
	score := "python3 ../shared/gold/score.py --json "
	steps := []Step{
		{Group: Build, Name: "build", Command: "CGO_ENABLED=0 go build -trimpath -o " + program + " ./cmd/chancery"},
		{Group: "gold", Name: "read", Command: program + " read " + gold + "/*/docs > " + reading},
		{Group: "gold", Name: "all", Command: score + gold + " " + reading, parse: scoreJSON},
		{Group: "gold", Name: "busan-2025", Command: score + gold + " " + reading + " --cluster busan-2025", parse: scoreJSON},
	}
	for _, set := range []string{English, Seen, HeldOut} {
		steps = append(steps, Step{Group: "gold", Name: set, Command: score + Work + "/" + set + " " + reading, parse: scoreJSON})
	}
	steps = append(steps, syntaxSteps()...)
	for _, corpus := range corpora {
		mentions := Work + "/" + corpus.name + ".jsonl"
		steps = append(steps,
			Step{Group: "time", Name: "inspect " + corpus.name, Command: program + " inspect --json " + corpus.folder + "/docs > " + mentions},
			Step{Group: "time", Name: corpus.name, Command: "python3 " + times + "/score-times.py " + corpus.folder + " " + mentions, parse: timesLine})
	}
	steps = append(steps, Step{Group: "entities", Name: "re3d", Command: "go run ./internal/gold/entities ../shared/data/re3d", parse: entitiesLine})
	register, export := Work+"/whitehouse.db", Work+"/whitehouse.jsonl"
	steps = append(steps,
		Step{
			Group: "chronology", Name: "ingest", Timed: true,
			Command: program + " ingest --register " + register + " " + papers + "/statements-releases " + papers + "/speeches-remarks",
		},
		Step{Group: "chronology", Name: "export", Timed: true, Command: program + " export --facts --register " + register + " > " + export},
		Step{
			Group: "chronology", Name: "visits", parse: chronologyLine,
			Command: "python3 " + papers + "/score-chronology.py " + papers + "/visits-2021-2022.tsv " + papers + "/travels-2021-2022.tsv " + export,
		},
	)
	return append(steps, recordSteps(register)...)
}
