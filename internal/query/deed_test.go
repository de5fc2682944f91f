package query

import "testing"

func TestCheckable(t *testing.T) {
	tests := []struct {
		action string
		want   bool
	}{
		{"open a consulate in Riga", true},
		{"opening a consulate", true},
		{"“launch a fund for ferries”", true},
		{"build trust between the two coast guards", false},
		{"build a pier", true},
		{"uphold the law of the sea", false},
		{"", false},
	}
	for _, tt := range tests {
		if got := checkable(tt.action); got != tt.want {
			t.Errorf("checkable(%q) = %t, want %t", tt.action, got, tt.want)
		}
	}
}
