package extract

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

func TestDecode(t *testing.T) {
	const (
		ja = "北部航路を6月末までに再開することで合意した。両首脳は、夏までに合同委員会を開くことも確認した。"
		ko = "두 정상은 북부 항로를 6월 말까지 다시 열기로 합의했다. 여름 전에 위원회를 연다."
		zh = "两国领导人同意在六月底之前恢复北部航线，并在夏天之前举行第一次会议。"
		fr = "Le ministre a annoncé la réouverture de la liaison “dès l’été”, a-t-il précisé à Genève."
		en = "The ferry will sail, she said, “at last”."
	)
	tests := []struct {
		name string
		enc  encoding.Encoding
		text string
	}{
		{"UTF-8 with mark", unicode.UTF8BOM, en},
		{"UTF-16 little-endian with mark", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), ja},
		{"UTF-16 big-endian with mark", unicode.UTF16(unicode.BigEndian, unicode.UseBOM), ko},
		{"UTF-16 without mark", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), en},
		{"UTF-32", utf32.UTF32(utf32.LittleEndian, utf32.UseBOM), en},
		{"Shift-JIS", japanese.ShiftJIS, ja},
		{"EUC-JP", japanese.EUCJP, ja},
		{"ISO-2022-JP", japanese.ISO2022JP, ja},
		{"EUC-KR", korean.EUCKR, ko},
		{"GB 18030", simplifiedchinese.GB18030, zh},
		{"Windows-1252", charmap.Windows1252, fr},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			encoded, err := tt.enc.NewEncoder().String(strings.Repeat(tt.text+"\n", 3))
			if err != nil {
				t.Fatal(err)
			}
			_, text, err := Extract("a.txt", []byte(encoded))
			if err != nil {
				t.Fatal(err)
			}
			if got, want := text.Content, strings.Repeat(tt.text+"\n", 3); got != want {
				t.Errorf("content = %q, want %q", got, want)
			}
		})
	}
}

func TestInvalidUTF8IsMendedAndNoted(t *testing.T) {
	doc, text, err := Extract("a.txt", []byte("“Yes”, she said. The commit\xff\xfetee meets in \xe6May.\n"))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := text.Content, "“Yes”, she said. The commit\uFFFDtee meets in \uFFFDMay.\n"; got != want {
		t.Errorf("content = %q, want %q", got, want)
	}
	if len(text.Mends) != 2 || len(doc.Notes) != 1 || !strings.HasPrefix(string(doc.Notes[0]), "3 bytes") {
		t.Errorf("%d mends, notes %q; want 2 mends and a note of 3 bytes", len(text.Mends), doc.Notes)
	}
}

func TestDeclaredEncoding(t *testing.T) {
	tests := []struct{ name, head, want string }{
		{"meta", `<meta charset="Shift_JIS">`, "shift_jis"},
		{"http-equiv", `<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=euc-kr">`, "euc-kr"},
		{"XML", `<?xml version="1.0" encoding='iso-8859-1'?>`, "iso-8859-1"},
		{"a script's is not the page's", `<script charset="utf-8"></script><meta name="a"><meta charset=windows-1250>`, "windows-1250"},
		{"none", `<html><body>`, ""},
		{"plain text", "the charset = utf-7 was never used", ""},
		{"cut off", `<meta charset=`, ""},
	}
	for _, tt := range tests {
		if got := declaredEncoding([]byte(tt.head)); got != tt.want {
			t.Errorf("%s: declaredEncoding(%q) = %q, want %q", tt.name, tt.head, got, tt.want)
		}
	}
}
