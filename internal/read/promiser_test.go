package read_test

import (
	"testing"

	"chancery"
)

func TestWhoPromises(t *testing.T) {
	check(t, []subjectCase{
		{
			"a group that signs as one, not those of whom it tells", "title: Leaders' Statement\npublisher: Government of Canada\ndate: 2031-05-20\nlanguage: en",
			"We, the Leaders of the Group of Seven (G7), condemn what Latvia did in Estonia. We will never recognise this line. We will stand by our word.",
			[]string{"G7 | agreed | We will never recognise this line", "G7 | agreed | We will stand by our word"},
		},
		{
			"where they met is no party", callHeader,
			"President Karlis Ozols met Prime Minister Liina Tamm of Estonia in Helsinki, Finland. Estonia likes ferries. Estonia is near. The leaders agreed to build a bridge.",
			[]string{"EST,LVA | agreed | The leaders agreed to build a bridge"},
		},
		{
			"it is the polity named before", newsHeader,
			"As Latvia mends the roads of Estonia, it will also build a bridge to Estonia.",
			[]string{"LVA | planned | As Latvia mends the roads of Estonia, it will also build a bridge to Estonia"},
		},
		{
			"his administration", callHeader,
			"President Karlis Ozols spoke with Prime Minister Liina Tamm of Estonia. President Karlis Ozols emphasized that his administration would repair the ferries to Estonia.",
			[]string{"LVA | planned | his administration would repair the ferries to Estonia"},
		},
		{
			"whose resolve it is", newsHeader,
			"They spoke of the firm resolve of Latvia to help Estonia. The minister conveyed the ironclad support of Latvia for mending the ferries of Estonia.",
			[]string{"LVA | reaffirmed | the firm resolve of Latvia to help Estonia", "LVA | reaffirmed | The minister conveyed the ironclad support of Latvia for mending the ferries of Estonia"},
		},
		{
			"two things, the first without an object", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nThey reiterated their commitments to work constructively and deepen the common harbour. We are neighbours. Our woods are one.",
			[]string{"LVA,EST | reaffirmed | They reiterated their commitments to work constructively", "LVA,EST | reaffirmed | deepen the common harbour"},
		},
		{
			"no promise: terms, what can be, what was offered, what all want", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe value trade on mutually agreed terms. We agreed that this flood can be a lesson. Latvia has offered boats to Estonia. " +
				"This is a flood that all of us want to forget.",
			nil,
		},
	}, chancery.Commitment, chancery.SlotActors, chancery.SlotForce)
}
