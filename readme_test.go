package chancery_test

import (
	"os/exec"
	"strings"
	"testing"
)

// TestReadme runs the command that the README shows and compares what it prints, down to the commitments, with the
// page; -update rewrites it.
func TestReadme(t *testing.T) {
	out, err := exec.CommandContext(t.Context(), "go", "run", "./cmd/chancery", "dossier", "examples/").Output()
	if err != nil {
		t.Fatalf("go run ./cmd/chancery dossier examples/: %v", err)
	}
	shown, _, ok := strings.Cut(string(out), "\nCommitments\n")
	if !ok {
		t.Fatalf("the dossier of the examples has no part called Commitments:\n%s", out)
	}
	checkBlock(t, "README.md", "dossier", "```text\n"+strings.TrimRight(shown, "\n")+"\n\n…\n```\n")
}
