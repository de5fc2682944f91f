package extract

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

func TestMendCharacters(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"no-break space as Thai", "prevention.ย\u00a0This", "prevention.\u00a0This"},
		{"the same, half of it a plain space", "prevention.ย This", "prevention. This"},
		{"quotes as Windows-1252", "â€œWe are glad,â€\u009d she said, â€˜at lastâ€™", "“We are glad,” she said, ‘at last’"},
		{"letters as Windows-1252", "cafÃ© naÃ¯ve SÃ£o", "café naïve São"},
		{"spaces as Windows-1252", "12Â\u00a0million,Â next", "12\u00a0million, next"},
		{"quotes as Mac Roman", "the island‚Äôs ferry", "the island’s ferry"},
		{"quotes as code page 437", "the islandΓÇÖs ferry", "the island’s ferry"},
		{"quotes as Windows-1251", "the islandвЂ™s ferry", "the island’s ferry"},
		{"quotes as Latin-1", "the island\u0092s \u0093ferry\u0094", "the island’s “ferry”"},
		{"misread twice", "the islandÃ¢â‚¬â„¢s ferry", "the island’s ferry"},
		{"Japanese as Windows-1252", "æ—¥æœ¬ã\u0081®é¦–ç›¸", "日本の首相"},
		{"Korean as Windows-1252", "í•œêµ\u00ad", "한국"},
		{"lost and misread", "the islandï¿½s ferry", "the island\uFFFDs ferry"},
		{"without width", "Pre\u00adsident\u200b of the\u2060 isles", "President of the isles"},
		{"Thai is Thai", "เมื่อปลาย ย\u00a0ปี", "เมื่อปลาย ย\u00a0ปี"},
		{"Russian is Russian", "В Порте В\u00a0Эльм «СССР»", "В Порте В\u00a0Эльм «СССР»"},
		{"French is French", "« À bientôt », dit-elle. Ça va être là.", "« À bientôt », dit-elle. Ça va être là."},
		{"Portuguese capitals", "A IRMÃ— disse", "A IRMÃ— disse"},
		{"Vietnamese", "Phạm Minh Chính, Hà Nội", "Phạm Minh Chính, Hà Nội"},
		{"quoted word", "the “café”—and", "the “café”—and"},
		{"Japanese is Japanese", "日本の首相は「はい」と", "日本の首相は「はい」と"},
		{"Greek", "Η Ελλάδα—και", "Η Ελλάδα—και"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			edits, _ := mendCharacters(tt.text, 0)
			if got, _, _ := apply(tt.text, 0, edits); got != tt.want {
				t.Errorf("mended %q = %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

// TestMendRoundTrip misreads whole sentences and expects them back.
func TestMendRoundTrip(t *testing.T) {
	sentences := []string{
		"“We are glad”, said the mayor’s wife – at last … for 5 € a day.",
		"Der Präsident der Länder sprach über die Küste.",
		"Le ministre a annoncé l’été à Genève.",
		"北部航路を6月末までに再開することで合意した。",
		"두 정상은 항로를 다시 열기로 합의했다.",
	}
	sets := map[string]*charmap.Charmap{
		"Windows-1252": charmap.Windows1252, "Windows-874": charmap.Windows874, "Mac Roman": charmap.Macintosh, "code page 437": charmap.CodePage437,
	}
	for name, set := range sets {
		for _, s := range sentences {
			var misread strings.Builder
			for _, b := range []byte(s) {
				r := set.DecodeByte(b)
				if r == '\uFFFD' {
					r = rune(b)
				}
				misread.WriteRune(r)
			}
			edits, notes := mendCharacters(misread.String(), 0)
			if got, _, _ := apply(misread.String(), 0, edits); got != s || len(notes) == 0 {
				t.Errorf("%s: mended %q = %q with notes %q, want %q", name, misread.String(), got, notes, s)
			}
		}
	}
}
