package timex_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"chancery"
	"chancery/internal/contract"
	"chancery/internal/language"
	"chancery/internal/timex"
)

var (
	docs = flag.String("docs", "", "folder of documents whose mentions TestMentions writes")
	bare = flag.Bool("bare", false, "let TestMentions do without tags and trees")
	out  = flag.String("mentions", "", "file that TestMentions writes, as JSON Lines")
)

// TestMentions writes what is found in a folder of documents for ../shared/data/temporal/score-times.py:
//
//	go test ./internal/timex -run TestMentions -docs $PWD/../shared/data/temporal/timebank/docs -mentions /tmp/timebank.jsonl
func TestMentions(t *testing.T) {
	if *docs == "" || *out == "" {
		t.Skip("needs -docs and -mentions")
	}
	files, err := filepath.Glob(filepath.Join(*docs, "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no documents in %s (%v)", *docs, err)
	}
	engine := language.New()
	var lines []byte
	for _, name := range files {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		head, body := frontMatter(string(content))
		published, err := chancery.ParseDate(head["date"])
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		text := &chancery.Text{Content: body}
		analysis := plain(body)
		if !*bare {
			analysis = engine.Analyze(text, chancery.English)
		}
		ruler := contract.NewRuler(text)
		for _, m := range timex.Find(text, analysis, timex.Anchor{Published: published, Basis: chancery.Stated}) {
			lines, err = contract.Append(lines, contract.OfMention(m, filepath.Base(name), text, ruler))
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := os.WriteFile(*out, lines, 0o644); err != nil {
		t.Fatal(err)
	}
}

// frontMatter parts a document into the fields before it and its text, without interpretation.
func frontMatter(content string) (fields map[string]string, body string) {
	head, body, ok := strings.Cut(strings.TrimPrefix(content, "---\n"), "\n---\n\n")
	if !ok {
		return nil, content
	}
	fields = map[string]string{}
	for line := range strings.Lines(head) {
		key, value, _ := strings.Cut(line, ":")
		fields[key] = strings.Trim(value, " \"\n")
	}
	return fields, body
}
