package gazetteer

import "strings"

// Portfolios are productive: "minister of economy, trade and industry", "unification minister", "secretary of state for
// energy". A portfolio is a run of the words below, joined by commas and "and".
var portfolioWords = wordSet(`
	foreign external affairs relations defense defence national security finance financial treasury trade commerce economy
	economic economics fiscal revitalization industry industrial energy environment environmental climate change agriculture agricultural
	farm fisheries forestry food health healthcare welfare labor labour employment education culture cultural sports sport science
	scientific technology technologies technological digital transformation innovation communications communication information
	transport transportation infrastructure land tourism interior home internal justice law public safety administration police immigration
	migration development cooperation co-operation planning budget unification integration women gender family families equality youth children
	veterans social human rights resources mines mining water oil petroleum natural enterprises startups investment international
	export rural housing urban regional local maritime oceans space research indigenous european pacific commonwealth
	africa asia europe homeland reconstruction strategy strategic atomic nuclear cyber emergency disaster
	services growth management policy political legislative control nonproliferation counterterrorism democracy refugees`)

var portfolioLinks = wordSet(", and & of the for")

func wordSet(s string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		set[w] = true
	}
	return set
}

// portfolioOffice finds an office with a portfolio at words[at], and how many words it spans.
func portfolioOffice(words []string, at int) (o Office, n int) {
	deputy := 0
	for at+deputy < len(words) && deputies[strings.ToLower(words[at+deputy])] {
		deputy++
	}
	start := at + deputy
	if start >= len(words) {
		return Office{}, 0
	}
	if o, n = ministerOf(words, start); n == 0 {
		o, n = portfolioFirst(words, start)
	}
	if n == 0 {
		return Office{}, 0
	}
	if deputy > 0 {
		o.Title, o.Level, o.Polity = titleCase(words[at:start])+" "+o.Title, Officials, ""
	}
	return o, n + deputy
}

var deputies = map[string]bool{"deputy": true, "vice": true, "assistant": true, "first": true, "senior": true, "parliamentary": true}

// ministerOf reads "minister of (the) …", "ministers for …", "secretary of state for …", "secretary of …".
func ministerOf(words []string, at int) (o Office, n int) {
	head := strings.ToLower(words[at])
	o = Office{Level: Ministers}
	switch head {
	case "minister", "secretary":
	case "ministers", "secretaries":
		o.Plural = true
	default:
		return Office{}, 0
	}
	secretary := head[0] == 's'
	i := at + 1
	ofState := false
	if hasWords(words, i, "of", "state") { // "secretary of state for energy", "minister of state for trade"
		i, ofState = i+2, true
	}
	if i >= len(words) || !strings.EqualFold(words[i], "of") && !strings.EqualFold(words[i], "for") {
		return Office{}, 0
	}
	i++
	if i < len(words) && strings.EqualFold(words[i], "the") {
		i++
	}
	m := portfolio(words, i)
	if m == 0 {
		return Office{}, 0
	}
	field := titleCase(words[i : i+m])
	switch {
	case secretary && ofState:
		o.Title, o.Polity = "Secretary of State for "+field, "GBR"
	case secretary:
		o.Title = "Secretary of " + field
	case ofState:
		o.Title = "Minister of State for " + field
	default:
		o.Title = fieldMinister(field)
	}
	return o, i + m - at
}

func fieldMinister(field string) string {
	switch field {
	case "Foreign Affairs", "Foreign", "Foreign Relations":
		return "Foreign Minister"
	case "National Defense":
		return "Defense Minister"
	}
	return field + " Minister"
}

// portfolioFirst reads "foreign minister", "trade and industry minister", "defence secretary", "vice foreign minister".
func portfolioFirst(words []string, at int) (o Office, n int) {
	m := portfolio(words, at)
	if m == 0 || at+m >= len(words) {
		return Office{}, 0
	}
	i := at + m
	o = Office{Level: Ministers}
	if strings.EqualFold(words[i], "vice") && i+1 < len(words) { // "foreign vice minister"
		o.Level, i = Officials, i+1
	}
	head := strings.ToLower(words[i])
	field := titleCase(words[at : at+m])
	switch head {
	case "minister", "ministers":
		o.Title = fieldMinister(field)
	case "secretary", "secretaries":
		o.Title = field + " Secretary"
	default:
		return Office{}, 0
	}
	if o.Level == Officials {
		o.Title = "Vice " + o.Title
	}
	o.Plural = strings.HasSuffix(head, "s")
	return o, i + 1 - at
}

// portfolio is how many words from words[at] on name a field of government; it ends with such a word.
func portfolio(words []string, at int) int {
	n := 0
	for i := at; i < len(words); i++ {
		w := strings.ToLower(words[i])
		switch {
		case portfolioWords[w]:
			n = i + 1 - at
		case n == 0 || !portfolioLinks[w] || i+1-at-n > 2:
			return n
		}
	}
	return n
}

func hasWords(words []string, at int, want ...string) bool {
	if at+len(want) > len(words) {
		return false
	}
	for i, w := range want {
		if !strings.EqualFold(words[at+i], w) {
			return false
		}
	}
	return true
}
