package reconcile

import (
	"hash/fnv"
	"slices"
	"strings"
	"unicode"

	"chancery"
	"chancery/internal/gazetteer"

	"chancery/internal/stem"
	"golang.org/x/text/unicode/norm"
)

// feature is a content word of a claim, as the hash of its stem: it compares without keeping the word.
type feature uint64

func featureOf(word string) feature {
	h := fnv.New64a()
	h.Write([]byte(word))
	return feature(h.Sum64())
}

// fold takes accents and case away: "Erdoğan" and "erdogan" meet.
func fold(s string) string {
	ascii := true
	for i := range len(s) {
		if s[i] >= 0x80 {
			ascii = false
			break
		}
	}
	if ascii {
		return strings.ToLower(s)
	}
	var b strings.Builder
	for _, r := range norm.NFKD.String(s) {
		if unicode.Is(unicode.Mn, r) && r < 0x3000 {
			continue // Japanese voicing marks change the letter, so they stay
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return norm.NFC.String(b.String())
}

// tokens splits s into words as they are written. Letters divided by full stops are one word ("U.S"), as is what a short prefix
// is tied to ("Indo-Pacific"); possessive endings are dropped.
func tokens(s string) []string {
	var out []string
	runes := []rune(s)
	for i := 0; i < len(runes); {
		if !unicode.IsLetter(runes[i]) && !unicode.IsDigit(runes[i]) {
			i++
			continue
		}
		j := i
		for j < len(runes) && inWord(runes, i, j) {
			j++
		}
		if w := dropPossessive(string(runes[i:j])); w != "" {
			out = append(out, w)
		}
		i = j
	}
	return out
}

// words splits s into folded words. A script that leaves no spaces between words is cut into pairs of characters, which overlap.
func words(s string) []string {
	var out []string
	for _, t := range tokens(s) {
		t = fold(t)
		if r := []rune(t); len(r) > 0 && unspaced(r[0]) {
			out = append(out, bigrams(r)...)
		} else if t != "" {
			out = append(out, t)
		}
	}
	return out
}

// inWord says whether rune i goes on with the word that begins at from.
func inWord(runes []rune, from, i int) bool {
	r := runes[i]
	if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) {
		return true
	}
	within := i > 0 && i+1 < len(runes)
	switch r {
	case '-', '‐', '‑':
		_, tied := prefixes[strings.ToLower(string(runes[from:i]))]
		return within && tied && unicode.IsLetter(runes[i+1])
	case '\'', '’':
		return within && unicode.IsLetter(runes[i-1]) && unicode.IsLetter(runes[i+1])
	case '.':
		initials := within && unicode.IsLetter(runes[i-1]) && unicode.IsLetter(runes[i+1]) &&
			(i < 2 || !unicode.IsLetter(runes[i-2])) && (i+2 >= len(runes) || !unicode.IsLetter(runes[i+2]))
		decimal := within && unicode.IsDigit(runes[i-1]) && unicode.IsDigit(runes[i+1])
		return initials || decimal
	}
	return false
}

func dropPossessive(w string) string {
	for _, ending := range []string{"'s", "’s"} {
		if base, ok := strings.CutSuffix(w, ending); ok {
			return base
		}
	}
	return w
}

func unspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul) || r == 'ー'
}

func bigrams(word []rune) []string {
	if len(word) == 1 {
		return []string{string(word)}
	}
	var out []string
	for i := range len(word) - 1 {
		out = append(out, string(word[i:i+2]))
	}
	return out
}

// content gives the content words of several passages as a sorted set: stems, and codes for the polities that are named, so that
// "DPRK" and "North Korea" meet. Left out are words that only carry grammar, or say no more than that something is promised, and
// the polities of whom it is said.
func content(lang chancery.Language, whose []string, passages ...string) []feature {
	var out []feature
	for _, p := range passages {
		list := tokens(p)
		polities, at := gazetteer.For(lang).Polities(list)
		for i := 0; i < len(list); i++ {
			if len(at) > 0 && at[0] == i {
				for _, code := range polities[0].Codes {
					if !slices.Contains(whose, code) {
						out = append(out, featureOf("@"+code))
					}
				}
				i += polities[0].Words - 1
				polities, at = polities[1:], at[1:]
				continue
			}
			out = append(out, contentOf(list[i])...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// contentOf gives the features of one word.
func contentOf(token string) []feature {
	var out []feature
	for _, w := range words(token) {
		s := stem.Of(w)
		_, grammar := functionWords[w]
		_, promise := promiseStems[s]
		if !grammar && !promise && len(s) > 1 {
			out = append(out, featureOf(s))
		}
	}
	return out
}

// wordSet makes a look-up table of words divided by white space.
func wordSet(list string) map[string]struct{} {
	set := map[string]struct{}{}
	for w := range strings.FieldsSeq(list) {
		set[w] = struct{}{}
	}
	return set
}

// prefixes tie what follows them by a hyphen into one word.
var prefixes = wordSet(`anti bi co counter de euro ex extra indo inter mid mini multi non pan post pre pro re sub trans tri un`)

// functionWords carry grammar and no matter.
var functionWords = wordSet(`
	a about above across after again against all almost along already also although always among amid an and another any are as
	at away back be because been before being below beneath between beyond both but by can cannot could did do does doing done
	down during each either else ever every few for from get got had has have having he hence her here hers him his how however
	i i'm i've i'll if in into is it it's its itself just last least less let like made make makes making many may me might more
	most much must my near neither never no nor not now of off on once one only onto or other others our ours out over own per
	perhaps quite rather same say says said several shall she should since so some such than that that's the their theirs them
	themselves then there therefore these they they're they've this those though through throughout thus to together too toward
	towards two under until up upon us very was way we we'll we're we've well were what when where whether which while who whom
	whose why will with within without would yet you your yours`)

// promiseStems say that something is promised, agreed or said, which every commitment does.
var promiseStems = wordSet(`
	affirm agre aim announc commit confirm continu declar decid determin express hope intend intent look forward pledg plan
	promis reaffirm reiter remain renew resolut resolv seek state statement stress underlin underscor undertak unit vow want wish`)

// genericStems are the common coin of diplomatic prose: they tell one promise from another only a little.
var genericStems = wordSet(`
	activ address advanc agreement area bilater bodi bolster build chief commiss committe close common cooper collabor coordin council countri deepen develop dialogu discuss
	effort engag enhanc ensur expand field forum framework further futur global govern group grow help hold import improv includ increas
	intern issu joint jointli leader maintain matter mechan meet minist nation new partner partnership peopl presid prime
	promot provid pursu region relat relationship share side strengthen strong stronger summit support sustain talk ti
	trilater variou work world year`)
