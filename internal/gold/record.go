package gold

// The groups of the steps that measure what the program makes of a record, not how it reads one paper.
const (
	continuity = "continuity"
	whiteHouse = "whitehouse"
	citing     = "citations"
	finding    = "search"
	growing    = "growth"
)

// Million is the group of the step that grows a register to a million claims. It takes some twenty minutes, so that it is
// no part of a whole run: make growth runs it, and the page shows its last result with its day.
const Million = "million"

const growth = "go run ./internal/gold/growth -claims "

// recordSteps measure answers and briefs, of five papers, of the register of the papers of the White House, and of made-up
// registers.
func recordSteps(register string) []Step {
	busan := gold + "/busan-2025/docs"
	return []Step{
		{
			Group: continuity, Name: continuity, parse: continuityRows, table: true,
			Command: "go run ./internal/gold/continuity " + program + " " + busan,
		},
		{
			Group: whiteHouse, Name: whiteHouse, parse: whiteHouseRows, table: true,
			Command: "go run ./internal/gold/whitehouse " + register + " " + papers,
		},
		{
			Group: citing, Name: citing, parse: citationRows, table: true,
			Command: "go run ./internal/gold/citations examples " + busan + " " + register,
		},
		{Group: finding, Name: finding, parse: searchRows, table: true, Command: "go run ./internal/gold/finding " + register},
		{Group: growing, Name: growing, parse: growthRows, Command: growth + "10000,100000"},
		{Group: Million, Name: Million, parse: growthRows, Command: growth + "1000000"},
	}
}
