package pipeline

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"chancery"
)

var (
	mutants = flag.Int("mutants", 60, "how many damaged documents TestMutants reads")
	seed    = flag.Uint64("seed", uint64(time.Now().UnixNano()), "which damage TestMutants does")
)

// TestMutants reads documents that were cut, doubled, mixed and strewn with odd characters. The stages give claims whose
// words stand in the text, or say what is wrong with the bytes; they never break down, and leave no claim out for a
// fault of their own. Fuzzing all stages together is too slow to find anything: they are too large to be watched.
func TestMutants(t *testing.T) {
	t.Logf("-seed %d", *seed)
	chance := rand.New(rand.NewPCG(*seed, 0))
	paths, err := filepath.Glob("../../examples/*")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no examples: %v", err)
	}
	var papers [][]byte
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		papers = append(papers, content)
	}
	s := NewStages()
	for n := range *mutants {
		i := chance.IntN(len(papers))
		content := papers[i]
		for range 1 + chance.IntN(12) {
			content = mutate(chance, content, papers)
		}
		if err := readSoundly(s, paths[i], content); err != nil {
			kept := filepath.Join(os.TempDir(), fmt.Sprintf("mutant-%d-%d%s", *seed, n, filepath.Ext(paths[i])))
			t.Errorf("%s: %v (%v)", kept, err, os.WriteFile(kept, content, 0o600))
		}
	}
}

func readSoundly(s *Stages, name string, content []byte) error {
	reading, err := s.Read(name, content)
	switch {
	case chancery.CodeOf(err) == chancery.Invalid:
		return nil
	case err != nil:
		return err
	}
	for _, note := range reading.Document.Notes {
		if strings.Contains(string(note), "was left out") {
			return fmt.Errorf("%s", note)
		}
	}
	return nil
}

// odd are characters and words at which readers of text stumble.
func odd() []string {
	return []string{
		"“", "”", "\"", "'", "’", "(", ")", "[", "]", "<", ">", "<p>", "</div>", "*", "_", "\\", "---\n", "\n", "\n\n", "\r", "\t", " ", "\u00a0",
		"\u200b", "\ufeff", "\u2028", "\x00", "\xff", "\xc3", "é", "e\u0301", "東京", "대통령", "İ", "ſ", "ß", "🇪🇪", ".", "...", ",", ":", ";", "-", "—",
		"2031-04-31", "0", "99999999999999999999", "%", "$", "€", "Q:", "PRESIDENT TAMM:", "Mr", "the", "Tuesday", "&nbsp;", "&#0;",
	}
}

// mutate does one damage to content.
func mutate(chance *rand.Rand, content []byte, papers [][]byte) []byte {
	span := func(b []byte) (from, to int) {
		from = chance.IntN(len(b) + 1)
		return from, min(len(b), from+chance.IntN(1+chance.IntN(200)))
	}
	from, to := span(content)
	var middle []byte
	switch chance.IntN(5) {
	case 0: // cut
	case 1: // say twice
		middle = append(append(middle, content[from:to]...), content[from:to]...)
	case 2: // words of another paper
		other := papers[chance.IntN(len(papers))]
		a, b := span(other)
		middle = append(append(middle, content[from:to]...), other[a:b]...)
	case 3: // something odd
		all := odd()
		middle, to = []byte(all[chance.IntN(len(all))]), from
	case 4: // something odd in the place of a byte
		all := odd()
		middle, to = []byte(all[chance.IntN(len(all))]), min(from+1, len(content))
	}
	out := append([]byte(nil), content[:from]...)
	return append(append(out, middle...), content[to:]...)
}
