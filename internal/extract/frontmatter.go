package extract

import (
	"cmp"
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"

	"chancery"
)

// frontMatter takes the facts out of a YAML head between two lines "---" at the top of text. body is where the document
// itself begins: after the closing line and the blank line that follows it, 0 where there is no head.
func frontMatter(text string) (f facts, body int, notes []chancery.Note) {
	head, body := cutHead(text)
	if body == 0 {
		return f, 0, nil
	}
	fields, err := yamlFields(head)
	if err != nil {
		fields = plainFields(head)
		notes = append(notes, chancery.Note("the front matter is not valid YAML, read line by line: "+yamlFault(err)))
	}
	if len(fields) == 0 {
		return facts{}, 0, nil // a text that opens with a rule
	}
	f.title = tidy(fields["title"])
	f.publisher = tidy(cmp.Or(fields["publisher"], fields["source"], fields["site"], fields["site_name"], fields["sitename"]))
	f.source = strings.TrimSpace(cmp.Or(fields["source_url"], fields["url"], fields["link"], fields["permalink"]))
	if f.source == "" && isURL(f.publisher) {
		f.source, f.publisher = f.publisher, ""
	}
	f.language = languageTag(cmp.Or(fields["language"], fields["lang"]))
	var why string
	f.published, why = statedDate(fields)
	if why != "" {
		notes = append(notes, chancery.Note(why))
	}
	if !f.published.IsZero() {
		f.basis = chancery.Stated
	}
	return f, body, notes
}

// statedDate is the date of publication by the front matter: the first field that holds one, a whole day before a month or
// a year. modified_time and its like say nothing of publication.
func statedDate(fields map[string]string) (best chancery.Date, note string) {
	for _, key := range []string{"date", "published", "published_time", "published_at", "publish_date", "pubdate", "date_published"} {
		value := strings.TrimSpace(fields[key])
		if value == "" {
			continue
		}
		d, ok := wholeDate(value)
		switch {
		case !ok:
			note = fmt.Sprintf("the front matter's %s %q is no date that can be read", key, value)
		case best.IsZero() || d.IsDay() && !best.IsDay():
			best = d
		}
	}
	if !best.IsZero() {
		note = ""
	}
	return best, note
}

// cutHead finds the front matter; body is 0 where there is none.
func cutHead(text string) (head string, body int) {
	first, rest, ok := strings.Cut(text, "\n")
	if !ok || strings.TrimRight(first, " \t\r") != "---" {
		return "", 0
	}
	const most = 64 << 10 // a head longer than this is no head
	for at := 0; at < min(len(rest), most); {
		end := len(rest)
		if i := strings.IndexByte(rest[at:], '\n'); i >= 0 {
			end = at + i + 1
		}
		if l := strings.TrimRight(rest[at:end], " \t\r\n"); l == "---" || l == "..." {
			body = len(first) + 1 + end
			return rest[:at], body + blankLine(text[body:])
		}
		at = end
	}
	return "", 0
}

// blankLine is the length of the line that s begins with where nothing but white space stands on it, else 0.
func blankLine(s string) int {
	i := strings.IndexByte(s, '\n')
	if i < 0 || strings.TrimSpace(s[:i]) != "" {
		return 0
	}
	return i + 1
}

// yamlFields reads the head as YAML: its top-level scalars by lower-case key, as they are written (so that a date stays one).
func yamlFields(head string) (map[string]string, error) {
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(head), &doc); err != nil {
		return nil, err
	}
	fields := map[string]string{}
	if len(doc.Content) == 0 {
		return fields, nil
	}
	root := doc.Content[0]
	if root.Kind != yaml.MappingNode {
		return nil, fmt.Errorf("yaml: line 1: not a list of fields")
	}
	for i := 0; i+1 < len(root.Content); i += 2 {
		if v := root.Content[i+1]; v.Kind == yaml.ScalarNode && v.Tag != "!!null" {
			fields[strings.ToLower(root.Content[i].Value)] = v.Value
		}
	}
	return fields, nil
}

// plainFields reads a head that is not YAML: what it can find of "key: value" lines.
func plainFields(head string) map[string]string {
	fields := map[string]string{}
	for line := range strings.Lines(head) {
		key, value, ok := strings.Cut(line, ":")
		key = strings.ToLower(strings.TrimSpace(key))
		if !ok || key == "" || strings.ContainsAny(key, " \t\"'") || fields[key] != "" {
			continue
		}
		fields[key] = strings.Trim(strings.TrimSpace(value), `"'`)
	}
	return fields
}

func yamlFault(err error) string {
	fault, _, _ := strings.Cut(strings.TrimPrefix(err.Error(), "yaml: "), "\n")
	return fault
}

func isURL(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")
}

// languageTag is a stated language as a BCP 47 tag without its region ("en-US", "en_GB" are "en"); "" where it is no tag.
func languageTag(s string) chancery.Language {
	s = strings.ToLower(strings.TrimSpace(s))
	s, _, _ = strings.Cut(strings.ReplaceAll(s, "_", "-"), "-")
	if len(s) < 2 || len(s) > 3 || strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") != "" {
		return ""
	}
	return chancery.Language(s)
}
