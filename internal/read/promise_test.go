package read_test

import (
	"testing"

	"chancery"
)

func TestPromisesOfSeveral(t *testing.T) {
	check(t, []subjectCase{
		{
			"promising nouns with owners of their own are parted", newsHeader,
			"The two leaders of Latvia and Estonia reaffirmed their commitment to the rail accord and their determination to widen it by 2040.",
			[]string{
				"LVA,EST | reaffirmed | The two leaders of Latvia and Estonia reaffirmed their commitment to the rail accord",
				"LVA,EST | reaffirmed | their determination to widen it by 2040",
			},
		},
		{
			"a list of infinitives", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe pledge to boost our trade in timber, to deepen the two harbours, and to clear the forests. We are neighbours. Our woods are one.",
			[]string{
				"LVA,EST | agreed | We pledge to boost our trade in timber", "LVA,EST | agreed | to deepen the two harbours",
				"LVA,EST | agreed | to clear the forests",
			},
		},
		{
			"an agreement on how things are promises nothing", newsHeader,
			"Latvia and Estonia agreed that the harbour of Ainazi was vital to their trade.", nil,
		},
		{
			"a place before the leaders is none of them", newsHeader,
			"Estonian President Jaan Saar met Latvian President Karlis Ozols. In the face of storms in Finland, both leaders agreed to share their boats.",
			[]string{"EST,LVA | agreed | both leaders agreed to share their boats"},
		},
		{
			"what comes about by things", officeHeader,
			"President Karlis Ozols met Prime Minister Liina Tamm of Estonia. The future of the harbours will be shaped by the price of timber in Estonia.", nil,
		},
		{
			"told by a government", newsHeader,
			"Latvia said it would repair the bridge. Latvia said the weather in Estonia would improve.",
			[]string{"LVA | planned | Latvia said it would repair the bridge"},
		},
		{
			"aims", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nOur shared goals are to clear the rivers of our two countries and to plant new forests. We are neighbours. Our woods are one.",
			[]string{"LVA,EST | planned | Our shared goals are to clear the rivers of our two countries", "LVA,EST | planned | to plant new forests"},
		},
		{
			"a series of accords, signed by officials of both", newsHeader,
			"Estonian President Jaan Saar met Latvian President Karlis Ozols in Riga. Officials from both countries signed a series of agreements on timber.",
			[]string{"EST,LVA | agreed | Officials from both countries signed a series of agreements on timber"},
		},
		{
			"accords to be signed, by the two of whom a report is", newsHeader,
			"Estonian President Jaan Saar will meet Latvian President Karlis Ozols in Riga. Several agreements on timber are expected to be signed.",
			[]string{"EST,LVA | planned | Several agreements on timber are expected to be signed"},
		},
		{
			"what comes anyway, and what might have been", newsHeader,
			"Estonian President Jaan Saar met Latvian President Karlis Ozols in Riga. They looked forward to meeting in spring. They agreed that the fleets would have gained from talks. Saar is expected to face questions in Latvia. More than 900 Latvians seeking shelter came to Estonia.",
			nil,
		},
		{
			"an insertion between dashes", newsHeader,
			"Latvia and Estonia agreed to work together – at sea and in the air – to save stranded sailors of both countries.",
			[]string{"LVA,EST | agreed | Latvia and Estonia agreed to work together – at sea and in the air – to save stranded sailors of both countries"},
		},
		{
			"what others must do, and what is seen to", newsHeader,
			"Latvia and Estonia agreed that the smugglers must free the crew. Latvia and Estonia are united in condemning the storm. Latvia works on ensuring that all states uphold the law of Estonia.",
			nil,
		},
		{
			"what another is bidden do", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe continue to urge Finland to mend the pier, to paint the boats, and to clear the harbour. We are neighbours. Our woods are one.",
			[]string{"LVA,EST | reaffirmed | We continue to urge Finland to mend the pier, to paint the boats, and to clear the harbour"},
		},
		{
			"deeds by which it is done", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe will protect our forests by planting oaks, clearing the rivers, and fining poachers. We are neighbours. Our woods are one.",
			[]string{
				"LVA,EST | agreed | We will protect our forests", "LVA,EST | agreed | planting oaks", "LVA,EST | agreed | clearing the rivers",
				"LVA,EST | agreed | fining poachers",
			},
		},
		{
			"a partnership upheld, and a commitment", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe reaffirmed the long partnership between Latvia and Estonia, and our shared commitment to clean rivers. We are neighbours. Our woods are one.",
			[]string{"LVA,EST | reaffirmed | We reaffirmed the long partnership between Latvia and Estonia", "LVA,EST | reaffirmed | our shared commitment to clean rivers"},
		},
		{
			"threats, and what only says when", newsHeader,
			"Estonian President Jaan Saar met Latvian President Karlis Ozols. Estonia threatened to close the pier of Latvia. The storm threatened the boats of Latvia. Since Latvia announced a new plan, trade with Estonia fell.",
			[]string{"EST | planned | Estonia threatened to close the pier of Latvia"},
		},
		{
			"the pair", newsHeader,
			"Estonian President Jaan Saar met Latvian President Karlis Ozols in Riga. The pair will sign an agreement on timber.",
			[]string{"EST,LVA | planned | The pair will sign an agreement on timber"},
		},
		{
			"what both should do, in the words of one", newsHeader,
			"Estonian President Jaan Saar met Latvian President Karlis Ozols. The two countries, Saar added, should deepen their trust and dredge the harbours. Ozols said Latvia and Estonia should share a pilot. Analysts say the two countries should build ferries.",
			[]string{
				"EST | considered | The two countries, Saar added, should deepen their trust", "EST | considered | dredge the harbours",
				"LVA | considered | Latvia and Estonia should share a pilot",
			},
		},
		{
			"what another shall do", newsHeader,
			"Latvia hoped to ensure that Estonia will never sell the bridge.", nil,
		},
	}, chancery.Commitment, chancery.SlotActors, chancery.SlotForce)
}

func TestWorkPlan(t *testing.T) {
	check(t, []subjectCase{{
		"items that open as commands do, in a text of two governments", jointHeader,
		"Joint Statement of Latvia and Estonia\n\nOur plan has two parts. We share it.\n\n- Build new harbours on both coasts.\n- New ferries with better engines.\n",
		[]string{"LVA,EST | agreed | Build new harbours on both coasts"},
	}}, chancery.Commitment, chancery.SlotActors, chancery.SlotForce)
}

func TestNoMechanism(t *testing.T) {
	check(t, []subjectCase{
		{
			"an authority of one state, an agreement, an organisation that is a party", newsHeader,
			"Latvia thanked the Estonian Fisheries Council, praised the Harbour Framework Agreement with Estonia, and joined the African Union in Riga.", nil,
		},
		{
			"an office", newsHeader,
			"Latvia received Harbour Secretariat Secretary General Mart Kask of Estonia in Riga on Monday.", nil,
		},
	}, chancery.Mechanism, chancery.SlotPolities)
}

func TestSpokeToEachOther(t *testing.T) {
	check(t, []subjectCase{
		{
			"two who spoke, in a government's report", callHeader,
			"President Karlis Ozols and Prime Minister Liina Tamm of Estonia spoke today about the ferries.",
			[]string{"LVA,EST | Karlis Ozols,Liina Tamm | 2031-05-20 | held | President Karlis Ozols and Prime Minister Liina Tamm of Estonia spoke today about the ferries"},
		},
		{
			"one who leaves and her counterpart", newsHeader,
			"Outgoing Latvian Foreign Minister Ilze Kalnina and her counterpart Mart Kask of Estonia spoke in Riga on 12 May 2031.",
			[]string{"EST,LVA | Mart Kask,Ilze Kalnina | 2031-05-12 | held | Outgoing Latvian Foreign Minister Ilze Kalnina and her counterpart Mart Kask of Estonia spoke in Riga on 12 May 2031"},
		},
	}, chancery.Meeting, chancery.SlotPolities, chancery.SlotPeople, chancery.SlotDate, chancery.SlotStatus)
}
