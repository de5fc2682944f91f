package brief

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// particle is a Korean ending with two forms, written as the table of labels writes it where the form is still open.
type particle struct{ open, consonant, vowel string }

// The endings, and the forms that they take after a consonant and after a vowel (National Institute of Korean Language,
// Hangul orthography). After ㄹ, "toward" takes the form of a vowel.
var particles = []particle{{"은(는)", "은", "는"}, {"이(가)", "이", "가"}, {"을(를)", "을", "를"}, {"와(과)", "과", "와"}, {toward, "으로", "로"}}

const toward = "(으)로"

// inflect chooses the form of every Korean ending on the page by the sound before it. Where the spelling does not tell the
// sound, both forms stay, as is usual in print. Words of documents are left alone.
func (p *Page) inflect() {
	p.each(func(line *Line, _ *Row) {
		before := ""
		for i := range line.Runs {
			r := &line.Runs[i]
			if r.Style != Quoted && r.Style != Code {
				r.Text = chosen(before, r.Text)
			}
			if strings.TrimSpace(r.Text) != "" {
				before = r.Text
			}
		}
	})
}

// chosen is text with the forms of its endings chosen; before is what it follows on.
func chosen(before, text string) string {
	var b strings.Builder
	for i := 0; i < len(text); {
		form, n := "", 0
		for _, p := range particles {
			if strings.HasPrefix(text[i:], p.open) {
				form, n = p.after(before+b.String()), len(p.open)
				break
			}
		}
		if n == 0 {
			_, n = utf8.DecodeRuneInString(text[i:])
			form = text[i : i+n]
		}
		b.WriteString(form)
		i += n
	}
	return b.String()
}

// after is the form of the ending after a text.
func (p particle) after(text string) string {
	closed, known := closes(text)
	switch {
	case !known:
		return p.open
	case closed && (p.open != toward || !endsInL(text)):
		return p.consonant
	}
	return p.vowel
}

// closes says whether a text is read with a consonant at its end, where its spelling tells.
func closes(text string) (closed, known bool) {
	text = strings.TrimRightFunc(text, func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSpace(r) || r == '⚠' })
	last, size := utf8.DecodeLastRuneInString(text)
	switch {
	case last >= '가' && last <= '힣':
		return (last-'가')%28 != 0, true
	case last >= '0' && last <= '9':
		return strings.ContainsRune("013678", last), true // 영 일 삼 육 칠 팔
	}
	latin := unicode.ToLower(last)
	previous, _ := utf8.DecodeLastRuneInString(text[:len(text)-size])
	switch {
	case strings.ContainsRune("lmn", latin):
		return true, true
	case strings.ContainsRune("aiou", latin), latin == 'e' && strings.ContainsRune("aeiou", unicode.ToLower(previous)):
		return false, true
	}
	return false, false
}

// endsInL says whether the last sound is ㄹ.
func endsInL(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return last >= '가' && last <= '힣' && (last-'가')%28 == 8 || strings.ContainsRune("178lL", last)
}
