package read_test

import (
	"testing"

	"chancery"
)

func TestTenures(t *testing.T) {
	check(t, []subjectCase{
		{
			"office before and polity after the name", newsHeader,
			"President Karlis Ozols of Latvia spoke with Liina Tamm, Estonia's prime minister.",
			[]string{
				"Karlis Ozols | President | LVA | incumbent | President Karlis Ozols of Latvia",
				"Liina Tamm | Prime Minister | EST | incumbent | Liina Tamm, Estonia's prime minister",
			},
		},
		{
			"former and leaving", newsHeader,
			"Former Estonian President Jaan Saar looked on. Latvian Prime Minister Ilze Kalnina announced that she will resign in June.",
			[]string{
				"Jaan Saar | President | EST | former | Former Estonian President Jaan Saar",
				"Ilze Kalnina | Prime Minister | LVA | outgoing | Latvian Prime Minister Ilze Kalnina announced that she will resign in June",
			},
		},
		{
			"newly elected", newsHeader,
			"Newly elected Estonian Prime Minister Liina Tamm smiled.",
			[]string{"Liina Tamm | Prime Minister | EST | incoming | Newly elected Estonian Prime Minister Liina Tamm"},
		},
	}, chancery.Tenure, chancery.SlotPerson, chancery.SlotOffice, chancery.SlotPolity, chancery.SlotStatus)
}

func TestMechanisms(t *testing.T) {
	check(t, []subjectCase{
		{
			"asleep and to meet again", newsHeader,
			"Latvia and Estonia agreed to hold a meeting of the Latvia-Estonia Committee on Coastal Navigation, which has not met since 2015.",
			[]string{"LVA,EST | revived | 2015 | the Latvia-Estonia Committee on Coastal Navigation, which has not met since 2015"},
		},
		{
			"asleep", newsHeader,
			"The Latvia-Estonia Committee on Coastal Navigation has not met since 2015, the ministry said.",
			[]string{"LVA,EST | dormant | 2015 | The Latvia-Estonia Committee on Coastal Navigation"},
		},
		{
			"new in a joint text", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe will launch an annual dialogue on forest fires. We are neighbours. Our woods are one.",
			[]string{"LVA,EST | established |  | an annual dialogue on forest fires"},
		},
		{
			"one summit is no arrangement", newsHeader,
			"The Riga Summit ended at noon in the rain and Latvia was glad.", nil,
		},
	}, chancery.Mechanism, chancery.SlotPolities, chancery.SlotStatus, chancery.SlotLastMet)
}

func TestQuotations(t *testing.T) {
	check(t, []subjectCase{
		{
			"before and after the verb", newsHeader,
			"President Karlis Ozols of Latvia said: “The border is a street.” “We are glad of it,” Ozols added.",
			[]string{"Karlis Ozols | The border is a street.", "Karlis Ozols | We are glad of it,"},
		},
		{"a title is no speech", newsHeader, "President Karlis Ozols of Latvia opened the “House of the Coast” in Riga.", nil},
	}, chancery.Quotation, chancery.SlotSpeaker)
}

func TestFigures(t *testing.T) {
	check(t, []subjectCase{
		{
			"money, rates and counts", newsHeader,
			"Latvia will spend €4.1 billion. Exports to Estonia grew by 12 percent. Tariffs fell from 25% to 15%.",
			[]string{
				"4100000000 | EUR | Latvia will spend €4.1 billion", "12 | percent | Exports to Estonia grew by 12 percent",
				"25 | percent | Tariffs fell from 25% to 15%", "15 | percent | Tariffs fell from 25% to 15%",
			},
		},
		{"dates and articles are none", newsHeader, "Under article 30 of the treaty of 1992 Latvia met Estonia on 3 May 2030.", nil},
		{"a code before the number", newsHeader, "Estonia gives EUR 36 million to the fund.", []string{"36000000 | EUR | Estonia gives EUR 36 million to the fund"}},
	}, chancery.Figure, chancery.SlotValue, chancery.SlotUnit)
}

func TestOutlooks(t *testing.T) {
	check(t, []subjectCase{
		{
			"condition and consequence", newsHeader,
			"If the grid fails again, the plan could be delayed.",
			[]string{"If the grid fails again | the plan could be delayed | If the grid fails again, the plan could be delayed"},
		},
		{
			"inverted condition", newsHeader,
			"Should he need their votes, the price may be the toll bridge.",
			[]string{"Should he need their votes | the price may be the toll bridge | Should he need their votes, the price may be the toll bridge"},
		},
		{"a hope is no forecast", newsHeader, "Latvia hopes that the plan could be kept.", nil},
	}, chancery.Outlook, chancery.SlotCondition, chancery.SlotConsequence)
}

func TestQuotationWithinQuotation(t *testing.T) {
	check(t, []subjectCase{{
		"the inner words are the speaker's, the outer ones the outlet's", newsHeader,
		"“President Karlis Ozols of Latvia called it ‘a wall of water’ and left,” the paper wrote.",
		[]string{"Karlis Ozols | a wall of water"},
	}}, chancery.Quotation, chancery.SlotSpeaker)
}
