package desk

import (
	"context"
	"regexp"
	"strings"

	"chancery"
	"chancery/internal/register"
)

// Cite names words of a document: the document by its id or its file name, the words as they stand there. Line breaks and
// double spaces between the words do not count.
type Cite struct {
	Document string
	Words    string
}

// ParseCite reads DOCUMENT:"words"; the quotation marks may be left out. The document may hold a colon where the words are
// in quotation marks.
func ParseCite(s string) (Cite, error) {
	document, words, ok := strings.Cut(s, `:"`)
	if ok {
		words, ok = strings.CutSuffix(words, `"`)
	} else {
		document, words, ok = strings.Cut(s, ":")
	}
	document, words = strings.TrimSpace(document), strings.TrimSpace(words)
	if !ok || document == "" || words == "" {
		return Cite{}, chancery.Errorf(chancery.Invalid, `a citation is DOCUMENT:"words", not %q`, s)
	}
	return Cite{document, words}, nil
}

// citations finds the places of words.
func citations(ctx context.Context, snap register.Snapshot, ledger *register.Ledger, cites []Cite) ([]register.Citation, error) {
	var found []register.Citation
	for _, cite := range cites {
		id, err := document(ctx, snap, ledger, cite.Document)
		if err != nil {
			return nil, err
		}
		text, err := register.TextOf(ctx, snap, id, snap.State().Seq)
		if err != nil {
			return nil, err
		}
		span, ok := find(text.Content, cite.Words)
		if !ok {
			return nil, chancery.Errorf(chancery.NotFound, "%q does not stand in %s: cite its words exactly", cite.Words, cite.Document)
		}
		found = append(found, register.Citation{Document: id, Reading: ledger.Read(id).Reading, Start: span.Start, End: span.End})
	}
	return found, nil
}

// document finds the one that a person means.
func document(ctx context.Context, snap register.Snapshot, ledger *register.Ledger, name string) (chancery.DocumentID, error) {
	var found []chancery.DocumentID
	for _, c := range ledger.Captured() {
		if id := c.Hash.ID(); string(id) == name {
			return id, nil
		}
	}
	for p, err := range snap.Papers(ctx, snap.State().Seq) {
		if err != nil {
			return "", err
		}
		if p.Document.Name == name || p.Document.Source == name {
			found = append(found, p.Document.ID)
		}
	}
	switch len(found) {
	case 0:
		return "", chancery.Errorf(chancery.NotFound, "the register has no document %s: name it by its id or its file name", name)
	case 1:
		return found[0], nil
	}
	return "", chancery.Errorf(chancery.Conflict, "several documents are called %s: name one by its id, %s or %s", name, found[0], found[1])
}

// find is the first place of words in a text, whatever white space stands between them.
func find(text, words string) (chancery.Span, bool) {
	if at := strings.Index(text, words); at >= 0 {
		return chancery.Span{Start: at, End: at + len(words)}, true
	}
	fields := strings.Fields(words)
	for i := range fields {
		fields[i] = regexp.QuoteMeta(fields[i])
	}
	loose, err := regexp.Compile(strings.Join(fields, `\s+`))
	if err != nil || len(fields) == 0 {
		return chancery.Span{}, false
	}
	at := loose.FindStringIndex(text)
	if at == nil {
		return chancery.Span{}, false
	}
	return chancery.Span{Start: at[0], End: at[1]}, true
}
