package read_test

import (
	"testing"

	"chancery"
)

func TestListedItems(t *testing.T) {
	lead := "The leaders of Latvia and Estonia are committed to:\n\n"
	check(t, []subjectCase{
		{
			"a participle, whatever follows", sheetHeader, lead +
				"- Holding a fair for fishermen in Valga, and plan to widen it.\n- Opening the archives with the schools and the towns to make sure our people are well read.\n",
			[]string{
				"LVA,EST | agreed | Holding a fair for fishermen in Valga",
				"LVA,EST | planned | plan to widen it",
				"LVA,EST | agreed | Opening the archives with the schools and the towns to make sure our people are well read",
			},
		},
		{
			"behind what it is done for", sheetHeader, lead +
				"- In support of these goals, mending harbours on both coasts.\n- Recognising the strength of the tides, building a second pier.\n",
			[]string{"LVA,EST | agreed | mending harbours on both coasts", "LVA,EST | agreed | building a second pier"},
		},
		{
			"an item that promises by its own verb", sheetHeader, lead +
				"- Pledging to open a school for pilots.\n- Continuing the patrols along the coast.\n",
			[]string{"LVA,EST | pledged | Pledging to open a school for pilots", "LVA,EST | reaffirmed | Continuing the patrols along the coast"},
		},
		{
			"several things in one item", jointHeader, "Joint Statement of Latvia and Estonia\n\nWe share a border. Together we will:\n\n" +
				"- Build new harbours on both coasts, mend the old ones, and cut the fares of ferries.\n",
			[]string{
				"LVA,EST | agreed | Build new harbours on both coasts", "LVA,EST | agreed | mend the old ones",
				"LVA,EST | agreed | cut the fares of ferries",
			},
		},
	}, chancery.Commitment, chancery.SlotActors, chancery.SlotForce)
}

func TestListsOfPromises(t *testing.T) {
	tail := " We are neighbours. Our woods are one."
	check(t, []subjectCase{
		{
			"a noun and a list", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nThe leaders affirmed their joint commitment to preserve the coast, help sailors in need, deepen the harbours, and keep the sea lanes safe." + tail,
			[]string{
				"LVA,EST | reaffirmed | The leaders affirmed their joint commitment to preserve the coast", "LVA,EST | reaffirmed | help sailors in need",
				"LVA,EST | reaffirmed | deepen the harbours", "LVA,EST | reaffirmed | keep the sea lanes safe",
			},
		},
		{
			"what is worked for", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe will work together to tackle floods in the valleys and to raise new dikes." + tail,
			[]string{"LVA,EST | agreed | We will work together to tackle floods in the valleys", "LVA,EST | agreed | to raise new dikes"},
		},
		{
			"a list with semicolons, purposes between", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe will draw maps of the coast to keep ships safe; train pilots in both ports; and build a lighthouse." + tail,
			[]string{
				"LVA,EST | agreed | We will draw maps of the coast to keep ships safe", "LVA,EST | agreed | train pilots in both ports",
				"LVA,EST | agreed | build a lighthouse",
			},
		},
		{
			"a list of purposes is no list of promises", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe will set up a fund of both states to restore old churches, mend their roofs, and paint their doors." + tail,
			[]string{"LVA,EST | agreed | We will set up a fund of both states to restore old churches, mend their roofs, and paint their doors"},
		},
		{
			"a list of to, purposes between", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nThe leaders agreed to build a common dam to stop the floods, to plant trees, and to clear the rivers." + tail,
			[]string{
				"LVA,EST | agreed | The leaders agreed to build a common dam to stop the floods", "LVA,EST | agreed | to plant trees",
				"LVA,EST | agreed | to clear the rivers",
			},
		},
		{
			"a body of both, by its letters", sheetHeader,
			"The Latvian-Estonian Partnership for Accelerating Rail and Ports (PARP) is young. PARP will build a second line through the hills.",
			[]string{"LVA,EST | planned | PARP will build a second line through the hills"},
		},
		{
			"an administration's own; an opinion", sheetHeader,
			"This shows the Ozols Administration's commitment to stand with the sailors of Estonia. Latvia reaffirmed the importance of boats to save lives in Estonia.",
			[]string{"LVA | reaffirmed | the Ozols Administration's commitment to stand with the sailors of Estonia"},
		},
		{
			"what is upheld and more; what is done together", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe will uphold the rule of law, publish all our papers, and teach both tongues. " +
				"Where storms come, we will join together to build strong dikes, train our crews, and warn our towns." + tail,
			[]string{
				"LVA,EST | reaffirmed | We will uphold the rule of law", "LVA,EST | agreed | publish all our papers", "LVA,EST | agreed | teach both tongues",
				"LVA,EST | agreed | we will join together to build strong dikes", "LVA,EST | agreed | train our crews", "LVA,EST | agreed | warn our towns",
			},
		},
		{
			"a hyphen joins no second promise", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe are committed to encouraging help-seeking among sailors." + tail,
			[]string{"LVA,EST | agreed | We are committed to encouraging help-seeking among sailors"},
		},
		{
			"a heading is no promise", sheetHeader,
			"**Work Together to Mend Roads in Estonia**: Latvia will lend two cranes to Estonia.",
			[]string{"LVA | planned | Latvia will lend two cranes to Estonia"},
		},
		{
			"a sum announced, a sum from somebody", sheetHeader,
			"Latvia welcomed the announcement by Estonia. Latvia welcomed Estonia's announcement of $12 million for the ferries.",
			[]string{"EST | pledged | Estonia's announcement of $12 million for the ferries"},
		},
		{
			"what a journey does", sheetHeader,
			"The minister's travel to Estonia reaffirmed the fine partnership of Latvia and Estonia.",
			nil,
		},
		{
			"the time of another thing makes no old news", sheetHeader,
			"Building on the October 2029 announcement of a fund for Estonia, both countries pledged to create working groups on smuggling.",
			[]string{"LVA,EST | pledged | both countries pledged to create working groups on smuggling"},
		},
	}, chancery.Commitment, chancery.SlotActors, chancery.SlotForce)
}

func TestPartiesWhoMet(t *testing.T) {
	check(t, []subjectCase{{
		"three who met are the leaders", "title: \"Fact Sheet: Key Results of the Northern Leaders' Summit\"\npublisher: Government of Latvia\ndate: 2031-05-20\nlanguage: en",
		"Today President Karlis Ozols of Latvia met with Prime Minister Liina Tamm of Estonia and President Jaan Saar of Finland for the Northern Summit. " +
			"Estonia is near. The Leaders agreed to build a bridge.",
		[]string{"LVA,EST,FIN | agreed | The Leaders agreed to build a bridge"},
	}}, chancery.Commitment, chancery.SlotActors, chancery.SlotForce)
}
