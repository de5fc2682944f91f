package gold

import (
	"fmt"
	"strconv"
	"strings"
)

// rowsOf are the rows of a table with tabs between its cells.
func rowsOf(output []byte) [][]string {
	var rows [][]string
	for line := range strings.Lines(string(output)) {
		if line = strings.TrimRight(line, "\r\n"); line != "" {
			rows = append(rows, strings.Split(line, "\t"))
		}
	}
	return rows
}

// tableOf are the rows of a table, each with so many cells.
func tableOf(output []byte, cells int) ([][]string, error) {
	rows := rowsOf(output)
	if len(rows) == 0 {
		return nil, fmt.Errorf("an empty table")
	}
	for _, r := range rows {
		if len(r) != cells {
			return nil, fmt.Errorf("a row of %d cells, not %d: %q", len(r), cells, strings.Join(r, "\t"))
		}
	}
	return rows, nil
}

// figures reads the numbers of a row into values, by their names; "" leaves a cell out.
func figures(values map[string]float64, row []string, names ...string) error {
	for i, name := range names {
		if name == "" {
			continue
		}
		v, err := strconv.ParseFloat(row[i], 64)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		values[name] += v
	}
	return nil
}

// continuityRows counts the lines of the example that were found, found in part, and missing.
func continuityRows(output []byte) (map[string]float64, error) {
	rows, err := tableOf(output, 6)
	if err != nil {
		return nil, err
	}
	values := map[string]float64{"found": 0, "partly": 0, "missing": 0}
	for _, r := range rows[1:] {
		if _, known := values[r[2]]; !known {
			return nil, fmt.Errorf("a line of the example that is neither found nor missing: %q", r[2])
		}
		values[r[2]]++
	}
	values["lines"] = float64(len(rows) - 1)
	return values, nil
}

// whiteHouseRows reads how long the chronology is, the Historian's rows, and the mechanisms.
func whiteHouseRows(output []byte) (map[string]float64, error) {
	values := map[string]float64{"rows": 0, "found": 0, "sought": 0, "known": 0}
	for _, r := range rowsOf(output) {
		switch {
		case len(r) == 3 && r[0] == "lines":
			if err := figures(values, r, "", "lines", "meetings"); err != nil {
				return nil, err
			}
		case len(r) == 6 && r[0] == "row":
			values["rows"]++
			if r[4] != "0" {
				values["found"]++
			}
		case len(r) == 9 && r[0] == "mechanism":
			values["sought"]++
			if r[3] != "0" {
				values["known"]++
			}
		default:
			return nil, fmt.Errorf("not a row of the White House's table: %q", strings.Join(r, "\t"))
		}
	}
	if _, ok := values["lines"]; !ok || values["rows"] == 0 || values["sought"] == 0 {
		return nil, fmt.Errorf("the White House's table is not whole: %.200s", output)
	}
	return values, nil
}

// citationRows sums what was checked, and how much of the citations and of the quotations is right.
func citationRows(output []byte) (map[string]float64, error) {
	rows, err := tableOf(output, 7)
	if err != nil {
		return nil, err
	}
	values := make(map[string]float64)
	for _, r := range rows {
		if err := figures(values, r, "", "", "pages", "citations", "misplaced", "quotations", "loose"); err != nil {
			return nil, err
		}
	}
	if values["citations"] == 0 || values["quotations"] == 0 {
		return nil, fmt.Errorf("no citation or no quotation was checked")
	}
	values["right"] = 100 * (1 - values["misplaced"]/values["citations"])
	values["borne"] = 100 * (1 - values["loose"]/values["quotations"])
	return values, nil
}

// searchRows reads the row on all queries.
func searchRows(output []byte) (map[string]float64, error) {
	rows, err := tableOf(output, 6)
	if err != nil {
		return nil, err
	}
	last := rows[len(rows)-1]
	if last[0] != "all" {
		return nil, fmt.Errorf("no row on all queries: %.200s", output)
	}
	values := make(map[string]float64)
	return values, figures(values, last, "", "queries", "answered", "median", "worst", "")
}

// growthFigures are the columns of the table of growth after the number of claims.
func growthFigures() []string {
	return []string{"documents", "take", "join", "more", "file", "open", "dossier", "memory", "asof", "on"}
}

// growthRows reads one row for each size of a register, which is the first part of the names of its values.
func growthRows(output []byte) (map[string]float64, error) {
	rows, err := tableOf(output, 1+len(growthFigures()))
	if err != nil {
		return nil, err
	}
	if len(rows) < 2 {
		return nil, fmt.Errorf("no register was grown: %.200s", output)
	}
	values := make(map[string]float64)
	for _, r := range rows[1:] {
		names := []string{""}
		for _, name := range growthFigures() {
			names = append(names, r[0]+"/"+name)
		}
		if err := figures(values, r, names...); err != nil {
			return nil, err
		}
	}
	return values, nil
}
