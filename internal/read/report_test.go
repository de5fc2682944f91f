package read_test

import (
	"testing"

	"chancery"
)

// Reports of a ministry: what was said at a meeting, point by point, below a sentence that says who met, when and for how long.
const reportHeader = "title: Latvia-Estonia Summit Meeting\npublisher: Ministry of Foreign Affairs of Latvia\ndate: 2031-05-20\nlanguage: en"

func TestReportOfAMinistry(t *testing.T) {
	check(t, []subjectCase{
		{
			"day and length behind a remark on the clock", reportHeader,
			"On May 19, commencing at 1:15 p.m. (local time) for approximately 2 hours and 10 minutes, Mr. Karlis Ozols, Prime Minister of Latvia, held a summit meeting with Ms. Liina Tamm, Prime Minister of the Republic of Estonia.",
			[]string{"LVA,EST | Karlis Ozols,Liina Tamm |  | 2031-05-19 | held |  | 130 | On May 19, commencing at 1:15 p.m. (local time) for approximately 2 hours and 10 minutes, Mr. Karlis Ozols, Prime Minister of Latvia, held a summit meeting with Ms. Liina Tamm, Prime Minister of the Republic of Estonia"},
		},
		{
			"to be glad to meet is to meet", reportHeader,
			"On May 19, Prime Minister Karlis Ozols of Latvia held a summit meeting with Prime Minister Liina Tamm of Estonia. Prime Minister Tamm stated that she was delighted to meet Prime Minister Ozols again, and that Estonia will chair the council next year.",
			[]string{"LVA,EST | Karlis Ozols,Liina Tamm |  | 2031-05-19 | held |  |  | On May 19, Prime Minister Karlis Ozols of Latvia held a summit meeting with Prime Minister Liina Tamm of Estonia"},
		},
		{
			"a list of ministers with their titles before them", reportHeader,
			"The Minister for Foreign Affairs of Latvia, Ilze Kalnina, the Foreign Minister of Estonia, Mart Kask, and the Foreign Minister of Finland, Aino Virta, met in Bergen, Norway on May 19, 2031 to discuss the ferries.",
			[]string{"LVA,EST,FIN | Ilze Kalnina,Mart Kask,Aino Virta | Bergen | 2031-05-19 | held |  |  | The Minister for Foreign Affairs of Latvia, Ilze Kalnina, the Foreign Minister of Estonia, Mart Kask, and the Foreign Minister of Finland, Aino Virta, met in Bergen, Norway on May 19, 2031 to discuss the ferries"},
		},
		{
			"the day above a text that is printed again", "title: Full text of the Joint Statement of Latvia and Estonia\npublisher: Example News\ndate: 2031-05-20\nlanguage: en",
			"Joint Statement of Latvia and Estonia\n\nMay 19, 2031\n\nForeign Minister Ilze Kalnina of Latvia and Foreign Minister Mart Kask of Estonia met to discuss the ferries.",
			[]string{"LVA,EST | Ilze Kalnina,Mart Kask |  | 2031-05-19 | held |  |  | Foreign Minister Ilze Kalnina of Latvia and Foreign Minister Mart Kask of Estonia met to discuss the ferries"},
		},
		{
			"agreed at talks", newsHeader,
			"Foreign Minister Ilze Kalnina of Latvia and Foreign Minister Mart Kask of Estonia agreed at talks in Bergen on 12 May 2031 to build a bridge.",
			[]string{"LVA,EST | Ilze Kalnina,Mart Kask | Bergen | 2031-05-12 | held |  |  | Foreign Minister Ilze Kalnina of Latvia and Foreign Minister Mart Kask of Estonia agreed at talks in Bergen on 12 May 2031 to build a bridge"},
		},
	}, chancery.Meeting, meetingSlots...)
}

func TestPromisesInAReport(t *testing.T) {
	check(t, []subjectCase{
		{
			"the two leaders are not those whom the clause before names", reportHeader,
			"Prime Minister Karlis Ozols of Latvia held a summit meeting with Prime Minister Liina Tamm of Estonia.\n\nAs Norway's quarrel with Sweden goes on, the two leaders agreed to open a school in Valka.",
			[]string{"LVA,EST | agreed | the two leaders agreed to open a school in Valka"},
		},
		{
			"to affirm the need to act is to uphold it; to affirm its importance is an opinion", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nThe leaders reaffirmed the need to keep the border open. We reaffirmed the importance of boats to save lives. We thank our people.",
			[]string{"LVA,EST | reaffirmed | to keep the border open"},
		},
		{
			"what was agreed when something else was to be done", newsHeader,
			"President Karlis Ozols of Latvia spoke of the visits to Estonia as agreed in Riga in March when the invitation to visit the islands was extended.",
			nil,
		},
		{
			"agreed with the other", newsHeader,
			"President Karlis Ozols of Latvia agreed with Prime Minister Liina Tamm of Estonia to build a bridge.",
			[]string{"LVA,EST | agreed | President Karlis Ozols of Latvia agreed with Prime Minister Liina Tamm of Estonia to build a bridge"},
		},
		{
			"a quoted report of what both agreed", newsHeader,
			"President Karlis Ozols of Latvia met Prime Minister Liina Tamm of Estonia. “The two leaders agreed to build a bridge,” the palace said. “We will build a road,” Ozols added. “I hope to see our ships grow,” Tamm said. “We will see,” a reader wrote.",
			[]string{"LVA,EST | agreed | The two leaders agreed to build a bridge", "LVA | planned | We will build a road"},
		},
		{
			"praise and thanks promise nothing", reportHeader,
			"Prime Minister Karlis Ozols of Latvia stated that he would like to praise the work of Prime Minister Liina Tamm of Estonia.",
			nil,
		},
	}, chancery.Commitment, chancery.SlotActors, chancery.SlotForce)
}

func TestTenuresInLists(t *testing.T) {
	check(t, []subjectCase{
		{
			"names before their offices", reportHeader,
			"Mr Karlis Ozols, Prime Minister of Latvia, Ms Liina Tamm, President of Estonia, and H.E. Aino Virta, President of Finland, met in Riga.",
			[]string{
				"Karlis Ozols | Prime Minister | LVA | incumbent | Karlis Ozols, Prime Minister of Latvia",
				"Liina Tamm | President | EST | incumbent | Liina Tamm, President of Estonia",
				"Aino Virta | President | FIN | incumbent | Aino Virta, President of Finland",
			},
		},
		{
			"names behind their offices", reportHeader,
			"The Prime Minister of Latvia, Karlis Ozols, the President of Estonia, Liina Tamm, and the President of Finland, Aino Virta, met in Riga.",
			[]string{
				"Karlis Ozols | Prime Minister | LVA | incumbent | Prime Minister of Latvia, Karlis Ozols",
				"Liina Tamm | President | EST | incumbent | President of Estonia, Liina Tamm",
				"Aino Virta | President | FIN | incumbent | President of Finland, Aino Virta",
			},
		},
		{
			"a country is no part of an office", newsHeader,
			"U.S. Secretary of State Anna Berg smiled.",
			[]string{"Anna Berg | Secretary of State | USA | incumbent | Secretary of State Anna Berg"},
		},
		{
			"two are spoken of as often: the relation decides", newsHeader,
			"President Jaan Saar met Latvian Prime Minister Karlis Ozols in Riga. It was the first meeting of the leaders of Estonia and Latvia since one with Latvia and Albania.",
			[]string{
				"Jaan Saar | President | EST | incumbent | President Jaan Saar",
				"Karlis Ozols | Prime Minister | LVA | incumbent | Latvian Prime Minister Karlis Ozols",
			},
		},
	}, chancery.Tenure, chancery.SlotPerson, chancery.SlotOffice, chancery.SlotPolity, chancery.SlotStatus)
}

func TestExchangesOfVisits(t *testing.T) {
	check(t, []subjectCase{
		{
			"one, whoever is named first", newsHeader,
			"President Karlis Ozols of Latvia and Prime Minister Liina Tamm of Estonia resumed “shuttle diplomacy” in Riga. “Estonia and Latvia restored shuttle diplomacy,” Tamm said.",
			[]string{"LVA,EST | shuttle diplomacy | shuttle diplomacy"},
		},
	}, chancery.Mechanism, chancery.SlotPolities, chancery.SlotName)
}

func TestTitlesInQuotationMarks(t *testing.T) {
	check(t, []subjectCase{
		{
			"the name of a document", reportHeader,
			"Prime Minister Karlis Ozols of Latvia announced a “Joint Declaration on the Comprehensive Partnership between Latvia and Estonia” at noon.",
			nil,
		},
	}, chancery.Quotation, chancery.SlotSpeaker)
}

func TestLengthsOfTwoUnits(t *testing.T) {
	check(t, []subjectCase{
		{
			"hours and minutes", reportHeader,
			"The talks between Latvia and Estonia lasted 2 hours and 10 minutes.",
			[]string{"130 | minutes | The talks between Latvia and Estonia lasted 2 hours and 10 minutes"},
		},
		{
			"a long clause, from its verb on", newsHeader,
			"President Karlis Ozols of Latvia met Prime Minister Liina Tamm of Estonia in Riga. Ozols, whose administration was inaugurated in June, has met with Tamm three times in the less than four months since then.",
			[]string{"3 | meeting | has met with Tamm three times in the less than four months since then"},
		},
		{
			"a long clause with a short subject, whole", newsHeader,
			"President Karlis Ozols of Latvia met Prime Minister Liina Tamm of Estonia in Riga. Since the leaders announced it last spring, in a statement from Tartu, after a dispute over the fisheries of the gulf, our border teams have met twice under the pact.",
			[]string{"2 | meeting | our border teams have met twice under the pact"},
		},
	}, chancery.Figure, chancery.SlotValue, chancery.SlotUnit)
}
