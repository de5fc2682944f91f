package read_test

import (
	"testing"

	"chancery"
)

func TestQuotationsOverParagraphs(t *testing.T) {
	slots := []chancery.Slot{chancery.SlotSpeaker}
	check(t, []subjectCase{
		{
			"opened anew, and named at the end", newsHeader,
			"Estonian Prime Minister Liina Tamm came to Riga.\n\n“The ferries of Latvia are fine boats.\n\n“We will sail on them,” Liina Tamm said.",
			[]string{"Liina Tamm | The ferries of Latvia are fine boats.", "Liina Tamm | We will sail on them,"},
		},
		{
			"under a line that says whose they are", newsHeader,
			"Latvia and Estonia will mend the pier.\n\nQuotes attributable to Foreign Minister Ilze Kalnina:\n\n“The pier is old and dear to us.\n\n“Estonia helps us to mend it.”",
			[]string{"Ilze Kalnina | The pier is old and dear to us.", "Ilze Kalnina | Estonia helps us to mend it."},
		},
		{
			"in a paragraph of its own behind who spoke", newsHeader,
			"The sea unites Latvia and Estonia, Liina Tamm, a professor of history at Tartu, told The Harbour Post.\n\n“The harbour is where they meet.”",
			[]string{"Liina Tamm | The harbour is where they meet."},
		},
		{
			"in pieces", newsHeader,
			"Latvian President Karlis Ozols said that Estonia was “a good neighbour” and “a better cook”.",
			[]string{"Karlis Ozols | a good neighbour"},
		},
		{
			"who says what a government hopes", newsHeader,
			"Estonian spokesperson Mart Kask added that Estonia hopes the ferry “will make both peoples richer”.",
			[]string{"Mart Kask | will make both peoples richer"},
		},
		{
			"he who is spoken of does not speak", newsHeader,
			"Estonian Prime Minister Liina Tamm and Latvian President Karlis Ozols met in Riga. Liina Tamm looked tired.\n\n“It is one more promise by Karlis Ozols,” she said.",
			[]string{"Liina Tamm | It is one more promise by Karlis Ozols,"},
		},
		{
			"of several sentences, named behind the last", newsHeader,
			"Estonian Prime Minister Liina Tamm came to Riga.\n\n“The boats of Latvia are old. We mend them. They sail again,” she warned.",
			[]string{"Liina Tamm | The boats of Latvia are old. We mend them. They sail again,"},
		},
		{
			"of a government's paper", newsHeader,
			"The Latvian-Estonian Ferry Agreement promises “a boat for every island” within a year.",
			[]string{"The Latvian-Estonian Ferry Agreement | a boat for every island"},
		},
		{
			"marks that became another character", newsHeader,
			"Estonian Prime Minister Liina Tamm came to Riga.\n\nโEstoniaโs boats are fine,โ Liina Tamm said.\n\nโWe like Latvia.โ",
			[]string{"Liina Tamm | Estoniaโs boats are fine,", "Liina Tamm | We like Latvia."},
		},
	}, chancery.Quotation, slots...)
}

func TestPromisesOfAGovernmentInQuotationMarks(t *testing.T) {
	check(t, []subjectCase{
		{
			"its own leader's", "title: Ferries\npublisher: Office of the Prime Minister of Latvia\ndate: 2031-05-20\nlanguage: en",
			"Prime Minister Karlis Ozols of Latvia met Prime Minister Liina Tamm of Estonia in Riga.\n\n“We will build a pier for Estonia,” Karlis Ozols said.\n\n“We will pay for Latvia’s pier,” Liina Tamm said.",
			[]string{"LVA | planned | We will build a pier for Estonia", "EST | planned | We will pay for Latvia’s pier"},
		},
	}, chancery.Commitment, chancery.SlotActors, chancery.SlotForce)
}
