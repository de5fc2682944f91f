package chancery_test

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery"
)

// checkBlock compares what stands on a page between "<!-- name -->" and "<!-- /name -->" with want; -update rewrites it.
func checkBlock(t *testing.T, page, name, want string) {
	t.Helper()
	content, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(content), "<!-- "+name+" -->\n")
	got, after, closed := strings.Cut(rest, "<!-- /"+name+" -->\n")
	if !ok || !closed {
		t.Fatalf("%s has no block %q", page, name)
	}
	if got == want {
		return
	}
	if !*update {
		t.Fatalf("%s: the block %q is out of date, make golden rewrites it:\n%s", page, name, cmp.Diff(got, want))
	}
	content = []byte(before + "<!-- " + name + " -->\n" + want + "<!-- /" + name + " -->\n" + after)
	if err := os.WriteFile(page, content, 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestContractPage keeps the page's table of slots the same as the schema; -update rewrites it.
func TestContractPage(t *testing.T) {
	types := map[chancery.ValueType]string{
		chancery.TextValue: "words", chancery.CodeValue: "code", chancery.NameValue: "name",
		chancery.DateValue: "date", chancery.NumberValue: "number",
	}
	var b strings.Builder
	b.WriteString("| kind | slots |\n| --- | --- |\n")
	for _, kind := range chancery.Kinds() {
		var slots []string
		for _, def := range chancery.Schema(kind) {
			slot := "`" + string(def.Slot) + "` " + types[def.Type]
			if def.Many {
				slot += "*"
			}
			slots = append(slots, slot)
		}
		b.WriteString("| `" + string(kind) + "` | " + strings.Join(slots, ", ") + " |\n")
	}
	checkBlock(t, "docs/contract.md", "slots", b.String())
}
