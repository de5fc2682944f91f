package gazetteer

import "testing"

func TestWithout(t *testing.T) {
	tests := []struct {
		code, office string
		want         bool
	}{
		{"USA", "Prime Minister", true},
		{"USA", "foreign minister", true},
		{"USA", "President", false},
		{"MEX", "King", true},
		{"MEX", "Foreign Minister", false},
		{"FRA", "Prime Minister", false},
		{"", "King", false},
	}
	for _, tt := range tests {
		if got := Without(tt.code, tt.office); got != tt.want {
			t.Errorf("Without(%q, %q) = %v, want %v", tt.code, tt.office, got, tt.want)
		}
	}
	for code := range withoutOffices() {
		if !Known(code) {
			t.Errorf("without.txt: no polity %q", code)
		}
	}
}
