package query

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCountryBeside(t *testing.T) {
	for _, tt := range []struct{ name, text, place, want string }{
		{"comma", "ARICA, Chile, met in Arica, Chile, on Monday", "Arica", "CHL"},
		{"demonym and of", "met in the Chilean port of Arica on Monday", "Arica", "CHL"},
		{"two words between", "in the South Korean coastal city of Busan", "Busan", "KOR"},
		{"of something else", "in Chile, at the foot of Arica", "Arica", ""},
		{"next clause", "met in Arica, as Peru had asked", "Arica", ""},
		{"not there", "met in Lima", "Arica", ""},
		{"no country", "met in Arica", "Arica", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := countryBeside(tt.text, tt.place); got != tt.want {
				t.Errorf("countryBeside(%q, %q) = %q, want %q", tt.text, tt.place, got, tt.want)
			}
		})
	}
}

func TestCountryOf(t *testing.T) {
	for place, want := range map[string]string{"Lima": "PER", "Japan": "JPN", "Tokyo, Japan": "JPN", "the moon": "", "": "", "the United Nations": ""} {
		if got := countryOf(place); got != want {
			t.Errorf("countryOf(%q) = %q, want %q", place, got, want)
		}
	}
}

func TestPolitiesIn(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"none", "a rail link to the port", nil},
		{"abbreviation and possessive", "The U.S. and Japan's fleets (and Chile)", []string{"USA", "JPN", "CHL"}},
		{"end of a sentence", "a rail link to Bolivia.", []string{"BOL"}},
		{"a sea is no polity", "in the South China Sea", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, politiesIn(tt.text)); diff != "" {
				t.Errorf("politiesIn(%q) differs (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

func TestIsLeader(t *testing.T) {
	for office, want := range map[string]bool{
		"President": true, "Prime Minister": true, "Federal Chancellor": true, "Vice President": false, "Foreign Minister": false,
		"Deputy Prime Minister": false, "": false,
	} {
		if got := isLeader(office); got != want {
			t.Errorf("isLeader(%q) = %v, want %v", office, got, want)
		}
	}
}

func TestSameName(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"Ríos", "Ana Ríos", true},
		{"Ríos Ana", "Ana Ríos", true},
		{"Ana Ríos", "Eva Ríos", false},
		{"", "Ana Ríos", false},
		{"Joseph R. Biden, Jr.", "Biden", true},
	} {
		if got := SameName(tt.a, tt.b); got != tt.want {
			t.Errorf("SameName(%q, %q) = %v, want %v", tt.a, tt.b, got, tt.want)
		}
	}
}
