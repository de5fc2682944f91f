package read_test

import (
	"testing"

	"chancery"
)

func TestFigureUnits(t *testing.T) {
	tail := " We are neighbours. Our woods are one."
	check(t, []subjectCase{
		{
			"a noun behind other nouns and adjectives", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe delivered nearly 79 million safe and effective vaccine doses to the islands." + tail,
			[]string{"79000000 | dose | We delivered nearly 79 million safe and effective vaccine doses to the islands"},
		},
		{
			"a name in the plural", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nThere are 83 Latvian Corners in the towns of Estonia." + tail,
			[]string{"83 | corner | There are 83 Latvian Corners in the towns of Estonia"},
		},
		{
			"units in letters, small ones too", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe will build 3 GW of wind power and ship 4 bcm of gas." + tail,
			[]string{"3 | gigawatt | We will build 3 GW of wind power and ship 4 bcm of gas", "4 | bcm | We will build 3 GW of wind power and ship 4 bcm of gas"},
		},
		{
			"glued to its unit; a quarter of a million; a sum glued", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe will ship 12bcm of gas. We keep the lake at 1.5°C and below. This year more than a quarter million jobs depend on it. The pier cost $22.5million in all." + tail,
			[]string{
				"12 | bcm | We will ship 12bcm of gas", "1.5 | degree | We keep the lake at 1.5°C and below",
				"250000 | job | quarter million jobs depend on it", "22500000 | USD | The pier cost $22.5million in all",
			},
		},
		{
			"the same sum of the same thing is told once", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe will raise $12 million in loans for boats. We wrote of $12 million in loans before. We paid $12 million for a pier." + tail,
			[]string{"12000000 | USD | We will raise $12 million in loans for boats", "12000000 | USD | We paid $12 million for a pier"},
		},
		{
			"a measure before a name", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe keep to the 1.5-degree Celsius limit of the lake." + tail,
			[]string{"1.5 | degree | We keep to the 1.5-degree Celsius limit of the lake"},
		},
		{
			"a unit of two words", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe will ship 50 billion cubic meters of gas." + tail,
			[]string{"50000000000 | meter | We will ship 50 billion cubic meters of gas"},
		},
		{
			"pounds of weight", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nThe guards seized 800 pounds of amber on the coast." + tail,
			[]string{"800 | pound | The guards seized 800 pounds of amber on the coast"},
		},
		{
			"what only says when, and who owns", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nOur fishermen met 80 years ago in the port of Riga. The three experts' report is long. It rained less than in the previous five years." + tail,
			nil,
		},
		{
			"beside marks that were taken out", sheetHeader,
			"Latvia and Estonia share a\n**$698 million** fund, paid by $649 million from Latvia.",
			[]string{"698000000 | USD | $698 million", "649000000 | USD | paid by $649 million from Latvia"},
		},
	}, chancery.Figure, chancery.SlotValue, chancery.SlotUnit)
}
