package syntax

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTable(t *testing.T) {
	a, b, c := one(1, hashed(1)), two(2, hashed(1), hashed(2)), three(3, hashed(1), hashed(2), hashed(3))
	table := newTable([]tableFeature{{a.key(), []weight{{0, 3}, {2, -1}}, 0}, {b.key(), []weight{{2, 5}}, 1}})
	e := &encoder{}
	table.encode(e)
	table = decodeTable(&decoder{buf: e.buf})
	scores := make([]int32, 3)
	table.score([]feature{a, b, c}, scores, &search{})
	if diff := cmp.Diff([]int32{3, 0, 4}, scores); diff != "" {
		t.Errorf("scores (-want +got):\n%s", diff)
	}
}

func TestMoveTable(t *testing.T) {
	a, b, c := one(1, hashed(1)), two(2, hashed(1), hashed(2)), three(3, hashed(1), hashed(2), hashed(3))
	table := newMoveTable([]moveFeature{{a.key(), moveWeights{3, -7}, 0}, {b.key(), moveWeights{-1, 30000}, 1}})
	e := &encoder{}
	table.encode(e)
	table = decodeMoveTable(&decoder{buf: e.buf})
	if got, want := table.score([]feature{a, b, c}, &search{}), ([moves]int32{left: 2, right: 29993}); got != want {
		t.Errorf("score = %v, want %v", got, want)
	}
}

// learned is a model that learned from one sentence, again and again.
func learned() *Model {
	e := Example{
		Forms:  []string{"The", "two", "ministers", "met", ",", "and", "they", "agreed", "."},
		Lemmas: []string{"the", "two", "minister", "meet", ",", "and", "they", "agree", "."},
		Tags: []TagPair{
			{"DET", "DT"}, {"NUM", "CD"}, {"NOUN", "NNS"}, {"VERB", "VBD"}, {"PUNCT", ","}, {"CCONJ", "CC"}, {"PRON", "PRP"}, {"VERB", "VBD"}, {"PUNCT", "."},
		},
		Heads:  []int{2, 2, 3, -1, 7, 7, 7, 3, 3},
		Labels: []string{"det", "nummod", "nsubj", "root", "punct", "cc", "nsubj", "conj", "punct"},
	}
	var examples []Example
	for range 40 {
		examples = append(examples, e)
	}
	return Train(examples, Clusters{"ministers": {1, 2}}, Settings{Seed: 1})
}

// TestTrain shows that what was learned is given again, before and after it was written and read.
func TestTrain(t *testing.T) {
	model := learned()
	var file bytes.Buffer
	if err := model.Encode(&file); err != nil {
		t.Fatal(err)
	}
	again := learned()
	var second bytes.Buffer
	if err := again.Encode(&second); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(file.Bytes(), second.Bytes()) {
		t.Error("the same examples and seed gave two models")
	}
	model, err := Decode(&file)
	if err != nil {
		t.Fatal(err)
	}
	file.Reset()
	if err := model.Encode(&file); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(file.Bytes(), second.Bytes()) {
		t.Error("a model that was read is not written as it was")
	}
	forms := []string{"The", "two", "ministers", "met", ",", "and", "they", "agreed", "."}
	words, tags, arcs := make([]Word, len(forms)), make([]Tagged, len(forms)), make([]Arc, len(forms))
	for i, form := range forms {
		words[i] = model.Look(form)
	}
	var work Work
	model.Tag(words, tags, &work)
	model.Parse(words, tags, arcs, &work)
	var heads []int
	var got []string
	for i, arc := range arcs {
		heads = append(heads, arc.Head)
		got = append(got, model.Tags[tags[i].Tag].XPOS+" "+model.Lemma(forms[i], tags[i].Tag)+" "+model.Labels[arc.Label])
	}
	if diff := cmp.Diff([]int{2, 2, 3, -1, 7, 7, 7, 3, 3}, heads); diff != "" {
		t.Errorf("heads (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{
		"DT the det", "CD two nummod", "NNS minister nsubj", "VBD meet root", ", , punct", "CC and cc", "PRP they nsubj", "VBD agree conj", ". . punct",
	}, got); diff != "" {
		t.Errorf("tags, lemmas and relations (-want +got):\n%s", diff)
	}
}

func FuzzDecode(f *testing.F) {
	var file bytes.Buffer
	if err := learned().Encode(&file); err != nil {
		f.Fatal(err)
	}
	f.Add(file.Bytes())
	f.Add([]byte(format))
	f.Fuzz(func(t *testing.T, raw []byte) {
		model, err := Decode(bytes.NewReader(raw))
		if (model == nil) == (err == nil) {
			t.Fatalf("Decode = %v, %v", model, err)
		}
	})
}
