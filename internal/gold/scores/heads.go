package main

import (
	"os"
	"path/filepath"
	"strings"

	"chancery/internal/gold"
)

// cutHeads makes a corpus of the annotated heads of the papers of another, with the same gold.
func cutHeads(from, to string) error {
	docs, err := filepath.Glob(filepath.Join(from, "docs", "*.txt"))
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Join(to, "docs"), 0o755); err != nil {
		return err
	}
	for _, name := range docs {
		content, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(to, "docs", filepath.Base(name)), []byte(head(string(content), gold.AnnotatedHead)), 0o644); err != nil {
			return err
		}
	}
	answers, err := os.ReadFile(filepath.Join(from, "gold.jsonl"))
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(to, "gold.jsonl"), answers, 0o644)
}

// head is a document with its front matter and no more than n lines of its text.
func head(content string, n int) string {
	front, body := "", content
	if rest, ok := strings.CutPrefix(content, "---\n"); ok {
		if matter, text, ok := strings.Cut(rest, "\n---\n\n"); ok {
			front, body = "---\n"+matter+"\n---\n\n", text
		}
	}
	lines := strings.SplitAfter(body, "\n")
	return front + strings.Join(lines[:min(n, len(lines))], "")
}
