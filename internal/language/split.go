package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery"
)

// englishCuts are the rules by which English is cut.
func englishCuts() cutter { return cutter{tokens: tokenize, ends: endsEnglish} }

// endsEnglish says whether a sentence ends after words[i], which is not the last: i holds a full stop, question or
// exclamation mark, or what closes a quotation or bracket behind one, and what follows can begin a sentence.
func endsEnglish(content string, words []chancery.Span, i int) bool {
	text := func(k int) string { return content[words[k].Start:words[k].End] }
	if joined(words, i+1) && closes(text(i+1)) {
		return false // the closing mark belongs to this sentence
	}
	k := i
	for k > 0 && joined(words, k) && closes(text(k)) {
		k--
	}
	next, nextQuoted, bracketed := text(i+1), false, text(i+1) == "(" || text(i+1) == "["
	for n := i + 1; n+1 < len(words) && opens(text(n)); n++ {
		next, nextQuoted = text(n+1), true
	}
	switch stop := text(k); {
	case k == i && datelined(text, i):
		return !startsLower(next)
	case stop == ".":
		return !startsLower(next) || k == i && !nextQuoted && !joined(words, i+1)
	case strings.Trim(stop, "!?") == "":
		return !startsLower(next)
	case stop == "…" || len(stop) > 1 && strings.Trim(stop, ".") == "":
		return !startsLower(next) && !joined(words, i+1)
	case len(stop) > 2 && stop[len(stop)-1] == '.' && isWordRune(rune(stop[0])):
		return !title(stop) && !initial(stop) && (startsSentence(next) && !bracketed || nextQuoted && !bracketed && k == i)
	}
	return false
}

// datelined says whether the dash at words[i] ends the line that says where and by whom a report is: "RIGA, Jan. 4 (Amber Wire) --".
func datelined(text func(int) string, i int) bool {
	if w := text(i); w != "--" && w != "–" && w != "—" || i < 4 || text(i-1) != ")" {
		return false
	}
	for k := i - 3; k > max(i-6, 0); k-- {
		if text(k) == "(" {
			before := text(k - 1)
			return before != "" && (before[0] >= '0' && before[0] <= '9' || len(before) > 2 && before == strings.ToUpper(before) && isWordRune(rune(before[0])))
		}
	}
	return false
}

// joined says whether no space stands before words[k].
func joined(words []chancery.Span, k int) bool { return words[k-1].End == words[k].Start }

// closes says whether the mark can close a quotation or bracket.
func closes(mark string) bool {
	switch mark {
	case "\"", "”", "’", "'", "''", "’’", ")", "]", "»", "*", "**", "_":
		return true
	}
	return false
}

// opens says whether the mark can open a quotation or bracket.
func opens(mark string) bool {
	switch mark {
	case "\"", "“", "‘", "'", "``", "(", "[", "«", "*", "**", "_":
		return true
	}
	return false
}

func startsLower(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsLower(r) || strings.ContainsRune(",;:)]", r)
}

// initial says whether an abbreviation is the initial of a name: "J."
func initial(word string) bool { return utf8.RuneCountInString(word) == 2 }

// startsSentence says whether word, written with a capital, is one that begins sentences rather than names.
func startsSentence(word string) bool {
	switch word {
	case "The", "A", "An", "This", "That", "These", "Those", "It", "He", "She", "They", "We", "I", "You", "His", "Her", "Its", "Their",
		"Our", "In", "On", "At", "By", "For", "From", "With", "After", "Before", "Since", "During", "As", "If", "When", "While",
		"Where", "Although", "Though", "Because", "But", "And", "So", "Or", "Yet", "However", "Moreover", "Meanwhile", "There", "Here",
		"Both", "Some", "Many", "Most", "All", "No", "Not", "One", "What", "Who", "Why", "How", "Such", "Under", "Over", "To", "Of",
		"Then", "Also", "Now", "Today", "Earlier", "Later", "Last", "According", "Despite", "Among", "Another", "Other", "Each":
		return true
	}
	return false
}
