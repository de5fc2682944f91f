package read_test

import (
	"testing"

	"chancery"
)

func TestFiguresThatAreOrdinals(t *testing.T) {
	check(t, []subjectCase{
		{
			"anniversaries of what is between the two, not of births and battles", newsHeader,
			"This year Latvia and Estonia mark the 40th anniversary of their fisheries treaty. They also keep the 150th anniversary of the birth of the poet Ozols. " +
				"Latvia and Estonia celebrated the centenary of their diplomatic relations in May. Estonia kept the 50th anniversary of the great storm.",
			[]string{"40 | years | This year Latvia and Estonia mark the 40th anniversary of their fisheries treaty", "100 | years | Latvia and Estonia celebrated the centenary of their diplomatic relations in May"},
		},
		{
			"one anniversary told twice, and another of the same age", newsHeader,
			"Latvia and Estonia keep the 30th anniversary of their border treaty. It is 30 years since the treaty was signed in Riga. It is also the 30th anniversary of their student exchange.",
			[]string{"30 | years | Latvia and Estonia keep the 30th anniversary of their border treaty", "30 | years | It is also the 30th anniversary of their student exchange"},
		},
		{
			"encounters in a row, not sessions of an organ", newsHeader,
			"It was their fifth meeting since June. Karlis Ozols of Latvia began his third visit to Estonia. It was the fourth meeting that we have had, he said. They took part in the third meeting of the Harbour Council of Latvia and Estonia.",
			[]string{
				"5 | meeting | It was their fifth meeting since June", "3 | visit | Karlis Ozols of Latvia began his third visit to Estonia",
				"4 | meeting | It was the fourth meeting that we have had, he said",
			},
		},
	}, chancery.Figure, chancery.SlotValue, chancery.SlotUnit)
}

func TestLengthsOfTime(t *testing.T) {
	check(t, []subjectCase{
		{
			"of visits and talks", newsHeader,
			"The Prime Minister of Latvia began a four-day state visit to Estonia. Latvia and Estonia held three days of talks in Riga. The talks lasted an hour.",
			[]string{
				"4 | day | The Prime Minister of Latvia began a four-day state visit to Estonia", "3 | day | Latvia and Estonia held three days of talks in Riga",
				"60 | minutes | The talks lasted an hour",
			},
		},
		{
			"how soon, not when", newsHeader,
			"Latvia and Estonia meet again just two months after the storm. The ferry sails in two months. Latvia will answer Estonia within ten days. The guests stayed for five days.",
			[]string{"2 | months | Latvia and Estonia meet again just two months after the storm"},
		},
		{
			"decades", newsHeader,
			"The ban of Latvia on fish from Estonia has been in place for a decade. Estonia was poor for three decades. The alliance of Latvia and Estonia has lasted five decades.",
			[]string{"10 | years | The ban of Latvia on fish from Estonia has been in place for a decade", "50 | years | The alliance of Latvia and Estonia has lasted five decades"},
		},
		{
			"beside others of a list", newsHeader,
			"Latvia and Estonia celebrate 40 years of the treaty on fish, 50 years of the travel agreement, and 80 years since the embassies opened in both capitals.",
			[]string{
				"40 | years | 40 years of the treaty on fish", "50 | years | 50 years of the travel agreement",
				"80 | years | 80 years",
			},
		},
		{
			"dollars of somebody, and one share of two things", newsHeader,
			"Latvia paid Estonia 3 million Canadian dollars for ice. Latvia put a 30% import tariff on fish from Estonia. The 30% tariff on fish hurt Estonia. Estonia sells 30% of its fish to Latvia.",
			[]string{
				"3000000 | CAD | Latvia paid Estonia 3 million Canadian dollars for ice", "30 | percent | Latvia put a 30% import tariff on fish from Estonia",
				"30 | percent | Estonia sells 30% of its fish to Latvia",
			},
		},
		{
			"few things that were signed", newsHeader,
			"Latvia and Estonia signed more than ten memorandums of understanding on Monday.",
			[]string{"10 | memorandum of understanding | Latvia and Estonia signed more than ten memorandums of understanding on Monday"},
		},
	}, chancery.Figure, chancery.SlotValue, chancery.SlotUnit)
}
