// Command train makes the model that package language embeds, from treebanks of Universal Dependencies.
//
//	go run ./internal/language/train -treebanks ../shared/data/treebanks -o internal/language/models/en.model
//
// The same treebanks and seed give the same model, to the byte.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"chancery/internal/language/syntax"
	"chancery/internal/language/treebank"
)

func main() {
	treebanks := flag.String("treebanks", "../shared/data/treebanks", "folder that holds en_ewt and en_gum")
	out := flag.String("o", "internal/language/models/en.model", "file to write")
	rounds := flag.Int("rounds", 8, "how often training sees each sentence")
	seed := flag.Uint64("seed", 1, "seed of the order of sentences")
	flag.Parse()
	if err := run(*treebanks, *out, *rounds, *seed); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(treebanks, out string, rounds int, seed uint64) error {
	ewt, err := treebank.ReadFiles(filepath.Join(treebanks, "en_ewt", "train.conllu"))
	if err != nil {
		return err
	}
	gum, err := treebank.ReadSplit(filepath.Join(treebanks, "en_gum"), "train")
	if err != nil {
		return err
	}
	examples := syntax.Examples(append(ewt, gum...))
	model := syntax.NewModel(examples)
	progress := func(what string) func(round, right, all int) {
		return func(round, right, all int) {
			fmt.Printf("%s, round %d: %.2f %% right while learning\n", what, round+1, 100*float64(right)/float64(all))
		}
	}
	model.TrainTagger(examples, syntax.Settings{Seed: seed, Rounds: rounds, Progress: progress("tags")})
	model.TrainParser(examples, syntax.Settings{Seed: seed, Rounds: rounds, Progress: progress("trees")})
	f, err := os.Create(out)
	if err != nil {
		return err
	}
	if err := model.Encode(f); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
