package gazetteer

import (
	"slices"
	"strings"
	"sync"

	"chancery"
)

// membership is a stretch of time in which polities belonged to a group.
type membership struct {
	from, to chancery.Date
	codes    []string
}

var memberships = sync.OnceValue(func() map[string][]membership {
	all := map[string][]membership{}
	for _, row := range rows("members.txt", 4) {
		all[row[0]] = append(all[row[0]], membership{mustDate(row[1]), mustDate(row[2]), strings.Fields(row[3])})
	}
	return all
})

func mustDate(s string) chancery.Date {
	d, err := chancery.ParseDate(strings.TrimPrefix(s, "-"))
	if err != nil {
		panic("gazetteer: members.txt: " + err.Error())
	}
	return d
}

// Members are the codes of those who belonged to the group on that date, sorted; on the zero Date, those who belong to it
// by the newest knowledge of the table. A date that is less than a day counts who belonged to it at its end. Nil where the
// members of the group are not known, or code is no group.
func Members(code string, on chancery.Date) []string {
	var codes []string
	for _, m := range memberships()[code] {
		if on.IsZero() && !m.to.IsZero() || !on.IsZero() && !m.holds(on) {
			continue
		}
		codes = append(codes, m.codes...)
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

func (m membership) holds(on chancery.Date) bool {
	day := on.Last()
	return (m.from.IsZero() || !day.Before(m.from.First())) && (m.to.IsZero() || !day.After(m.to.Last()))
}
