package chancery_test

import (
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// room is one package: what it is for, and what it may know of. docs/architecture.md shows the table.
type room struct {
	path    string   // below the module; "" is the root package
	does    string   // its caption: a new thing goes where the caption fits
	may     []string // rooms it may import besides the root
	outside []string // modules of others it may import
	kind    roomKind
}

type roomKind int

const (
	works   roomKind = iota // may touch files, the clock, the network
	pure                    // the same output for the same input, always: no files, no clock, no network, no chance
	program                 // package main: reads flags and the environment, wires, holds no logic
)

// rooms is the whole house. Stages never import each other; only pipeline joins them. A package without a row fails.
var rooms = []room{
	{"", "the vocabulary: what a document, a claim, a date, an entry is", nil, nil, pure},
	{"cmd/chancery", "the program: flags, wiring, one file a verb", []string{
		"internal/brief", "internal/calendar", "internal/collect", "internal/contract", "internal/desk", "internal/feed",
		"internal/exchange", "internal/gazetteer", "internal/pipeline", "internal/query", "internal/register", "internal/revision", "internal/search",
		"internal/sqlite", "internal/watch",
	}, []string{"github.com/alecthomas/kong", "golang.org/x/term", "golang.org/x/text"}, program},
	{"internal/collect", "finds files and folders, within limits, and hands on their bytes", nil, nil, works},
	{"internal/extract", "bytes to text: formats, dates of publication, boilerplate, broken characters", nil, []string{
		"github.com/markusmobius/go-dateparser", "github.com/markusmobius/go-htmldate", "github.com/markusmobius/go-trafilatura",
		"github.com/wlynxg/chardet", "go.yaml.in/yaml/v3", "golang.org/x/net", "golang.org/x/text",
	}, pure},
	{"internal/language", "sentences, tokens, tags, lemmas, trees; knows no diplomacy", []string{"internal/language/syntax"}, nil, pure},
	{"internal/language/syntax", "tags and trees by models learned from treebanks", []string{"internal/language/treebank"}, nil, pure},
	{"internal/language/treebank", "reads treebanks, for training and measuring", nil, nil, pure},
	{"internal/language/measure", "compares an analysis with that of a treebank", []string{
		"internal/language", "internal/language/treebank",
	}, nil, pure},
	{"internal/language/train", "makes the models that language embeds, and scores them", []string{
		"internal/language", "internal/language/measure", "internal/language/syntax", "internal/language/treebank",
	}, nil, program},
	{"internal/gazetteer", "who is who among polities, bodies, offices, capitals; holds no persons", nil, []string{"golang.org/x/text"}, pure},
	{"internal/timex", "expressions of time over tokens, as TIMEX3 and EDTF", nil, nil, pure},
	{"internal/stem", "English words to their stems", nil, nil, pure},
	{"internal/topic", "what a passage is about, in one list of two levels", nil, nil, pure},
	{"internal/read", "text to claims with the words that carry them", []string{
		"internal/gazetteer", "internal/timex", "internal/topic",
	}, nil, pure},
	{"internal/reconcile", "claims of many documents to entries: same thing, copies, conflicts", []string{"internal/gazetteer", "internal/stem", "internal/topic"}, []string{"golang.org/x/text"}, pure},
	{"internal/register", "journal and archive to state; the one in memory is the specification", nil, []string{
		"github.com/go-json-experiment/json",
	}, pure},
	{"internal/search", "finds passages and entries by their words, and ranks them", []string{
		"internal/gazetteer", "internal/stem", "internal/topic",
	}, []string{"golang.org/x/text"}, pure},
	{"internal/desk", "what people rule: confirm, correct, merge, split, retract, score, undo", []string{
		"internal/gazetteer", "internal/register",
	}, nil, works},
	{"internal/sqlite", "keeps archive, journal and what is derived from them in one file", []string{"internal/register", "internal/search"}, []string{
		"github.com/go-json-experiment/json", "modernc.org/sqlite",
	}, works},
	{"internal/storetest", "the suite that every store passes", []string{"internal/register"}, []string{"github.com/google/go-cmp", "pgregory.net/rapid"}, works},
	{"internal/contract", "the records printed for other programs, as JSON Lines", nil, nil, pure},
	{"internal/exchange", "a register as lines and back; others' lists of leaders and calendars to claims", []string{
		"internal/contract", "internal/gazetteer", "internal/register",
	}, []string{"github.com/arran4/golang-ical"}, pure},
	{"internal/query", "questions to answers with citations", []string{"internal/gazetteer", "internal/stem"}, nil, pure},
	{"internal/watch", "what is due, what sleeps, whose turn it is, what hangs on whom", []string{
		"internal/gazetteer", "internal/query", "internal/stem",
	}, nil, pure},
	{"internal/brief", "answers to briefs, as text, Markdown, HTML, PDF and DOCX", []string{
		"internal/gazetteer", "internal/paper", "internal/picture", "internal/query", "internal/topic", "internal/watch",
	}, []string{"golang.org/x/text"}, pure},
	{"internal/headline", "an entry in one line, and what it rests on in a few, for calendars and feeds", []string{"internal/gazetteer", "internal/query"}, nil, pure},
	{"internal/calendar", "answers to iCalendar: meetings, what is due, deadlines with alarms", []string{
		"internal/headline", "internal/query", "internal/watch",
	}, []string{"github.com/arran4/golang-ical"}, pure},
	{"internal/feed", "answers to feeds of what is new, as Atom and JSON Feed", []string{
		"internal/headline", "internal/query", "internal/topic",
	}, nil, pure},
	{"internal/revision", "how often and when what is told of an entry changed, by the journal", []string{"internal/register"}, nil, pure},
	{"internal/paper", "sets text, tables, links and pictures on paper, as PDF and DOCX", []string{"internal/picture"}, []string{"codeberg.org/go-pdf/fpdf", "golang.org/x/text"}, pure},
	{"internal/picture", "draws a relation over time, arrangements by year, visits to and fro, as SVG", nil, nil, pure},
	{"internal/pipeline", "runs the stages over many documents: workers, progress, interruption", []string{
		"internal/collect", "internal/exchange", "internal/extract", "internal/language", "internal/read", "internal/reconcile", "internal/register",
	}, []string{"golang.org/x/sync"}, works},
	{"internal/gold", "what the scores of a run are and how their page shows them", nil, nil, pure},
	{"internal/gold/citations", "checks every citation of the briefs of papers and registers", []string{
		"internal/brief", "internal/gold/record", "internal/query", "internal/watch",
	}, nil, program},
	{"internal/gold/continuity", "measures what is told of five papers against a dossier made by hand", nil, nil, program},
	{"internal/gold/entities", "measures mentions of people, bodies and places against a corpus in ../shared", []string{
		"internal/language", "internal/read",
	}, nil, program},
	{"internal/gold/finding", "measures how fast a register is searched", []string{"internal/search", "internal/sqlite"}, nil, program},
	{"internal/gold/growth", "makes registers of made-up papers, and measures what questions to them cost", []string{
		"internal/pipeline", "internal/register", "internal/sqlite",
	}, nil, program},
	{"internal/gold/record", "loads papers or a register as a record, for what measures answers", []string{
		"internal/collect", "internal/pipeline", "internal/query", "internal/register", "internal/sqlite",
	}, nil, works},
	{"internal/gold/scores", "measures the program against ../shared and writes docs/scores.md", []string{"internal/gold"}, nil, program},
	{"internal/gold/whitehouse", "measures what a register of the White House papers tells", []string{
		"internal/gold/record", "internal/query", "internal/watch",
	}, nil, program},
}

// testModules are modules of others that any test may import. A test may import any room.
var testModules = []string{"github.com/google/go-cmp", "github.com/mmcdole/gofeed", "github.com/rogpeppe/go-internal", "pgregory.net/rapid"}

var update = flag.Bool("update", false, "rewrite the pages that are made from tables and from the program's output")

const module = "chancery"

// source is one Go file of the module.
type source struct {
	name  string // slash-separated, from the root of the module
	room  string // the folder it is in; "" for the root
	test  bool
	lines int
	file  *ast.File
}

// house reads every Go file of the module.
func house(t *testing.T) (*token.FileSet, []source) {
	t.Helper()
	fset := token.NewFileSet()
	var found []source
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			hidden := strings.HasPrefix(d.Name(), ".") && name != "."
			if hidden || d.Name() == "testdata" || name == "bin" || otherModule(name) {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") {
			return nil
		}
		content, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(fset, name, content, parser.ParseComments)
		if err != nil {
			return err
		}
		dir := path.Dir(filepath.ToSlash(name))
		if dir == "." {
			dir = ""
		}
		found = append(found, source{
			name: filepath.ToSlash(name), room: dir, test: strings.HasSuffix(name, "_test.go"),
			lines: strings.Count(string(content), "\n"), file: file,
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return fset, found
}

// otherModule says whether a folder below the root holds a module of its own.
func otherModule(dir string) bool {
	if dir == "." {
		return false
	}
	_, err := os.Stat(filepath.Join(dir, "go.mod"))
	return err == nil
}

func roomAt(dir string) (room, bool) {
	i := slices.IndexFunc(rooms, func(r room) bool { return r.path == dir })
	if i < 0 {
		return room{}, false
	}
	return rooms[i], true
}

func TestEveryPackageHasARoom(t *testing.T) {
	_, sources := house(t)
	for _, s := range sources {
		if _, ok := roomAt(s.room); !ok {
			t.Errorf("%s: package %s has no row in the table of rooms", s.name, s.room)
		}
	}
	for _, r := range rooms {
		if r.does == "" {
			t.Errorf("room %q has no caption", r.path)
		}
		for _, m := range r.may {
			if known, ok := roomAt(m); r.kind == pure && ok && known.kind != pure {
				t.Errorf("room %q is pure and may import %s, which is not", r.path, m)
			}
		}
	}
}

func TestImports(t *testing.T) {
	_, sources := house(t)
	for _, s := range sources {
		r, ok := roomAt(s.room)
		if !ok {
			continue // TestEveryPackageHasARoom says so
		}
		for _, spec := range s.file.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			if why := r.forbids(imported, s.test); why != "" {
				t.Errorf("%s imports %s: %s", s.name, imported, why)
			}
		}
	}
}

// TestTableIsNeeded finds what the table allows and nothing uses: a page that shows arrows nobody takes misleads.
func TestTableIsNeeded(t *testing.T) {
	_, sources := house(t)
	used := make(map[string][]string) // by room, what its files import
	for _, s := range sources {
		for _, spec := range s.file.Imports {
			used[s.room] = append(used[s.room], strings.Trim(spec.Path.Value, `"`))
		}
	}
	for _, r := range rooms {
		if used[r.path] == nil && r.path != "" {
			t.Errorf("the table has a row for %s, where there is no package", r.path)
			continue
		}
		for _, m := range r.may {
			if !slices.Contains(used[r.path], module+"/"+m) {
				t.Errorf("%q may import %s and does not", r.path, m)
			}
		}
		for _, m := range r.outside {
			if !slices.ContainsFunc(used[r.path], func(imported string) bool { return within(imported, m) }) {
				t.Errorf("%q may import %s and does not", r.path, m)
			}
		}
	}
}

// within says whether a package belongs to a module.
func within(imported, of string) bool {
	return imported == of || strings.HasPrefix(imported, of+"/")
}

// forbids says why a file of the room may not import a package; "" where it may.
func (r room) forbids(imported string, test bool) string {
	if imported == "C" {
		return "the program is built without cgo"
	}
	if inner, ok := strings.CutPrefix(imported, module+"/"); ok || imported == module {
		if test || !ok || slices.Contains(r.may, inner) {
			return ""
		}
		return fmt.Sprintf("the table of rooms does not let %q know of it", r.path)
	}
	if first, _, _ := strings.Cut(imported, "/"); strings.Contains(first, ".") {
		named := func(m string) bool { return within(imported, m) }
		if slices.ContainsFunc(r.outside, named) || test && slices.ContainsFunc(testModules, named) {
			return ""
		}
		return fmt.Sprintf("the table of rooms names no such module for %q", r.path)
	}
	switch {
	case test:
	case imported == "flag" && r.kind != program:
		return "only programs read flags"
	case r.kind == pure && slices.Contains(impure, imported):
		return "the room is pure: the same output for the same input, always"
	case strings.HasPrefix(imported, "database/sql") && r.path != "internal/sqlite":
		return "only stores know SQL"
	}
	return ""
}

// TestForbids holds the rules themselves to examples: a check that lets everything pass would go unnoticed.
func TestForbids(t *testing.T) {
	for _, tt := range []struct {
		name, room, imported string
		test, want           bool
	}{
		{"what the table names", "internal/read", "chancery/internal/gazetteer", false, false},
		{"the root", "internal/read", "chancery", false, false},
		{"another stage", "internal/read", "chancery/internal/reconcile", false, true},
		{"another stage, in a test", "internal/read", "chancery/internal/reconcile", true, false},
		{"a room, from the root", "", "chancery/internal/read", false, true},
		{"a module of its own", "internal/extract", "golang.org/x/net/html", false, false},
		{"a module whose name goes on", "internal/extract", "golang.org/x/network", false, true},
		{"a module of another room", "internal/read", "golang.org/x/net/html", false, true},
		{"a module for tests", "internal/read", "pgregory.net/rapid", true, false},
		{"a module for tests, outside one", "internal/read", "pgregory.net/rapid", false, true},
		{"files, in a pure room", "internal/read", "os", false, true},
		{"files, in another", "internal/collect", "os", false, false},
		{"flags", "internal/collect", "flag", false, true},
		{"flags, in a program", "cmd/chancery", "flag", false, false},
		{"SQL, in the register", "internal/register", "database/sql", false, true},
		{"cgo", "internal/sqlite", "C", false, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r, _ := roomAt(tt.room)
			if got := r.forbids(tt.imported, tt.test); (got != "") != tt.want {
				t.Errorf("forbids(%q) = %q, want it forbidden: %v", tt.imported, got, tt.want)
			}
		})
	}
}

// impure are packages of the standard library that reach files, the network, other processes or chance.
var impure = []string{
	"crypto/rand", "math/rand", "net", "net/http", "os", "os/exec", "os/signal", "os/user", "plugin", "runtime", "syscall",
}

// TestArchitecturePage keeps the table on the page the same as the one that is enforced; -update rewrites it.
func TestArchitecturePage(t *testing.T) {
	var b strings.Builder
	b.WriteString("| room | does | may import, besides the root | from others |\n| --- | --- | --- | --- |\n")
	for _, r := range rooms {
		name := r.path
		if name == "" {
			name = "root, `chancery`"
		} else {
			name = "`" + name + "`"
		}
		if r.kind == pure {
			name += " ∘"
		}
		var may, outside []string
		for _, m := range r.may {
			may = append(may, path.Base(m))
		}
		for _, m := range r.outside {
			outside = append(outside, strings.TrimPrefix(strings.TrimPrefix(m, "github.com/"), "golang.org/"))
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %s |\n", name, r.does, strings.Join(may, ", "), strings.Join(outside, ", "))
	}
	checkBlock(t, "docs/architecture.md", "rooms", b.String())
}
