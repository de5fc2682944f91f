package read_test

import (
	"testing"

	"chancery"
)

func TestWhatMayCome(t *testing.T) {
	check(t, []subjectCase{
		{
			"what comes of something, not what it consists of", newsHeader,
			"The new treaty of Latvia and Estonia will boost trade in fish. The visit would mark ten years of the treaty. The delegation of Latvia could include the mayor of Riga. " +
				"The ban will lead to shortages in Estonia.",
			[]string{"The new treaty of Latvia and Estonia will boost trade in fish", "The ban will lead to shortages in Estonia"},
		},
		{
			"in relative clauses and of what is going to be", newsHeader,
			"Latvia and Estonia signed a pact that will help fishermen and create jobs. The pact is going to take time to carry out. It was hailed by Latvia, which will help Estonia.",
			[]string{"that will help fishermen and create jobs", "The pact is going to take time to carry out"},
		},
		{
			"what happens to somebody, not what he will do", newsHeader,
			"The Prime Minister of Latvia is expected to face pressure from Estonia. The President of Estonia is expected to sign the treaty with Latvia. Latvia needs the cooperation of Estonia to keep the ferry.",
			[]string{"The Prime Minister of Latvia is expected to face pressure from Estonia", "Latvia needs the cooperation of Estonia to keep the ferry"},
		},
		{
			"conditions", newsHeader,
			"Nobody in Latvia or Estonia can be safe as long as the storm goes on. Latvia will stand by Estonia for as long as it takes. Latvia cannot run the ferry without the harbour of Estonia.",
			[]string{"Nobody in Latvia or Estonia can be safe as long as the storm goes on", "Latvia cannot run the ferry without the harbour of Estonia"},
		},
		{
			"more of one the more of the other, and what is not known", newsHeader,
			"The closer the ties of Latvia and Estonia, the safer the coast will be. It remains unclear whether Estonia will sign the treaty with Latvia. Together Latvia and Estonia are stronger than alone.",
			[]string{
				"The closer the ties of Latvia and Estonia, the safer the coast will be", "It remains unclear whether Estonia will sign the treaty with Latvia",
				"Together Latvia and Estonia are stronger than alone",
			},
		},
	}, chancery.Outlook)
}
