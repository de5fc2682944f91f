package reconcile

import (
	"slices"

	"chancery"
	"chancery/internal/gazetteer"
	"chancery/internal/stem"
)

// office is the name of a post.
type office struct {
	written []string // folded words
	title   string   // the normal form of the gazetteer, "" where it does not know the post
	stems   []string // sorted, without those of rank
	rank    []string // words that make it another post: "vice", "deputy", "prime"
}

var ranks = wordSet(`vice deputy assistant under acting interim prime associate shadow first`)

func officeOf(written string) office {
	o := office{written: words(written)}
	list := tokens(written)
	for _, lang := range []chancery.Language{chancery.English, chancery.Japanese, chancery.Korean} {
		if found, ok := gazetteer.For(lang).Office(list, 0); ok {
			o.title = found.Title
			break
		}
	}
	for _, w := range o.written {
		if _, weak := functionWords[w]; weak {
			continue
		}
		if _, rank := ranks[w]; rank {
			o.rank = append(o.rank, w)
			continue
		}
		o.stems = append(o.stems, stem.Of(w))
	}
	slices.Sort(o.stems)
	slices.Sort(o.rank)
	return o
}

// same says whether two names can mean one post: they have one normal form, or one says no more than the other and both are of
// one rank.
func (o office) same(p office) bool {
	if o.title != "" && o.title == p.title {
		return true
	}
	return slices.Equal(o.rank, p.rank) && (subset(o.stems, p.stems) || subset(p.stems, o.stems))
}

// single says whether only one person can hold the post at a time: the head of a state, a government or one department of it.
func (o office) single() bool {
	if o.title == "" || len(o.rank) > 0 && !slices.Equal(o.rank, []string{"prime"}) {
		return false
	}
	for _, s := range o.stems {
		switch s {
		case "presid", "premier", "chancellor", "emperor", "king", "queen":
			return true
		case "minist", "secretari":
			return len(o.stems)+len(o.rank) > 1
		}
	}
	return false
}
