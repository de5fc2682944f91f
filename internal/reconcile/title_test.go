package reconcile

import "testing"

func TestCapitalised(t *testing.T) {
	for _, tt := range []struct {
		name string
		want bool
	}{
		{"Joint Committee on Fisheries", true},
		{"Council on Foreign Relations", true},
		{"Korea-Japan Whale Forum", true},
		{"2nd Whale Forum", true},
		{"Quad", true},
		{"AUKUS", true},
		{"permanent hotline between the Coast Guard and the State Fire Service", false},
		{"Regular consultations of the heads of government", false},
		{"five working groups under the Whale Research Initiative", false},
		{"committee", false},
		{"", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := capitalised(tt.name); got != tt.want {
				t.Errorf("capitalised(%q) = %v, want %v", tt.name, got, tt.want)
			}
		})
	}
}
