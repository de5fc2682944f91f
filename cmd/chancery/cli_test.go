package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/alecthomas/kong"

	"chancery"
)

func TestCommandLine(t *testing.T) {
	tests := []struct {
		name   string
		args   []string
		status int
		out    string // a pattern; "" for no output
		err    string // a pattern; "" for none
	}{
		{"no verb", nil, statusDone, `(?s)dossier .*Tell all.*`, ""},
		{"help tells the exit statuses", []string{"--help"}, statusDone, `Exit status: 0 done`, ""},
		{"help after the verb", []string{"read", "--help"}, statusDone, `chancery read talks.txt`, ""},
		{"help before the verb", []string{"--help", "read"}, statusDone, `chancery read talks.txt`, ""},
		{"version", []string{"--version"}, statusDone, `^chancery `, ""},
		{"a verb that is none", []string{"frobnicate"}, statusUsage, "", `unexpected argument frobnicate\nTry: chancery --help\n$`},
		{"a path is missing", []string{"read"}, statusUsage, "", `(?s)expected.*Try: chancery read --help\n$`},
		{"a flag of another verb", []string{"--register", "x", "read", "a.txt"}, statusUsage, "", `unknown flag --register`},
		{"a flag that is none", []string{"export", "--frobnicate"}, statusUsage, "", `unknown flag --frobnicate`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var out, failure bytes.Buffer
			status := run(t.Context(), test.args, newConsole(&out, &failure, func(string) string { return "" }))
			if status != test.status || !fits(test.out, out.String()) || !fits(test.err, failure.String()) {
				t.Errorf("status %d, output %q, errors %q; want %d, %q, %q", status, &out, &failure, test.status, test.out, test.err)
			}
		})
	}
}

func fits(pattern, s string) bool {
	if pattern == "" {
		return s == ""
	}
	return regexp.MustCompile(pattern).MatchString(s)
}

func TestConclude(t *testing.T) {
	ended, end := context.WithCancel(t.Context())
	end()
	full := chancery.Errorf(chancery.Unavailable, "the disk is full")
	tests := []struct {
		name   string
		ctx    context.Context
		err    error
		status int
		told   string
	}{
		{"done", t.Context(), nil, statusDone, ""},
		{"documents failed and were named", t.Context(), errSomeFailed, statusSomeFailed, ""},
		{"something else failed as well", t.Context(), errors.Join(errSomeFailed, full), statusFailed, "chancery: the disk is full\n"},
		{"two things failed", t.Context(), errors.Join(full, errors.Join(full, nil)), statusFailed, "chancery: the disk is full\nthe disk is full\n"},
		{"interrupted", ended, fmt.Errorf("settle: %w", context.Canceled), statusInterrupted, "chancery: interrupted\n"},
		{"failed while it was interrupted", ended, full, statusFailed, "chancery: the disk is full\n"},
		{"a fault of the program", t.Context(), errors.New("odd"), statusFailed, "chancery: odd\nThis is a fault of the program. Please report it with the message above.\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var told bytes.Buffer
			status := newConsole(&bytes.Buffer{}, &told, func(string) string { return "" }).conclude(test.ctx, test.err)
			if status != test.status || told.String() != test.told {
				t.Errorf("status %d, told %q; want %d, %q", status, &told, test.status, test.told)
			}
		})
	}
}

func TestEveryVerbHasExamples(t *testing.T) {
	for _, verb := range grammar(t).Children {
		if !strings.Contains(verb.Detail, "Examples:\n  chancery "+verb.Name) && !strings.Contains(verb.Detail, "Examples:\n  chancery --") {
			t.Errorf("chancery %s --help shows no example", verb.Name)
		}
	}
}

func grammar(t *testing.T) *kong.Node {
	t.Helper()
	parser, err := newParser(&cli{}, newConsole(&bytes.Buffer{}, &bytes.Buffer{}, func(string) string { return "" }))
	if err != nil {
		t.Fatal(err)
	}
	return parser.Model.Node
}

func TestVerbFirst(t *testing.T) {
	tests := []struct{ name, args, want string }{
		{"as it is", "read a b", "read a b"},
		{"a switch before", "--json inspect a", "inspect --json a"},
		{"a value before", "--register r.db export", "export --register r.db"},
		{"a value after =", "--register=r.db export", "export --register=r.db"},
		{"a value that looks like a verb", "--between read dossier x", "dossier --between read x"},
		{"no verb", "--help", "--help"},
		{"a value is missing", "--register", "--register"},
		{"after the end of flags", "-- read", "-- read"},
		{"standard input stays with its verb", "read -", "read -"},
	}
	root := grammar(t)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := verbFirst(root, strings.Fields(test.args)); !slices.Equal(got, strings.Fields(test.want)) {
				t.Errorf("verbFirst(%s) = %q, want %s", test.args, got, test.want)
			}
		})
	}
}

func TestColumns(t *testing.T) {
	tests := []struct {
		name, s string
		columns int
		clipped string // to 6
	}{
		{"letters", "abc", 3, "abc"},
		{"just fits", "abcdef", 6, "abcdef"},
		{"too long", "abcdefg", 7, "abcde…"},
		{"East Asian", "東京都庁", 8, "東京…"},
		{"full width", "Ａb", 3, "Ａb"},
		{"accents that stand on letters", "e\u0301e\u0301", 2, "e\u0301e\u0301"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := columns(test.s); got != test.columns {
				t.Errorf("columns = %d, want %d", got, test.columns)
			}
			if got := clip(test.s, 6); got != test.clipped {
				t.Errorf("clip = %q, want %q", got, test.clipped)
			}
			if got := columns(pad(test.s, 9)); got != 9 {
				t.Errorf("padded to %d columns, want 9", got)
			}
		})
	}
}
