package main

import (
	"testing"
	"time"

	"chancery/internal/search"
)

// TestQueries: there are fifty, each of which can be put.
func TestQueries(t *testing.T) {
	n := 0
	for _, sort := range queries() {
		for _, written := range sort.queries {
			q, err := search.Parse(written)
			if err == nil {
				err = q.Check()
			}
			if err != nil {
				t.Errorf("%q: %v", written, err)
			}
			n++
		}
	}
	if n != 50 {
		t.Errorf("%d queries, not 50", n)
	}
}

func TestRow(t *testing.T) {
	got := row("some", []asked{{"c", 30 * time.Millisecond, 1}, {"a", 1500 * time.Microsecond, 0}, {"b", 2 * time.Millisecond, 10}})
	if want := "some\t3\t2\t2.0\t30.0\tc"; got != want {
		t.Errorf("row = %q, want %q", got, want)
	}
}
