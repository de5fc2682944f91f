// Command train makes the model of English that package language embeds, and scores it.
//
//	go run ./internal/language/train          # makes internal/language/models/en.model
//	go run ./internal/language/train -score   # scores what is embedded
//
// It learns from treebanks of Universal Dependencies, and which words keep like company from plain text as well. The same
// files and seed give the same model, to the byte. It takes minutes, on one core.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"chancery/internal/language"
	"chancery/internal/language/measure"
	"chancery/internal/language/syntax"
	"chancery/internal/language/treebank"
)

// options are what the command can be told.
type options struct {
	treebanks, text, out string
	seed                 uint64
}

func main() {
	var o options
	score := flag.Bool("score", false, "score the embedded model on the test parts of the treebanks, and train nothing")
	flag.StringVar(&o.treebanks, "treebanks", "../shared/data/treebanks", "folder that holds en_ewt and en_gum")
	flag.StringVar(&o.text, "text", "../shared/corpus/whitehouse", "folder of plain text to cluster words by")
	flag.StringVar(&o.out, "o", "internal/language/models/en.model", "file to write")
	flag.Uint64Var(&o.seed, "seed", 1, "seed of the order of sentences")
	flag.Parse()
	run := train
	if *score {
		run = report
	}
	if err := run(o); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

// read reads one part of both treebanks.
func (o options) read(part string) (ewt, gum []treebank.Sentence, err error) {
	ewt, err = treebank.ReadFile(os.DirFS(filepath.Join(o.treebanks, "en_ewt")), part+".conllu")
	if err != nil {
		return nil, nil, err
	}
	gum, err = treebank.ReadSplit(os.DirFS(filepath.Join(o.treebanks, "en_gum")), part)
	return ewt, gum, err
}

func train(o options) error {
	ewt, gum, err := o.read("train")
	if err != nil {
		return err
	}
	sentences := slices.Concat(ewt, gum)
	text, err := papers(o.text)
	if err != nil {
		return err
	}
	fmt.Printf("clusters: of the words of %d sentences\n", len(text)+len(sentences))
	clusters := cluster(append(text, forms(sentences)...))
	examples := syntax.Examples(sentences)
	model := syntax.Train(examples, clusters, syntax.Settings{Seed: o.seed, Progress: func(what string, round, right, all int) {
		fmt.Printf("%s: round %d, %.2f %% right while learning\n", what, round+1, 100*float64(right)/float64(all))
	}})
	f, err := os.Create(o.out)
	if err != nil {
		return err
	}
	return errors.Join(model.Encode(f), f.Close())
}

// report prints how good the embedded model is, one line for each treebank and way of measuring.
func report(o options) error {
	ewt, gum, err := o.read("test")
	if err != nil {
		return err
	}
	engine := language.New()
	for _, test := range []struct {
		name      string
		sentences []treebank.Sentence
	}{{"EWT test", ewt}, {"GUM test", gum}} {
		fmt.Printf("%s, raw text:    %v\n", test.name, measure.Raw(engine, test.sentences))
		fmt.Printf("%s, gold tokens: %v\n", test.name, measure.Tokens(engine, test.sentences))
	}
	return nil
}
