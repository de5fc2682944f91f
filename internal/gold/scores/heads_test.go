package main

import "testing"

func TestHead(t *testing.T) {
	for _, tt := range []struct{ name, content, want string }{
		{"front matter", "---\ndate: 2031-05-12\n---\n\none\ntwo\nthree\n", "---\ndate: 2031-05-12\n---\n\none\ntwo\n"},
		{"none", "one\ntwo\nthree", "one\ntwo\n"},
		{"shorter", "one", "one"},
		{"empty", "", ""},
		{"front matter that does not end", "---\none\ntwo", "---\none\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := head(tt.content, 2); got != tt.want {
				t.Errorf("head(%q, 2) = %q, want %q", tt.content, got, tt.want)
			}
		})
	}
}
