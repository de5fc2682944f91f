// Command whitehouse measures what a register of the papers of the White House tells of a relation and of standing
// mechanisms.
//
//	go run ./internal/gold/whitehouse REGISTER HISTORIAN
//
// REGISTER is the file of the register, HISTORIAN the folder of the Historian's tables of visits and journeys. It prints a
// table: how many lines the chronology of the United States and Japan in 2021 and 2022 has, which of the Historian's
// rows for Japan stand in it, and which of some mechanisms are known, in which state, with which meetings.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"chancery"
	"chancery/internal/gold/record"
	"chancery/internal/query"
	"chancery/internal/watch"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: whitehouse REGISTER HISTORIAN")
		os.Exit(2)
	}
	if err := run(context.Background(), os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "whitehouse:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, path, historian string) (err error) {
	held, err := record.Open(ctx, path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, held.Close()) }()
	t := query.Among(&held.Record, "USA", "JPN").Timeline(chancery.Date{Year: 2021}, chancery.Date{Year: 2022})
	met := 0
	for i := range t.Events {
		if t.Events[i].Happening == query.Met {
			met++
		}
	}
	show("lines", strconv.Itoa(len(t.Events)), strconv.Itoa(met))
	for _, table := range []string{"visits-2021-2022.tsv", "travels-2021-2022.tsv"} {
		content, err := os.ReadFile(filepath.Join(historian, table))
		if err != nil {
			return err
		}
		rows, err := rowsOf(string(content), "JPN")
		if err != nil {
			return fmt.Errorf("%s: %w", table, err)
		}
		for _, r := range rows {
			lines, where := r.within(t.Events)
			show("row", r.first.Format("2006-01-02"), r.who, r.what, strconv.Itoa(lines), where)
		}
	}
	lives := watch.Lives(query.Among(&held.Record))
	for _, m := range sought() {
		show(append([]string{"mechanism"}, m.within(lives)...)...)
	}
	return nil
}

// show prints a row of the table.
func show(cells ...string) {
	for i, c := range cells {
		cells[i] = strings.Join(strings.Fields(c), " ")
	}
	fmt.Println(strings.Join(cells, "\t"))
}
