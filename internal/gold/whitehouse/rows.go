package main

import (
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"time"

	"chancery/internal/query"
)

// row is a row of the Historian's tables.
type row struct {
	first, last time.Time
	who, what   string
}

// rowsOf reads the rows of a table that are about a polity. Quotation marks in it are characters like others.
func rowsOf(table, polity string) ([]row, error) {
	r := csv.NewReader(strings.NewReader(strings.ReplaceAll(table, `"`, "'")))
	r.Comma = '\t'
	lines, err := r.ReadAll()
	if err != nil {
		return nil, err
	}
	if len(lines) == 0 {
		return nil, fmt.Errorf("the table is empty")
	}
	column := func(line []string, names ...string) string {
		for _, name := range names {
			if i := slices.Index(lines[0], name); i >= 0 {
				return line[i]
			}
		}
		return ""
	}
	var rows []row
	for _, line := range lines[1:] {
		if column(line, "polity") != polity {
			continue
		}
		r := row{who: column(line, "visitor", "who"), what: column(line, "description", "remarks")}
		for _, day := range []struct {
			name string
			into *time.Time
		}{{"start", &r.first}, {"end", &r.last}} {
			if *day.into, err = time.Parse(time.DateOnly, column(line, day.name)); err != nil {
				return nil, err
			}
		}
		rows = append(rows, r)
	}
	return rows, nil
}

// within counts the meetings of a chronology on days of the row, one day either side allowed, and gives the places of the
// first of them that names one.
func (r row) within(events []query.Event) (lines int, where string) {
	const slack = 24 * time.Hour
	for i := range events {
		e := &events[i]
		day := e.Date.First()
		if e.Happening != query.Met || !e.Date.Last().Equal(day) && e.Date.Day == 0 {
			continue // a month or a year is no day
		}
		if day.Before(r.first.Add(-slack)) || day.After(r.last.Add(slack)) {
			continue
		}
		lines++
		if where == "" {
			where = e.Fact.Slots.One("place")
		}
	}
	return lines, where
}
