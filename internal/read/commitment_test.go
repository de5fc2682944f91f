package read_test

import (
	"testing"

	"chancery"
)

func TestCommitments(t *testing.T) {
	check(t, []subjectCase{
		{
			"coordinated promises are split", newsHeader,
			"Latvia and Estonia agreed to open a new rail link and to share its costs.",
			[]string{"LVA,EST | agreed | Latvia and Estonia agreed to open a new rail link", "LVA,EST | agreed | to share its costs"},
		},
		{
			"verbs that share an object are one promise", newsHeader,
			"Latvia and Estonia agreed to widen and deepen the harbour.",
			[]string{"LVA,EST | agreed | Latvia and Estonia agreed to widen and deepen the harbour"},
		},
		{
			"joint we will", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe will build a bridge over the river. We share a border. Our schools will teach both languages.",
			[]string{
				"LVA,EST | agreed | We will build a bridge over the river",
				"LVA,EST | agreed | Our schools will teach both languages",
			},
		},
		{
			"one side's will is a plan", newsHeader,
			"Estonia will build a bridge over the river.",
			[]string{"EST | planned | Estonia will build a bridge over the river"},
		},
		{
			"what goes on is reaffirmed", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe will continue to patrol the coast together. We thank our people.",
			[]string{"LVA,EST | reaffirmed | We will continue to patrol the coast together"},
		},
		{
			"a promise as a noun", newsHeader,
			"The leaders of Latvia and Estonia reaffirmed their commitment to the free movement of people.",
			[]string{"LVA,EST | reaffirmed | The leaders of Latvia and Estonia reaffirmed their commitment to the free movement of people"},
		},
		{
			"a hope is weaker than a plan", newsHeader,
			"President Karlis Ozols of Latvia hopes to build more villages and to open a school in Estonia.",
			[]string{
				"LVA | considered | President Karlis Ozols of Latvia hopes to build more villages",
				"LVA | considered | to open a school in Estonia",
			},
		},
		{
			"neither an opinion nor a courtesy nor a condition promises", newsHeader,
			"Latvia and Estonia underlined the importance of trade. If Estonia agrees to pay, Latvia may follow. Latvia thanked Estonia for its decision to help.",
			nil,
		},
		{
			"a purpose is no second promise", newsHeader,
			"Latvia and Estonia agreed to set up a fund to restore old churches and repair their roofs.",
			[]string{"LVA,EST | agreed | Latvia and Estonia agreed to set up a fund to restore old churches and repair their roofs"},
		},
	}, chancery.Commitment, chancery.SlotActors, chancery.SlotForce)
}

func TestLeadIn(t *testing.T) {
	check(t, []subjectCase{{
		"items under a colon are promises of who is named there",
		"title: Fact sheet\ndate: 2031-05-20\nlanguage: en",
		"Together, Latvia and Estonia will:\n\n- Establish a school for pilots in Tartu.\n- Support fishermen on both coasts.\n\nThe summer was dry.",
		[]string{
			"LVA,EST | planned | Establish a school for pilots in Tartu",
			"LVA,EST | planned | Support fishermen on both coasts",
		},
	}}, chancery.Commitment, chancery.SlotActors, chancery.SlotForce)
}

func TestDue(t *testing.T) {
	check(t, []subjectCase{{
		"by a date", jointHeader,
		"Joint Statement of Latvia and Estonia\n\nWe agreed to finish the line by the end of 2033. We welcome this. Our people wait for it.",
		[]string{"2033 | We agreed to finish the line by the end of 2033"},
	}, {
		"by the end of the year in which it is written", jointHeader,
		"Joint Statement of Latvia and Estonia\n\nWe agreed to finish the line by the end of 2031. We welcome this. Our people wait for it.",
		[]string{"2031 | We agreed to finish the line by the end of 2031"},
	}, {
		"within a time", jointHeader,
		"Joint Statement of Latvia and Estonia\n\nWe agreed to submit a report within six months. We welcome this. Our people wait for it.",
		[]string{"2031-11-20 | We agreed to submit a report within six months"},
	}, {
		"in a month to come", jointHeader,
		"Joint Statement of Latvia and Estonia\n\nWe agreed to launch a second train in December 2032. We welcome this. Our people wait for it.",
		[]string{"2032-12 | We agreed to launch a second train in December 2032"},
	}, {
		"no time of doing", jointHeader,
		"Joint Statement of Latvia and Estonia\n\nWe agreed to share the budget for 2034. We welcome this. Our people wait for it.",
		[]string{" | We agreed to share the budget for 2034"},
	}}, chancery.Commitment, chancery.SlotDue)
}
