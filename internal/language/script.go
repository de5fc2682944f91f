package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"chancery"
)

// scriptCuts are the rules by which a language without an analyser of its own is cut: sentences at the full stops of all
// scripts, tokens where the script changes. Japanese and Korean analysers will stand in its place.
func scriptCuts() cutter { return cutter{tokens: scriptTokens, ends: endsByMark} }

// script is a class of signs that stand together in a token.
type script int

const (
	space script = iota
	mark         // one token each
	letters
	digits
	han
	hiragana
	katakana
	hangul
)

func scriptOf(r rune) script {
	switch {
	case isSpace(r):
		return space
	case unicode.IsDigit(r):
		return digits
	case r == 'ー' || unicode.Is(unicode.Katakana, r):
		return katakana
	case unicode.Is(unicode.Hiragana, r):
		return hiragana
	case r == '々' || unicode.Is(unicode.Han, r):
		return han
	case unicode.Is(unicode.Hangul, r):
		return hangul
	case unicode.IsLetter(r), unicode.IsMark(r):
		return letters
	}
	return mark
}

// scriptTokens cuts content[span] wherever the script changes; every mark stands alone.
func scriptTokens(content string, span chancery.Span, out []chancery.Span) []chancery.Span {
	start, open := span.Start, space
	flush := func(end int) {
		if open != space && start < end {
			out = append(out, chancery.Span{Start: start, End: end})
		}
	}
	for i := span.Start; i < span.End; {
		r, size := utf8.DecodeRuneInString(content[i:span.End])
		now := scriptOf(r)
		if unicode.IsMark(r) && open != space && open != mark {
			now = open // a combining mark has the script of its letter
		}
		if now != open || now == mark || i-start >= maxWord {
			flush(i)
			start, open = i, now
		}
		i += size
	}
	flush(span.End)
	return out
}

// endsByMark says whether a sentence ends after words[i]: at a full stop of any script, with what closes behind it.
func endsByMark(content string, words []chancery.Span, i int) bool {
	text := func(k int) string { return content[words[k].Start:words[k].End] }
	if next := text(i + 1); joined(words, i+1) && (closesCJK(next) || stops(next)) {
		return false
	}
	k := i
	for k > 0 && joined(words, k) && closesCJK(text(k)) {
		k--
	}
	if k < i && strings.HasPrefix(text(i+1), "と") {
		return false // 「…。」と述べた: the quotation is part of the sentence
	}
	switch text(k) {
	case "。", "！", "？", "｡", "!", "?", "।", "؟":
		return true
	case ".":
		return !joined(words, i+1)
	}
	return false
}

func stops(mark string) bool { return strings.Contains("。！？｡!?.", mark) }

func closesCJK(mark string) bool {
	return closes(mark) || strings.Contains("」』）］】〉》", mark)
}
