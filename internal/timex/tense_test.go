package timex_test

import (
	"strconv"
	"strings"
	"testing"

	"chancery"
	"chancery/internal/timex"
)

// tagged makes a text and its one sentence from words written as word/TAG or word/TAG/head/relation.
func tagged(words string) (*chancery.Text, *chancery.Analysis) {
	text := &chancery.Text{}
	var s chancery.Sentence
	for w := range strings.FieldsSeq(words) {
		part := strings.Split(w, "/")
		if text.Content != "" {
			text.Content += " "
		}
		start := len(text.Content)
		text.Content += part[0]
		t := chancery.Token{Span: chancery.Span{Start: start, End: len(text.Content)}, XPOS: part[1], Head: -1, Lemma: part[0]}
		if len(part) == 4 {
			t.Head, _ = strconv.Atoi(part[2])
			t.Rel = part[3]
		}
		s.Tokens = append(s.Tokens, t)
	}
	return text, &chancery.Analysis{Language: chancery.English, Sentences: []chancery.Sentence{s}}
}

func TestTense(t *testing.T) {
	const last, next = "2025-09-30", "2025-10-07" // the Tuesdays around Thursday, 2 October
	for _, c := range []struct{ name, words, want string }{
		{"past", "They/PRP met/VBD on/IN Tuesday/NNP", last},
		{"perfect", "They/PRP have/VBP met/VBN on/IN Tuesday/NNP", last},
		{"passive", "It/PRP was/VBD signed/VBN on/IN Tuesday/NNP", last},
		{"participle", "a/DT pact/NN signed/VBN on/IN Tuesday/NNP", last},
		{"will", "They/PRP will/MD meet/VB on/IN Tuesday/NNP", next},
		{"will be", "It/PRP will/MD be/VB signed/VBN on/IN Tuesday/NNP", next},
		{"infinitive", "ministers/NNS to/TO meet/VB on/IN Tuesday/NNP", next},
		{"scheduled", "Talks/NNS are/VBP scheduled/VBN for/IN Tuesday/NNP", next},
		{"planned", "They/PRP planned/VBD a/DT rally/NN on/IN Tuesday/NNP", next},
		{"progressive", "He/PRP is/VBZ arriving/VBG on/IN Tuesday/NNP", next},
		{"report", "He/PRP says/VBZ Tuesday/NNP", last},
		{"until", "They/PRP gave/VBD them/PRP until/IN Tuesday/NNP", next},
		{"time first", "On/IN Tuesday/NNP they/PRP will/MD meet/VB", next},
		{"nearest verb", "He/PRP said/VBD they/PRP will/MD meet/VB on/IN Tuesday/NNP", next},
		{"no verb", "Tuesday/NNP 's/POS talks/NNS", last},
		{
			"tree over order",
			"He/PRP/1/nsubj told/VBD/-1/root those/DT/1/obj who/WP/5/nsubj will/MD/5/aux run/VB/2/acl on/IN/7/case Tuesday/NNP/1/obl", last,
		},
		{
			"purpose of what happened",
			"They/PRP/1/nsubj gathered/VBD/-1/root to/TO/3/mark mark/VB/1/advcl the/DT/5/det day/NN/3/obj on/IN/7/case Tuesday/NNP/3/obl", last,
		},
		{"said on the day, of what may be", "He/PRP said/VBD Tuesday/NNP they/PRP would/MD meet/VB", last},
		{
			"beside its verb, whatever the tree",
			"Talks/NNS/2/nsubj may/MD/2/aux fail/VB/-1/root ,/,/2/punct he/PRP/5/nsubj said/VBD/2/parataxis Tuesday/NNP/2/obl", last,
		},
		{"since", "They/PRP will/MD appeal/VB since/IN Tuesday/NNP", last},
		{"effective", "They/PRP created/VBD an/DT office/NN ,/, effective/JJ Tuesday/NNP", next},
		{"until, of what had been", "Until/IN Tuesday/NNP they/PRP had/VBD not/RB met/VBN", last},
		{"until, of what will be", "Until/IN Tuesday/NNP they/PRP will/MD not/RB meet/VB", next},
		{"had been scheduled", "Talks/NNS had/VBD been/VBN scheduled/VBN for/IN Tuesday/NNP", last},
		{
			"had been due",
			"It/PRP/3/nsubj had/VBD/3/aux been/VBN/3/cop due/JJ/-1/root to/TO/5/mark expire/VB/3/xcomp Tuesday/NNP/5/obl", last,
		},
		{"perfect progressive", "They/PRP have/VBP been/VBN meeting/VBG since/IN morning/NN on/IN Tuesday/NNP", last},
		{"as a timetable", "They/PRP meet/VBP on/IN Tuesday/NNP", next},
		{
			"the first to do it",
			"He/PRP/3/nsubj was/VBD/3/cop the/DT/3/det first/JJ/-1/root leader/NN/3/dep to/TO/6/mark visit/VB/4/acl on/IN/8/case Tuesday/NNP/6/obl", last,
		},
		{
			"what belongs to a day",
			"They/PRP/1/nsubj urged/VBD/-1/root him/PRP/1/obj to/TO/4/mark heed/VB/1/xcomp Tuesday/NNP/7/nmod:poss 's/POS/5/case ruling/NN/4/obj", last,
		},
		{
			"what was agreed",
			"They/PRP/1/nsubj agreed/VBD/-1/root to/TO/3/mark meet/VB/1/xcomp on/IN/5/case Tuesday/NNP/3/obl", next,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			text, analysis := tagged(c.words)
			mentions := timex.Find(text, analysis, anchor(thursday))
			got := show(text.Content, mentions)
			if want := "Tuesday DATE " + c.want + " "; !strings.Contains(got, want) {
				t.Errorf("Find(%q) = %s, want %s", text.Content, got, want)
			}
		})
	}
}

func TestTagsTellWordsApart(t *testing.T) {
	for _, c := range []struct{ name, words, want string }{
		{"may", "May/MD I/PRP ask/VB", ""},
		{"May", "in/IN May/NNP", "May DATE 2025-05 2025-05"},
		{"day before a modal-like May", "on/IN 21/CD May/MD the/DT ministers/NNS met/VBD", "21 May DATE 2025-05-21 2025-05-21"},
		{"march", "March/VB on/IN", ""},
		{"that", "said/VBD that/IN Tuesday/NNP marked/VBD a/DT year/NN", "Tuesday DATE 2025-09-30 2025-09-30\na year DURATION P1Y -"},
		{"pieces", "sent/VBD 2000/CD pieces/NNS", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			text, analysis := tagged(c.words)
			if got := show(text.Content, timex.Find(text, analysis, anchor(thursday))); got != c.want {
				t.Errorf("Find(%q) = %q, want %q", text.Content, got, c.want)
			}
		})
	}
}

// A month a little ahead is that of the year before where the very verb that it belongs to tells of the past.
func TestTenseOfMonths(t *testing.T) {
	for _, c := range []struct{ name, words, want string }{
		{"told by its verb", "They/PRP/1/nsubj met/VBD/-1/root in/IN/3/case December/NNP/1/obl", "2024-12"},
		{"first in the sentence", "In/IN December/NNP they/PRP met/VBD", "2024-12"},
		{"told by another verb", "He/PRP said/VBD it/PRP falls/VBZ due/JJ in/IN December/NNP", "2025-12"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text, analysis := tagged(c.words)
			got := show(text.Content, timex.Find(text, analysis, anchor(thursday)))
			if want := "December DATE " + c.want + " "; !strings.Contains(got, want) {
				t.Errorf("Find(%q) = %s, want %s", text.Content, got, want)
			}
		})
	}
}
