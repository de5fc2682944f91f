package treebank

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

const sample = `# newdoc id = own
# sent_id = own-1
# newpar
# text = It can't end.
1	It	it	PRON	PRP	_	4	nsubj	4:nsubj	_
2-3	can't	_	_	_	_	_	_	_	_
2	ca	can	AUX	MD	_	4	aux	4:aux	_
3	n't	not	PART	RB	_	4	advmod	4:advmod	_
3.1	empty	_	_	_	_	_	_	_	_
4	end	end	VERB	VB	_	0	root	0:root	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	4:punct	_

`

func TestRead(t *testing.T) {
	got, err := Read(strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	want := []Sentence{{ID: "own-1", Text: "It can't end.", NewParagraph: true, Words: []Word{
		{"It", "it", "PRON", "PRP", 3, "nsubj", true},
		{"ca", "can", "AUX", "MD", 3, "aux", false},
		{"n't", "not", "PART", "RB", 3, "advmod", true},
		{"end", "end", "VERB", "VB", -1, "root", false},
		{".", ".", "PUNCT", ".", 3, "punct", true},
	}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("sentences (-want +got):\n%s", diff)
	}
}

func TestReadRefuses(t *testing.T) {
	if _, err := Read(strings.NewReader("1\tIt\n")); err == nil {
		t.Error("a line of two fields was taken")
	}
}

func TestReadSplit(t *testing.T) {
	folder := fstest.MapFS{
		"splits.md":    {Data: []byte("## dev\n\n  * other\n\n## train\n\n  * own\n  * gone\n")},
		"own.conllu":   {Data: []byte(sample)},
		"other.conllu": {Data: []byte(sample + sample)},
	}
	got, err := ReadSplit(folder, "train")
	if err != nil || len(got) != 1 {
		t.Errorf("ReadSplit = %d sentences, %v, want 1", len(got), err)
	}
}
