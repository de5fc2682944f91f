// Command finding measures how fast a register is searched.
//
//	go run ./internal/gold/finding REGISTER
//
// It puts queries in English, Japanese and Korean to the register, each once to warm up and then three times, of which the
// best counts. It prints a table: the sort of query, how many there are, how many of them found something, the median and
// the worst time in milliseconds, and the slowest query.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"chancery/internal/search"
	"chancery/internal/sqlite"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: finding REGISTER")
		os.Exit(2)
	}
	if err := run(context.Background(), os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "finding:", err)
		os.Exit(1)
	}
}

// asked is what became of a query.
type asked struct {
	query string
	took  time.Duration
	hits  int
}

func run(ctx context.Context, path string) (err error) {
	store, err := sqlite.Open(ctx, path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	var all []asked
	for _, sort := range queries() {
		var some []asked
		for _, query := range sort.queries {
			a, err := ask(ctx, store, query)
			if err != nil {
				return fmt.Errorf("%q: %w", query, err)
			}
			some = append(some, a)
		}
		fmt.Println(row(sort.name, some))
		all = append(all, some...)
	}
	fmt.Println(row("all", all))
	return nil
}

// ask puts one query, a page of hits at a time as the program does.
func ask(ctx context.Context, store *sqlite.Store, query string) (asked, error) {
	const page, times = 10, 3
	a := asked{query: query}
	q, err := search.Parse(query)
	if err != nil {
		return a, err
	}
	for i := range 1 + times {
		began := time.Now()
		answer, err := store.Search(ctx, &q, time.Time{}, page)
		if err != nil {
			return a, err
		}
		a.hits = len(answer.Hits)
		if took := time.Since(began); i == 1 || i > 1 && took < a.took {
			a.took = took
		}
	}
	return a, nil
}

// row is the figures of some queries.
func row(name string, some []asked) string {
	some = slices.SortedFunc(slices.Values(some), func(a, b asked) int { return int(a.took - b.took) })
	answered := 0
	for _, a := range some {
		if a.hits > 0 {
			answered++
		}
	}
	median, worst := some[len(some)/2], some[len(some)-1]
	cells := []string{name, fmt.Sprint(len(some)), fmt.Sprint(answered), milliseconds(median.took), milliseconds(worst.took), worst.query}
	return strings.Join(cells, "\t")
}

func milliseconds(d time.Duration) string { return fmt.Sprintf("%.1f", d.Seconds()*1000) }
