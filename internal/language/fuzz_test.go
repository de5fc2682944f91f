package language

import (
	"strings"
	"testing"
	"unicode/utf8"

	"chancery"
)

// checkAnalysis checks what holds of every analysis: sentences and tokens stand in order within their blocks, do not
// overlap, cover what is no white space and begin and end on characters; the heads of a tagged sentence form a tree.
func checkAnalysis(t *testing.T, text *chancery.Text, analysis *chancery.Analysis) {
	t.Helper()
	last := 0
	for i, s := range analysis.Sentences {
		if s.Span.Start < last || len(s.Tokens) == 0 || len(s.Tokens) > maxTokens {
			t.Fatalf("sentence %d at %v with %d tokens follows one that ends at %d", i, s.Span, len(s.Tokens), last)
		}
		if s.Span.Start != s.Tokens[0].Span.Start || s.Span.End != s.Tokens[len(s.Tokens)-1].Span.End {
			t.Fatalf("sentence %d at %v is not what its tokens cover", i, s.Span)
		}
		if len(text.Blocks) > 0 && !text.Blocks[s.Block].Span.Contains(s.Span) {
			t.Fatalf("sentence %d at %v is outside its block", i, s.Span)
		}
		for k, token := range s.Tokens {
			if token.Span.Start < last || token.Span.Empty() {
				t.Fatalf("token %d of sentence %d at %v follows one that ends at %d", k, i, token.Span, last)
			}
			last = token.Span.End
			if words := text.Passage(token.Span).Quote; strings.ContainsAny(words, " \n\t") {
				t.Fatalf("token %q holds white space", words)
			}
		}
		if analysis.Language == chancery.English && s.Tokens[0].Rel != "" {
			checkTree(t, s.Tokens)
		}
	}
}

func checkTree(t *testing.T, tokens []chancery.Token) {
	t.Helper()
	roots := 0
	for i, token := range tokens {
		if token.UPOS == "" || token.XPOS == "" || token.Rel == "" {
			t.Fatalf("token %d has tags %q, %q and relation %q", i, token.UPOS, token.XPOS, token.Rel)
		}
		if (token.Head == -1) != (token.Rel == "root") {
			t.Fatalf("token %d has head %d and relation %q", i, token.Head, token.Rel)
		}
		if token.Head == -1 {
			roots++
		}
		steps := 0
		for up := i; up >= 0; up = tokens[up].Head {
			if steps++; steps > len(tokens) {
				t.Fatalf("token %d hangs in a circle", i)
			}
		}
	}
	if roots != 1 {
		t.Fatalf("a sentence has %d roots", roots)
	}
}

func FuzzAnalyze(f *testing.F) {
	f.Add([]byte("“They met in the U.S.,” he said. It's 25% of $550bn... (No. 3)?!"))
	f.Add([]byte("両首脳は「合意した。」と述べた。 부산에서 회담했다."))
	f.Add([]byte("a@b.c www.x http://y --- '80s 's n't . . . \x00\xff\u200b"))
	f.Add([]byte("PRESIDENT LEE: Thank you.\n\n- one\n- two\n| a | b |\n"))
	engine := New()
	f.Fuzz(func(t *testing.T, raw []byte) {
		content := strings.ToValidUTF8(string(raw), "\ufffd")
		text := &chancery.Text{Content: content}
		if half := len(content) / 2; len(raw)%2 == 1 {
			for half > 0 && !utf8.RuneStart(content[half]) {
				half--
			}
			text.Blocks = []chancery.Block{{Span: chancery.Span{End: half}, Kind: chancery.Heading}, {Span: chancery.Span{Start: half, End: len(content)}, Kind: chancery.Table}}
		}
		for _, lang := range []chancery.Language{chancery.English, chancery.Japanese, Detect(content)} {
			checkAnalysis(t, text, engine.Analyze(text, lang))
		}
	})
}

// TestOneLine analyses long lines without a break, with and without spaces.
func TestOneLine(t *testing.T) {
	engine := New()
	for _, line := range []string{strings.Repeat("x", 1<<18), strings.Repeat("ab,", 1<<14), strings.Repeat("go on ", 1<<13), strings.Repeat("“", 1<<14)} {
		text := &chancery.Text{Content: line}
		checkAnalysis(t, text, engine.Analyze(text, chancery.English))
	}
}
