package query

import (
	"strings"
	"unicode"

	"chancery/internal/stem"
)

// checkable says whether a promise names a deed of which a reader can later say that it was done: to open, to sign, to send. To
// uphold, to promote or to ensure is no such deed, nor is to build trust.
func checkable(action string) bool {
	words := strings.FieldsFunc(strings.ToLower(action), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
	if len(words) == 0 || !deeds[stem.Uninflected(words[0])] {
		return false
	}
	for _, w := range words[1:min(len(words), 5)] {
		if abstract[stem.Uninflected(w)] {
			return false
		}
	}
	return true
}

// deeds are the stems of verbs for what is done once, or by a day that can be told. They follow the classes of creation, transfer,
// assembly and contract of Levin, English Verb Classes and Alternations (1993). abstract are those of nouns for what is never done.
var (
	deeds = stems(`
		establish create launch build construct open reopen inaugurate resume restart restore revive relaunch convene hold host meet organise
		organize sign conclude ratify finalise finalize adopt publish submit finish send deliver provide transfer supply deploy dispatch donate
		invest fund finance allocate buy purchase procure sell lease lend grant pay exchange appoint name nominate double triple halve cut lift
		abolish waive remove withdraw return extradite release ban join accede dock fly connect lay install translate train invite extend renew
		amend revise upgrade elevate implement introduce enact draft
	`)
	abstract = stems(`
		resilience trust confidence capacity tie relation relationship support effort cooperation security stability peace momentum prosperity
		friendship understanding unity solidarity consensus future world region order leadership
	`)
)

func stems(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[stem.Uninflected(w)] = true
	}
	return set
}
