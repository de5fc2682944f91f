package chancery_test

import (
	"os"
	"strings"
	"testing"
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
		t.Fatalf("%s: the block %q is out of date; make golden rewrites it. It says:\n%s\nwant:\n%s", page, name, got, want)
	}
	content = []byte(before + "<!-- " + name + " -->\n" + want + "<!-- /" + name + " -->\n" + after)
	if err := os.WriteFile(page, content, 0o644); err != nil {
		t.Fatal(err)
	}
}
