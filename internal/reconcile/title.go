package reconcile

import (
	"fmt"
	"slices"
	"unicode"
	"unicode/utf8"

	"chancery/internal/gazetteer"
)

// title is the name of a mechanism, taken apart: what sort of body it is, and what tells it from others of its sort.
type title struct {
	proper bool      // it is a name, and not only a description
	sorts  []feature // council, dialogue, fund
	own    []feature // what is left, but for the common coin of the genre; sorted
}

// titleOf takes a name apart; words are its content words, sorted.
func titleOf(name string, words []feature) title {
	t := title{proper: capitalised(name)}
	for _, w := range words {
		switch {
		case sortsOfBody[w]:
			t.sorts = append(t.sorts, w)
		case !commonCoin[w]:
			t.own = append(t.own, w)
		}
	}
	return t
}

// capitalised says whether a mechanism is called by a name: all words up to the first preposition begin with a capital, and two
// words of the whole do, polities apart, or its only word. "Permanent hotline between the Coast Guards" is a description.
func capitalised(name string) bool {
	list := tokens(name)
	if len(list) == 1 {
		r, _ := utf8.DecodeRuneInString(list[0])
		return unicode.IsUpper(r)
	}
	capitals, title := 0, true
	for _, w := range list {
		r, _ := utf8.DecodeRuneInString(w)
		_, grammar := functionWords[fold(w)]
		switch {
		case grammar:
			title = false
		case gazetteer.Known(w), unicode.IsDigit(r):
		case unicode.IsUpper(r):
			capitals++
		case title:
			return false
		}
	}
	return capitals > 1
}

// key is the name with the parties; "" where it is only a description or the word for a sort, or the parties are not known.
func (t title) key(who []string) string {
	if !t.proper || len(t.own) == 0 || len(who) < 2 {
		return ""
	}
	return fmt.Sprint(t.own, t.sorts, who)
}

// standsAlone says whether a name is one by itself beside a longer one that holds it: it names no sort, and the longer one says
// more than its sort. "The Northern Six" is not short for "Northern Six Rail Working Group".
func (t title) standsAlone(longer title) bool {
	return t.proper && len(t.own) > 0 && len(t.sorts) == 0 && !slices.Equal(t.own, longer.own)
}

// agrees says whether two names can be of one body: nothing tells them apart but what one of them leaves out, and they are of one
// sort. A name that says no more than its sort, as "the Task Force", is that of any.
func (t title) agrees(o title) bool {
	switch {
	case len(t.own) == 0 || len(o.own) == 0:
		return slices.Equal(t.own, o.own) && slices.Equal(t.sorts, o.sorts)
	case len(t.sorts) > 0 && len(o.sorts) > 0 && !slices.ContainsFunc(t.sorts, func(s feature) bool { return slices.Contains(o.sorts, s) }):
		return false
	}
	return subset(t.own, o.own) || subset(o.own, t.own)
}

// sortsOfBody are what bodies are called by their sort.
var sortsOfBody = featuresOf(`
	agency agenda alliance assembly association board centre center commission committee compact conference council dialogue
	force forum foundation framework fund group initiative mechanism meeting ministerial network organisation organization panel
	partnership pact platform programme program roundtable secretariat summit task team treaty`)

// commonCoin is what genericStems are as features.
var commonCoin = func() map[feature]bool {
	out := map[feature]bool{}
	for s := range genericStems {
		out[featureOf(s)] = true
	}
	return out
}()

func featuresOf(list string) map[feature]bool {
	out := map[feature]bool{}
	for s := range stemsOf(list) {
		out[featureOf(s)] = true
	}
	return out
}
