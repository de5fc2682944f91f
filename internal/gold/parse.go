package gold

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

type parser func(output []byte) (map[string]float64, error)

// scoreJSON reads what score.py --json prints: figures by kind, and those of links and conflicts.
func scoreJSON(output []byte) (map[string]float64, error) {
	var out struct {
		Kinds map[string]map[string]*float64 `json:"kinds"`
		Links map[string]float64             `json:"links"`
		Pairs map[string]float64             `json:"conflicts"`
	}
	if err := json.Unmarshal(output, &out); err != nil {
		return nil, fmt.Errorf("read score.py's figures: %w", err)
	}
	if out.Kinds["all"] == nil || out.Links == nil || out.Pairs == nil {
		return nil, fmt.Errorf("score.py printed no figures: %.200s", output)
	}
	values := make(map[string]float64)
	for kind, figures := range out.Kinds {
		for figure, v := range figures {
			if v != nil { // slots are null where nothing was matched
				values[kind+"/"+figure] = *v
			}
		}
	}
	for figure, v := range out.Links {
		values["links/"+figure] = v
	}
	for figure, v := range out.Pairs {
		values["conflicts/"+figure] = v
	}
	return values, nil
}

func timesLine(output []byte) (map[string]float64, error) {
	return line(output, `gold (?P<gold>\d+) read (?P<read>\d+)\s+strict F1 (?P<strict>\S+)\s+relaxed F1 (?P<relaxed>\S+)\s+value F1 (?P<value>\S+)`)
}

func entitiesLine(output []byte) (map[string]float64, error) {
	return line(output, `gold (?P<gold>\d+) read (?P<read>\d+)\s+precision (?P<precision>\S+) recall (?P<recall>\S+) F1 (?P<f1>\S+)\s+`+
		`exact F1 (?P<exact>\S+)\s+without names too: gold (?P<all>\d+) F1 (?P<allf1>\S+)`)
}

func chronologyLine(output []byte) (map[string]float64, error) {
	return line(output, `visits found \S+ = (?P<found>\S+)\s+named \S+ = (?P<named>\S+)\s+entries/visit (?P<entries>\S+)\s+`+
		`journeys found \S+ = (?P<journeys>\S+)\s+dated meetings with USA in all (?P<dated>\d+)`)
}

// line reads the named numbers of a pattern.
func line(output []byte, pattern string) (map[string]float64, error) {
	re := regexp.MustCompile(pattern)
	m := re.FindSubmatch(output)
	if m == nil {
		return nil, fmt.Errorf("not the line that was expected: %.200s", strings.TrimSpace(string(output)))
	}
	values := make(map[string]float64)
	for i, name := range re.SubexpNames() {
		if name == "" {
			continue
		}
		v, err := strconv.ParseFloat(string(m[i]), 64)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		values[name] = v
	}
	return values, nil
}
