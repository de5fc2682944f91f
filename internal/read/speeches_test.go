package read_test

import (
	"testing"

	"chancery"
)

// Speeches side by side, and what is said in them of other meetings.
func TestSpeechesSideBySide(t *testing.T) {
	const header = "title: Remarks by President Karlis Ozols and President Jaan Saar of Estonia in Joint Press Statement\npublisher: Office of the President of Latvia\ndate: 2031-05-20\nlanguage: en"
	check(t, []subjectCase{
		{
			"who stands beside the speaker", header,
			"PRESIDENT OZOLS: Today I’m proud to be standing together with President Saar as we announce new ferries.\n\nPRESIDENT SAAR: The ferries are new.",
			[]string{"LVA,EST | Karlis Ozols,Jaan Saar |  | 2031-05-20 | held |  |  | Today I’m proud to be standing together with President Saar as we announce new ferries."},
		},
		{
			"called by name before what we did", header,
			"Riga Castle\n\nPRESIDENT OZOLS: Thank you all. President Saar, in the past, we met in Tallinn, but today we meet here.",
			[]string{
				"LVA,EST | Karlis Ozols,Jaan Saar | Tallinn |  | held |  |  | President Saar, in the past, we met in Tallinn",
				"LVA,EST | Karlis Ozols,Jaan Saar | Riga Castle | 2031-05-20 | held |  |  | today we meet here",
			},
		},
	}, chancery.Meeting, meetingSlots...)
	check(t, []subjectCase{
		{
			"the speaker is not somebody else named", header,
			"PRESIDENT OZOLS: I am proud to be here as President of Latvia. Ilze Kalnina was a proud Latvian. Dear Jaan, thank you.\n\nPRESIDENT SAAR: Mr. President, Dear Karlis, thank you.",
			[]string{"Karlis Ozols | President | LVA | PRESIDENT OZOLS", "Jaan Saar | President | EST | PRESIDENT SAAR"},
		},
	}, chancery.Tenure, tenureSlots...)
}

func TestWordsOnTheVisitAtHand(t *testing.T) {
	const header = "title: Remarks by President Karlis Ozols and President Jaan Saar of Estonia at Press Conference\npublisher: Office of the President of Latvia\ndate: 2031-05-20\nlanguage: en"
	check(t, []subjectCase{
		{
			"this visit", header,
			"Riga Castle\n\nPRESIDENT OZOLS: I’d like to start by thanking President Saar for making this visit to Riga. We have come to a good format. Look at the talks between Finland and Sweden.\n\nPRESIDENT SAAR: Thank you.",
			[]string{"LVA,EST | Karlis Ozols,Jaan Saar | Riga Castle | 2031-05-20 | held |  |  | this visit"},
		},
		{
			"welcome to the place", "title: Remarks by Vice President Tamm and President Karlis Ozols in Joint Press Conference\npublisher: Office of the Vice President of Estonia\ndate: 2031-05-20\nlanguage: en",
			"PRESIDENT OZOLS: I’m pleased to welcome to Riga the Vice President of Estonia, Her Excellency, Madam Liina Tamm.\n\nVICE PRESIDENT TAMM: I am glad to be in Latvia.",
			[]string{"EST,LVA | Liina Tamm,Karlis Ozols | Riga | 2031-05-20 | held |  |  | I’m pleased to welcome to Riga the Vice President of Estonia, Her Excellency, Madam Liina Tamm."},
		},
		{
			"thanked for another meeting", header,
			"Riga Castle\n\nPRESIDENT SAAR: I want to thank Prime Minister Berg of Finland for the conversation that we had on May 5.\n\nPRESIDENT OZOLS: The ferries are new.",
			[]string{"LVA,EST | Karlis Ozols,Jaan Saar | Riga Castle | 2031-05-20 | held |  |  | Riga Castle", "FIN,EST | Berg,Jaan Saar |  | 2031-05-05 | held |  |  | to thank Prime Minister Berg of Finland for the conversation that we had on May 5"},
		},
	}, chancery.Meeting, meetingSlots...)
}

func TestOtherMeetingsInSpeeches(t *testing.T) {
	const header = "title: Remarks by Vice President Anna Berg and President Jaan Saar of Estonia Before Meeting\npublisher: Government of Latvia\ndate: 2031-05-20\nlanguage: en"
	check(t, []subjectCase{
		{
			"with another leader of the same polity", header,
			"VICE PRESIDENT BERG: It is good to be with you, President Saar.\n\nPRESIDENT SAAR: Thank you. I was very pleased to meet with President Ozols of Latvia in Riga last month.",
			[]string{
				"LVA,EST | Anna Berg,Jaan Saar |  | 2031-05-20 | held |  |  | It is good to be with you, President Saar.",
				"EST,LVA | Jaan Saar,Ozols | Riga | 2031-04 | held |  |  | to meet with President Ozols of Latvia in Riga last month",
			},
		},
		{
			"a dinner, and a lunch with a club", header,
			"VICE PRESIDENT BERG: It is good to be with you, President Saar. We went to a private dinner on May 12. We had a lunch on May 13 with a club of bankers.\n\nPRESIDENT SAAR: The ferries are new.",
			[]string{
				"LVA,EST | Anna Berg,Jaan Saar |  | 2031-05-20 | held |  |  | It is good to be with you, President Saar.",
				"LVA,EST | Anna Berg,Jaan Saar |  | 2031-05-12 | held |  |  | We went to a private dinner on May 12",
			},
		},
	}, chancery.Meeting, meetingSlots...)
	check(t, []subjectCase{
		{
			"a word made heavy", header,
			"VICE PRESIDENT BERG: Estonia does not — I say “does not” — need new ferries, President Saar.",
			nil,
		},
	}, chancery.Quotation)
	check(t, []subjectCase{
		{
			"what it will do to the work of both", header,
			"VICE PRESIDENT BERG: The end of the war will accelerate the work that Latvia and Estonia can do. We will accelerate the work, too.",
			[]string{"The end of the war will accelerate the work that Latvia and Estonia can do"},
		},
	}, chancery.Outlook)
}

func TestOneByOne(t *testing.T) {
	check(t, []subjectCase{
		{
			"each alone", "title: Readout of the President's calls with leaders\npublisher: Office of the President of Latvia\ndate: 2031-05-20\nlanguage: en",
			"President Karlis Ozols of Latvia spoke individually with: President Jaan Saar of Estonia; Prime Minister Anna Berg of Finland; and Prime Minister Bo Lund of Sweden.",
			[]string{
				"LVA,EST | Karlis Ozols,Jaan Saar |  | 2031-05-20 | held | call |  | President Jaan Saar of Estonia",
				"LVA,FIN | Karlis Ozols,Anna Berg |  | 2031-05-20 | held | call |  | Prime Minister Anna Berg of Finland",
				"LVA,SWE | Karlis Ozols,Bo Lund |  | 2031-05-20 | held | call |  | Prime Minister Bo Lund of Sweden",
			},
		},
		{
			"a summit named with its day", officeHeader,
			"Following the May 12 extraordinary Mercosur summit, Latvia and Estonia reviewed their ferries.",
			[]string{"MERCOSUR |  |  | 2031-05-12 | held |  |  | Following the May 12 extraordinary Mercosur summit, Latvia and Estonia reviewed their ferries"},
		},
	}, chancery.Meeting, meetingSlots...)
}

func TestWhatComesOfIt(t *testing.T) {
	check(t, []subjectCase{
		{
			"costs, and what leads to what", newsHeader,
			"Latvia and Estonia run ferries. Cutting the ferries will have costs for Estonia. This silence will lead to new quarrels. May the ferries sail for ever. Any attack on a ferry will receive an answer. There will be a price for Estonia.",
			[]string{"Cutting the ferries will have costs for Estonia", "This silence will lead to new quarrels", "Any attack on a ferry will receive an answer", "There will be a price for Estonia"},
		},
	}, chancery.Outlook)
}
