// Command continuity measures what the program tells of five papers against a dossier made of them by hand, line by line.
//
//	go run ./internal/gold/continuity CHANCERY FOLDER
//
// It prints a table: the part of the example, what a line of it says, whether our pages say it (found, partly, missing),
// on which page, with which papers, and which papers the example cites.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: continuity CHANCERY FOLDER")
		os.Exit(2)
	}
	if err := run(context.Background(), os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "continuity:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, program, folder string) error {
	pages, err := pagesOf(ctx, program, folder)
	if err != nil {
		return err
	}
	fmt.Println("part\tsays\tours\twhere\tcites\tthe example cites")
	for _, e := range example() {
		o, err := compare(e, pages)
		if err != nil {
			return err
		}
		fmt.Println(o.row())
	}
	return nil
}

// pagesOf has the program tell what it tells of the papers.
func pagesOf(ctx context.Context, program, folder string) (map[string][]statement, error) {
	const day = "2025-10-01" // the day after the second meeting, on which a successor might begin
	pages := make(map[string][]statement)
	for name, args := range map[string][]string{
		dossier:  {"dossier", "--format", "md"},
		wholly:   {"dossier", "--all", "--format", "md"},
		handover: {"handover", "--office", "Prime Minister", "--of", "JPN", "--on", day, "--format", "md"},
		watch:    {"watch", "--on", day, "--format", "md"},
		matters:  {"watch", "--on", day, "--json"},
	} {
		out, err := exec.CommandContext(ctx, program, append(args, folder)...).Output()
		if exit := (*exec.ExitError)(nil); errors.As(err, &exit) && exit.ExitCode() == overdue {
			err = nil
		}
		if err != nil {
			return nil, fmt.Errorf("chancery %s: %w", strings.Join(args, " "), err)
		}
		if name == matters {
			pages[name] = records(string(out))
			continue
		}
		if pages[name], err = markdown(string(out)); err != nil {
			return nil, fmt.Errorf("chancery %s: %w", strings.Join(args, " "), err)
		}
	}
	return pages, nil
}

// overdue is the state in which a watch list ends that has something overdue.
const overdue = 4
