package read_test

import (
	"testing"

	"chancery"
)

// sheetHeader is that of a fact sheet of one government.
const sheetHeader = "title: \"Fact Sheet: Strengthening the Latvia-Estonia Partnership\"\npublisher: Government of Latvia\ndate: 2031-05-20\nlanguage: en"

func TestPromisesWithoutAdditions(t *testing.T) {
	check(t, []subjectCase{
		{
			"an example, a manner, a remark", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe will mend the old bridges between our two countries, including the one at Ainazi. " +
				"We will draw a new map of the border along the river, building on a survey. We will open the archives of both ministries, which many have asked for.",
			[]string{
				"LVA,EST | agreed | We will mend the old bridges between our two countries",
				"LVA,EST | agreed | We will draw a new map of the border along the river",
				"LVA,EST | agreed | We will open the archives of both ministries",
			},
		},
		{
			"short of words without its examples", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe will work on roads, including those to the harbours, the airports and the stations. We are neighbours. Our woods are one.",
			[]string{"LVA,EST | agreed | We will work on roads, including those to the harbours, the airports and the stations"},
		},
		{
			"what it is about, and to what end", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe will study the common cares of both our countries in the coming years, such as empty villages and crowded towns. " +
				"We will hold a meeting of the Latvia-Estonia Council on the Art of Weaving, which has not met since 2009, to find new looms.",
			[]string{
				"LVA,EST | considered | We will study the common cares of both our countries in the coming years, such as empty villages and crowded towns",
				"LVA,EST | agreed | We will hold a meeting of the Latvia-Estonia Council on the Art of Weaving, which has not met since 2009, to find new looms",
			},
		},
		{
			"a long way to the subject", sheetHeader,
			"On the margins of the fair of all the harbours of the sea in Riga, Latvia and Estonia will repair the long pier together.",
			[]string{"LVA,EST | planned | Latvia and Estonia will repair the long pier together"},
		},
		{
			"by what means", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nBoth leaders affirmed their commitment to safe ferries by announcing the creation of a Latvian-Estonian Ferry Working Group in the town of Valga. We are neighbours. Our woods are one.",
			[]string{
				"LVA,EST | reaffirmed | Both leaders affirmed their commitment to safe ferries",
				"LVA,EST | agreed | by announcing the creation of a Latvian-Estonian Ferry Working Group in the town of Valga",
			},
		},
		{
			"a promise that is a noun ends where its verb begins", sheetHeader,
			"Our commitment to the fishermen of Estonia is marked by new boats. Building on our firm commitment to the schools of Estonia, the budget of Latvia included more books.",
			[]string{
				"LVA,EST | reaffirmed | Our commitment to the fishermen of Estonia",
				"LVA,EST | reaffirmed | our firm commitment to the schools of Estonia",
			},
		},
		{
			"who stressed it belongs to it", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nThe two leaders emphasized commitment to the safety of sailors. We are neighbours. Our woods are one.",
			[]string{"LVA,EST | reaffirmed | The two leaders emphasized commitment to the safety of sailors"},
		},
	}, chancery.Commitment, chancery.SlotActors, chancery.SlotForce)
}

func TestFactSheets(t *testing.T) {
	check(t, []subjectCase{
		{
			"a heading that runs into the sentence", sheetHeader,
			"**Ferries:** Latvia is launching a new ferry to Estonia. The sea is wide between Latvia and Estonia.",
			[]string{"LVA | planned | Latvia is launching a new ferry to Estonia"},
		},
		{
			"a government's agency by its letters", sheetHeader,
			"The Latvian Harbour Dredging Agency works in Estonia.\n\n**Silt:** LHDA will launch a second dredger in Estonia.\n\n**Mud: **LHDA plans to build a dam in Estonia.",
			[]string{"LVA | planned | LHDA will launch a second dredger in Estonia", "LVA | planned | LHDA plans to build a dam in Estonia"},
		},
		{
			"old news", sheetHeader,
			"In October 2029 the President announced an investment of $12 million in Estonia. Latvia has agreed to pay more to Estonia.",
			[]string{"LVA | agreed | Latvia has agreed to pay more to Estonia"},
		},
		{
			"a meeting to come, and what is told below", sheetHeader,
			"President Karlis Ozols of Latvia will welcome the leaders of Estonia. President Karlis Ozols of Latvia is announcing the following measures.",
			nil,
		},
		{
			"what somebody else goes on to do", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nMeanwhile, Finland continues to cut its woods. We are neighbours. Our woods are one.",
			nil,
		},
		{
			"how a body is made up", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nThe two programmes will be chaired by a forester of each side. We are neighbours. Our woods are one.",
			nil,
		},
		{
			"a purpose has a list of its own", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe will maintain our close work on measures to speed up trains, lower fares and mend rails. We are neighbours. Our woods are one.",
			[]string{"LVA,EST | reaffirmed | We will maintain our close work on measures to speed up trains, lower fares and mend rails"},
		},
		{
			"joined to do something, focused on something", sheetHeader,
			"Latvia and Estonia will join with Finland to build a tunnel. Latvia remains focused on helping Estonia.",
			[]string{"LVA,EST | planned | Latvia and Estonia will join with Finland to build a tunnel", "LVA | reaffirmed | Latvia remains focused on helping Estonia"},
		},
	}, chancery.Commitment, chancery.SlotActors, chancery.SlotForce)
}
