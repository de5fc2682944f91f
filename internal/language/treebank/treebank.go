// Package treebank reads treebanks in CoNLL-U, the format of Universal Dependencies
// (https://universaldependencies.org/format.html), for training and for measuring. The program itself never needs it.
package treebank

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strconv"
	"strings"
)

// Word is one syntactic word of a tree.
type Word struct {
	Form, Lemma, UPOS, XPOS string
	Head                    int // index in the sentence; -1 for the root
	Rel                     string
	SpaceAfter              bool
}

// Sentence is one annotated sentence.
type Sentence struct {
	ID           string
	Text         string // as it stands in the source
	NewParagraph bool   // starts a paragraph
	Words        []Word
}

// ReadFile reads one file of a treebank.
func ReadFile(folder fs.FS, name string) ([]Sentence, error) {
	f, err := folder.Open(name)
	if err != nil {
		return nil, fmt.Errorf("read treebank: %w", err)
	}
	defer f.Close()
	sentences, err := Read(f)
	if err != nil {
		return nil, fmt.Errorf("read treebank %s: %w", name, err)
	}
	return sentences, nil
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
			if _, to, ok := strings.Cut(fields[0], "-"); ok {
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
func ReadSplit(folder fs.FS, part string) ([]Sentence, error) {
	list, err := fs.ReadFile(folder, "splits.md")
	if err != nil {
		return nil, fmt.Errorf("read treebank: %w", err)
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
		sentences, err := ReadFile(folder, document+".conllu")
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		all = append(all, sentences...)
	}
	return all, nil
}
