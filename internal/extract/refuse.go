package extract

import (
	"bytes"
	"strings"

	"chancery"
)

// refuse says why content is not read: nothing in it, too much, or of a format that is not read.
func refuse(base string, content []byte) error {
	switch {
	case len(content) == 0:
		return chancery.Errorf(chancery.Invalid, "%s: empty file", base)
	case len(content) > MaxBytes:
		return chancery.Errorf(chancery.Invalid, "%s: %d MiB, more than the %d MiB that are read: split it", base, len(content)>>20, MaxBytes>>20)
	}
	if format := foreign(content); format != "" {
		return chancery.Errorf(chancery.Invalid, "%s: %s is not read yet; save it as text or HTML", base, format)
	}
	return nil
}

// foreign names the format of content where its first bytes show one that is not read; "" otherwise.
func foreign(content []byte) string {
	head := content[:min(len(content), 1024)]
	if bytes.Contains(head, []byte("%PDF-")) {
		return "PDF"
	}
	if bytes.HasPrefix(content, []byte("PK\x03\x04")) {
		return zipFormat(content)
	}
	for _, f := range []struct{ magic, name string }{
		{"\xD0\xCF\x11\xE0", "an Office 97 document"},
		{"{\\rtf", "RTF"},
		{"SQLite format 3\x00", "a database"},
		{"\x89PNG\r\n", "an image"},
		{"\xFF\xD8\xFF", "an image"},
		{"GIF8", "an image"},
		{"\x1F\x8B", "a compressed file"},
		{"BZh", "a compressed file"},
		{"\xFD7zXZ", "a compressed file"},
		{"\x7FELF", "a program"},
	} {
		if strings.HasPrefix(string(head), f.magic) {
			return f.name
		}
	}
	return ""
}

// zipFormat tells office documents from other ZIP archives by the names of the files in them.
func zipFormat(content []byte) string {
	head := content[:min(len(content), 64<<10)]
	switch {
	case bytes.Contains(head, []byte("word/")):
		return "DOCX"
	case bytes.Contains(head, []byte("opendocument.text")):
		return "ODT"
	}
	return "a ZIP archive"
}
