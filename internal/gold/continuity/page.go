package main

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// statement is a sentence, an item or a row of a page, with the names of the documents that it cites.
type statement struct {
	text  string
	cites []string
}

var (
	sourceLine = regexp.MustCompile(`^- \[(\d+)\] .*?(\S+\.\w+)(?: · [^·]*)?\.`)
	citeMark   = regexp.MustCompile(`\[(\d+)\](?:–\[(\d+)\])?`)
	cutMark    = regexp.MustCompile(`(\]\.) +`)
	fileName   = regexp.MustCompile(`"document":"([^"]+)"`)
)

// markdown is the statements of a page in Markdown: its numbers are led back to the files that its list of sources names.
// Words under a source are of that source.
func markdown(page string) ([]statement, error) {
	names := make(map[int]string)
	for line := range strings.Lines(page) {
		if m := sourceLine.FindStringSubmatch(strings.TrimSpace(line)); m != nil {
			n, err := strconv.Atoi(m[1])
			if err != nil {
				return nil, fmt.Errorf("number of a source: %w", err)
			}
			names[n] = m[2]
		}
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("the page names no sources: %.80q", page)
	}
	var all []statement
	listed := "" // the source under which a line stands
	for line := range strings.Lines(page) {
		if m := sourceLine.FindStringSubmatch(strings.TrimSpace(line)); m != nil {
			listed = m[2]
		}
		for said := range strings.SplitSeq(cutMark.ReplaceAllString(strings.TrimSpace(line), "$1\n"), "\n") {
			if said == "" {
				continue
			}
			s := statement{text: said}
			if listed != "" {
				s.cites = append(s.cites, listed)
				all = append(all, s)
				continue
			}
			for _, n := range numbers(said) {
				if names[n] == "" {
					return nil, fmt.Errorf("%q cites [%d], which the page does not list", said, n)
				}
				s.cites = append(s.cites, names[n])
			}
			all = append(all, s)
		}
	}
	return all, nil
}

// numbers are those that a statement cites, each once, in order: "[2]–[4]" is three.
func numbers(said string) []int {
	found := make(map[int]bool)
	for _, m := range citeMark.FindAllStringSubmatch(said, -1) {
		from, err := strconv.Atoi(m[1])
		if err != nil {
			continue // more digits than a number has
		}
		to := from
		if last, err := strconv.Atoi(m[2]); err == nil {
			to = min(last, from+100)
		}
		for n := from; n <= to; n++ {
			found[n] = true
		}
	}
	return slices.Sorted(maps.Keys(found))
}

// records are the statements of JSON Lines: one a record.
func records(lines string) []statement {
	var all []statement
	for line := range strings.Lines(lines) {
		s := statement{text: strings.TrimSpace(line)}
		for _, m := range fileName.FindAllStringSubmatch(line, -1) {
			if !slices.Contains(s.cites, m[1]) {
				s.cites = append(s.cites, m[1])
			}
		}
		all = append(all, s)
	}
	return all
}
