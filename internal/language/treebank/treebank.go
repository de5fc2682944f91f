// Package treebank reads treebanks in CoNLL-U, the format of Universal Dependencies
// (https://universaldependencies.org/format.html), for training and for measuring. The program itself never needs it.
package treebank

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// Word is one syntactic word of a tree.
type Word struct {
	Form, Lemma, UPOS, XPOS string
	Head                    int // index in the sentence; -1 for the root
	Rel                     string
	SpaceAfter              bool
	Joined                  bool // is part of a multiword token and not its first: no space before
}

// Sentence is one annotated sentence.
type Sentence struct {
	ID           string
	Text         string // as it stands in the source
	NewParagraph bool   // starts a paragraph
	Words        []Word
}

// ReadFiles reads all files that match the patterns, in the order of their names within each pattern.
func ReadFiles(patterns ...string) ([]Sentence, error) {
	var all []Sentence
	for _, pattern := range patterns {
		names, err := filepath.Glob(pattern)
		if err != nil {
			return nil, err
		}
		if len(names) == 0 {
			return nil, fmt.Errorf("no treebank at %s", pattern)
		}
		for _, name := range names {
			sentences, err := readFile(name)
			if err != nil {
				return nil, fmt.Errorf("read %s: %w", name, err)
			}
			all = append(all, sentences...)
		}
	}
	return all, nil
}

func readFile(name string) ([]Sentence, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return Read(f)
}

// Read reads sentences from r. Empty nodes and enhanced dependencies are skipped.
func Read(r io.Reader) ([]Sentence, error) {
	var all []Sentence
	var s Sentence
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<24)
	joinedTo, spaceAfter := 0, true // the last word of the open multiword token, and whether a space follows it
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		switch {
		case line == "":
			if len(s.Words) > 0 {
				all = append(all, s)
			}
			s, joinedTo = Sentence{}, 0
		case strings.HasPrefix(line, "#"):
			comment(&s, line)
		default:
			fields := strings.Split(line, "\t")
			if len(fields) != 10 {
				return nil, fmt.Errorf("line %d has %d fields, want 10", n, len(fields))
			}
			if from, to, ok := strings.Cut(fields[0], "-"); ok {
				_ = from
				joinedTo, _ = strconv.Atoi(to)
				spaceAfter = !strings.Contains(fields[9], "SpaceAfter=No")
				continue
			}
			id, err := strconv.Atoi(fields[0])
			if err != nil {
				continue // an empty node, "8.1"
			}
			w := word(fields)
			if id <= joinedTo {
				w.SpaceAfter = id == joinedTo && spaceAfter
				w.Joined = len(s.Words) > 0 && !s.Words[len(s.Words)-1].SpaceAfter
			}
			s.Words = append(s.Words, w)
		}
	}
	if len(s.Words) > 0 {
		all = append(all, s)
	}
	return all, lines.Err()
}

func comment(s *Sentence, line string) {
	switch {
	case strings.HasPrefix(line, "# newpar") && !strings.HasPrefix(line, "# newpar_block"), strings.HasPrefix(line, "# newdoc"):
		s.NewParagraph = true
	case strings.HasPrefix(line, "# sent_id = "):
		s.ID = strings.TrimPrefix(line, "# sent_id = ")
	case strings.HasPrefix(line, "# text = "):
		s.Text = strings.TrimPrefix(line, "# text = ")
	}
}

func word(fields []string) Word {
	head, _ := strconv.Atoi(fields[6])
	return Word{
		Form: fields[1], Lemma: fields[2], UPOS: fields[3], XPOS: fields[4], Head: head - 1, Rel: fields[7],
		SpaceAfter: !strings.Contains(fields[9], "SpaceAfter=No"),
	}
}

// ReadSplit reads the documents of one part ("train", "dev", "test") of a treebank that is kept by document, with a list of
// its parts in splits.md. Documents that are listed and not there are left out.
func ReadSplit(folder, part string) ([]Sentence, error) {
	list, err := os.ReadFile(filepath.Join(folder, "splits.md"))
	if err != nil {
		return nil, err
	}
	var all []Sentence
	current := ""
	for line := range strings.Lines(string(list)) {
		line = strings.TrimSpace(line)
		if name, ok := strings.CutPrefix(line, "## "); ok {
			current = name
		}
		document, ok := strings.CutPrefix(line, "* ")
		if !ok || current != part {
			continue
		}
		sentences, err := readFile(filepath.Join(folder, document+".conllu"))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", document, err)
		}
		all = append(all, sentences...)
	}
	return all, nil
}
