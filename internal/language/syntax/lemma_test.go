package syntax

import "testing"

func TestLemmas(t *testing.T) {
	var e Example
	for _, row := range [][4]string{
		{"talks", "talk", "NOUN", "NNS"},
		{"leaders", "leader", "NOUN", "NNS"},
		{"parties", "party", "NOUN", "NNS"},
		{"cities", "city", "NOUN", "NNS"},
		{"men", "man", "NOUN", "NNS"},
		{"agreed", "agree", "VERB", "VBD"},
		{"met", "meet", "VERB", "VBD"},
		{"signed", "sign", "VERB", "VBD"},
		{"talked", "talk", "VERB", "VBD"},
		{"States", "State", "PROPN", "NNPS"},
		{"Islands", "Island", "PROPN", "NNPS"},
		{"n’t", "not", "PART", "RB"},
	} {
		e.Forms, e.Lemmas = append(e.Forms, row[0]), append(e.Lemmas, row[1])
		e.Tags, e.Heads, e.Labels = append(e.Tags, TagPair{row[2], row[3]}), append(e.Heads, -1), append(e.Labels, "root")
	}
	model := newModel([]Example{e}, nil)
	tests := []struct{ form, tag, want string }{
		{"Talks", "NNS", "talk"},
		{"tariffs", "NNS", "tariff"},
		{"treaties", "NNS", "treaty"},
		{"Men", "NNS", "man"},
		{"met", "VBD", "meet"},
		{"joined", "VBD", "join"},
		{"convened", "VBD", "convene"},
		{"tripled", "VBD", "triple"},
		{"chaired", "VBD", "chair"},
		{"applauded", "VBD", "applaud"},
		{"Nations", "NNPS", "Nation"},
		{"n't", "RB", "not"},
		{"pre\u00adsidents", "NNS", "president"},
	}
	for _, test := range tests {
		t.Run(test.form, func(t *testing.T) {
			for tag, pair := range model.Tags {
				if pair.XPOS != test.tag {
					continue
				}
				if got := model.Lemma(test.form, Tag(tag)); got != test.want {
					t.Errorf("Lemma(%q, %s) = %q, want %q", test.form, test.tag, got, test.want)
				}
			}
		})
	}
}
