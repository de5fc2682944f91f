package reconcile

import (
	"slices"
	"testing"
)

func TestSameName(t *testing.T) {
	tests := []struct {
		a, b string
		want bool
	}{
		{"Fumio Kishida", "Kishida Fumio", true},
		{"Kishida", "Fumio Kishida", true},
		{"Park Geun-hye", "Park Geun Hye", true},
		{"Yoon Suk Yeol", "Yoon Sukyeol", true},
		{"Recep Tayyip Erdogan", "Recep Tayyip Erdoğan", true},
		{"Joseph R. Biden, Jr.", "Joe Biden", true},
		{"Biden", "Joseph R. Biden, Jr.", true},
		{"H.E. Park Geun-hye", "Park Geun-hye", true},
		{"Volodymyr Zelenskyy", "Zelensky", true},
		{"J. Smith", "Jane Smith", true},
		{"安倍", "安倍晋三", true},
		{"J. Smith", "J. Jones", false},
		{"Kim Jong Un", "Kim Jong Il", false},
		{"Lee Jae Myung", "Lee Jae Yong", false},
		{"Bill Clinton", "Hillary Clinton", false},
		{"Shinzo Abe", "Shigeru Ishiba", false},
		{"安倍晋三", "麻生太郎", false},
		{"", "", false},
		{"...", "Abe", false},
	}
	for _, tt := range tests {
		t.Run(tt.a+"/"+tt.b, func(t *testing.T) {
			a, b := parseName(tt.a), parseName(tt.b)
			if got := a.same(b); got != tt.want {
				t.Errorf("same(%q, %q) = %v, want %v", tt.a, tt.b, got, tt.want)
			}
			if a.same(b) != b.same(a) {
				t.Errorf("same(%q, %q) depends on the order", tt.a, tt.b)
			}
		})
	}
}

func TestRoll(t *testing.T) {
	l := rollOf([]string{"Ishiba", "Lee Jae Myung", "Shigeru Ishiba", "Lee"})
	var got []string
	for _, n := range l {
		got = append(got, n.written)
	}
	if want := []string{"Shigeru Ishiba", "Lee Jae Myung"}; !slices.Equal(got, want) {
		t.Errorf("roll = %q, want %q", got, want)
	}
	if n := l.shared(rollOf([]string{"Lee", "Cho Tae-yul"})); n != 1 {
		t.Errorf("shared = %d, want 1", n)
	}
}

func TestSameOffice(t *testing.T) {
	tests := []struct {
		a, b string
		want bool
	}{
		{"Prime Minister", "prime minister", true},
		{"Foreign Minister", "Minister of Foreign Affairs", true},
		{"Chancellor", "Federal Chancellor", true},
		{"首相", "総理大臣", true},
		{"", "President", true},
		{"President", "Vice President", false},
		{"Foreign Minister", "Deputy Foreign Minister", false},
		{"Foreign Minister", "Prime Minister", false},
		{"Defence Minister", "Foreign Minister", false},
	}
	for _, tt := range tests {
		t.Run(tt.a+"/"+tt.b, func(t *testing.T) {
			if got := officeOf(tt.a).same(officeOf(tt.b)); got != tt.want {
				t.Errorf("same(%q, %q) = %v, want %v", tt.a, tt.b, got, tt.want)
			}
		})
	}
}
