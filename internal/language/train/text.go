package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"chancery"
	"chancery/internal/language"
	"chancery/internal/language/treebank"
)

// edge stands for the beginning and end of a sentence among the words that clusters are made of.
const edge = "\n"

// papers reads the sentences of all Markdown files under folder, as lists of words, in the order of the files' names.
func papers(folder string) ([][]string, error) {
	var all [][]string
	marks := strings.NewReplacer("*", "", "_", "", "\\", "")
	err := filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(name) != ".md" {
			return err
		}
		content, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		text := string(content)
		if front := strings.Index(text, "\n---\n"); strings.HasPrefix(text, "---\n") && front > 0 {
			text = text[front+len("\n---\n"):]
		}
		text = marks.Replace(strings.ToValidUTF8(text, " "))
		for _, s := range language.Segment(&chancery.Text{Content: text}, chancery.English).Sentences {
			words := []string{edge}
			for _, token := range s.Tokens {
				words = append(words, plain(text[token.Span.Start:token.Span.End]))
			}
			all = append(all, append(words, edge))
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read text: %w", err)
	}
	return all, nil
}

// forms are the sentences of a treebank as lists of words.
func forms(sentences []treebank.Sentence) [][]string {
	all := make([][]string, len(sentences))
	for i, s := range sentences {
		all[i] = []string{edge}
		for _, w := range s.Words {
			all[i] = append(all[i], plain(w.Form))
		}
		all[i] = append(all[i], edge)
	}
	return all
}

// plain is a word in lower case, with 0 for every digit and a straight apostrophe.
func plain(word string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case '0' <= r && r <= '9':
			return '0'
		case r == '’':
			return '\''
		}
		return r
	}, strings.ToLower(word))
}
