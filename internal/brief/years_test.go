package brief

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestYears: the commission of testdata/sea met in 2021, is found at no meeting since, and is due in 2033.
func TestYears(t *testing.T) {
	want := YearRow{Name: "Joint Commission on Sea Lanes", Signs: map[int]Sign{2021: Met, 2033: Planned}}
	for year := 2022; year < 2033; year++ {
		want.Signs[year] = Silent
	}
	for _, s := range page(t, load(t, "testdata/sea").record, false).Sections {
		for _, b := range s.Blocks {
			y, ok := b.(Years)
			if !ok {
				continue
			}
			if y.First != 2021 || y.Last != 2033 || len(y.Rows) != 2 {
				t.Fatalf("%d rows from %d to %d", len(y.Rows), y.First, y.Last)
			}
			if diff := cmp.Diff(YearRow{Name: "Meetings", Signs: map[int]Sign{2032: Met, 2033: Met}}, y.Rows[0]); diff != "" {
				t.Errorf("meetings (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(want, y.Rows[1]); diff != "" {
				t.Errorf("mechanism (-want +got):\n%s", diff)
			}
			return
		}
	}
	t.Fatal("there is no picture")
}

// TestYearsFramed: no picture that says nothing or is too wide to read.
func TestYearsFramed(t *testing.T) {
	for _, tt := range []struct {
		name  string
		signs map[int]Sign
		want  bool
	}{
		{"none", nil, false},
		{"one year", map[int]Sign{2031: Met}, false},
		{"nothing that took place", map[int]Sign{2031: Planned, 2032: Planned}, false},
		{"two years", map[int]Sign{2031: Met, 2032: Planned}, true},
		{"a century", map[int]Sign{1931: Met, 2031: Met}, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := len(Years{Rows: []YearRow{{Signs: tt.signs}}}.framed()) > 0; got != tt.want {
				t.Errorf("a picture: %v, want %v", got, tt.want)
			}
		})
	}
}
