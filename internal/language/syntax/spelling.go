package syntax

import "strings"

// spelled is the dictionary form of an English verb of which only the past or the participle is seen, by the rules of spelling
// alone; ok is false where they do not decide. It speaks for verbs that no treebank has: "convened", "chaired", "tripled".
func spelled(form string) (lemma string, ok bool) {
	stem, cut := strings.CutSuffix(form, "ed")
	if !cut {
		stem, cut = strings.CutSuffix(form, "ing")
	}
	n := len(stem)
	if !cut || n < 4 {
		return "", false
	}
	last, before, third := stem[n-1], stem[n-2], stem[n-3]
	for _, root := range [...]string{"ven", "scor", "vok", "magin", "ced", "sid", "vid", "clud", "spir", "quir", "scrib", "sum"} {
		if strings.HasSuffix(stem, root) && (root != "ven" || bound(stem[:n-3])) {
			return stem + "e", true
		}
	}
	switch {
	case last == 'l' && strings.IndexByte("bcdfgkptz", before) >= 0:
		return stem + "e", true // "tripl-e": no word ends in these two letters
	case strings.IndexByte("dkmnprt", last) >= 0 && vowel(before) && vowel(third) && third != 'u' && !strings.HasSuffix(stem, "iat") && !strings.HasSuffix(stem, "eat"):
		return stem, true // "chair", "applaud": a long vowel needs no e
	}
	return "", false
}

// bound says whether a prefix stands before "-vene": "convene", "intervene", not "leaven".
func bound(prefix string) bool {
	return strings.HasSuffix(prefix, "con") || strings.HasSuffix(prefix, "inter") || strings.HasSuffix(prefix, "contra")
}

func vowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }
