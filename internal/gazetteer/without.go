package gazetteer

import (
	"slices"
	"strings"
	"sync"
)

var withoutOffices = sync.OnceValue(func() map[string][]string {
	all := map[string][]string{}
	for _, row := range rows("without.txt", 2) {
		for code := range strings.FieldsSeq(row[0]) {
			all[code] = append(all[code], list(row[1])...)
		}
	}
	return all
})

// Without says whether it is known that a polity has no such office: "Prime Minister" in the United States. Of most polities
// nothing is known, and the answer is false.
func Without(code, office string) bool {
	return slices.Contains(withoutOffices()[code], strings.ToLower(office))
}
