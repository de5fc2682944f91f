package read_test

import (
	"testing"

	"chancery"
)

// statementsHeader is that of a government's transcript of what two leaders said.
const statementsHeader = "title: Joint press statements with Prime Minister Liina Tamm of Estonia, Riga\npublisher: Office of the President of Latvia\ndate: 2031-05-20\nlanguage: en"

func TestSpeech(t *testing.T) {
	check(t, []subjectCase{
		{
			"what both decided, what was decided, what will be done", statementsHeader,
			"PRESIDENT OZOLS: The Prime Minister and I agreed to send a team of experts. It was decided to hold a fair in Narva. Charter flights will be arranged this summer. Our two countries will hold a year of culture.\n\nPRIME MINISTER TAMM: There are plans to open a school. My government is determined to invest in ferries.",
			[]string{
				"EST,LVA | agreed | The Prime Minister and I agreed to send a team of experts",
				"LVA,EST | agreed | It was decided to hold a fair in Narva",
				"LVA,EST | planned | Charter flights will be arranged this summer",
				"LVA,EST | planned | Our two countries will hold a year of culture",
				"EST | planned | plans to open a school",
				"EST | pledged | My government is determined to invest in ferries",
			},
		},
		{
			"conversation, and what reporters say", statementsHeader,
			"PRESIDENT OZOLS: I'll take your questions. I want to be clear. We're going to be brave.\n\nQ We will hear more of Estonia today.\n\nPRESIDENT OZOLS: We will dig the harbour.",
			[]string{"LVA | planned | We will dig the harbour"},
		},
		{
			"a title alone on the label is the government's own", statementsHeader,
			"PRESIDENT OZOLS: Welcome, Prime Minister.\n\nTHE PRESIDENT: I will open the bridge to Estonia.",
			[]string{"LVA | planned | I will open the bridge to Estonia"},
		},
	}, chancery.Commitment, chancery.SlotActors, chancery.SlotForce)
}

func TestTasks(t *testing.T) {
	check(t, []subjectCase{{
		"a task set is a promise of who sets it", jointHeader,
		"Joint Statement of Latvia and Estonia\n\nWe instructed our ministers to draft a plan for the coast. We are neighbours. Our woods are one.",
		[]string{"LVA,EST | agreed | We instructed our ministers to draft a plan for the coast"},
	}}, chancery.Commitment, chancery.SlotActors, chancery.SlotForce)
}

func TestFiguresAsWritten(t *testing.T) {
	check(t, []subjectCase{{
		"sums and counts", newsHeader,
		"Latvia gave Estonia $3.5B and A$2 million. Estonia sold Latvia five ferries for a billion euros. Some 1,700 Estonians live in Latvia. Latvia sent 2,000 soldiers and its F-35 jets to Estonia. The talks of Latvia and Estonia lasted three and a half hours.",
		[]string{
			"3500000000 | USD | Latvia gave Estonia $3.5B and A$2 million", "2000000 | AUD | $3.5B and A$2 million",
			"5 | ferry | Estonia sold Latvia five ferries for a billion euros", "1000000000 | EUR | Estonia sold Latvia five ferries for a billion euros",
			"1700 | people | Some 1,700 Estonians live in Latvia", "2000 | soldier | Latvia sent 2,000 soldiers and its F-35 jets to Estonia",
			"210 | minutes | The talks of Latvia and Estonia lasted three and a half hours",
		},
	}}, chancery.Figure, chancery.SlotValue, chancery.SlotUnit)
}

func TestForecasts(t *testing.T) {
	check(t, []subjectCase{{
		"what may come, told by nobody who acts", newsHeader,
		"There is a risk that the fair of Latvia and Estonia will close. Analysts expect trade between Latvia and Estonia to fall. Much will depend on whether Latvia pays Estonia. The new party, if it wins, might leave the pact with Estonia. The ministry did not say when Latvia would reply.",
		[]string{
			"a risk that the fair of Latvia and Estonia will close", "Analysts expect trade between Latvia and Estonia to fall",
			"Much will depend on whether Latvia pays Estonia", "The new party, if it wins, might leave the pact with Estonia",
		},
	}}, chancery.Outlook)
}

func TestMeetingsSpokenOf(t *testing.T) {
	check(t, []subjectCase{{
		"a dinner last night, and when they were here", statementsHeader,
		"PRESIDENT OZOLS: When we were here last year, we spoke of ferries.\n\nPRIME MINISTER TAMM: Thank you very much for hosting last night a wonderful dinner for me.",
		[]string{
			"LVA,EST | 2030 | held | we were here last year",
			"EST,LVA | 2031-05-20 | held | Thank you very much for hosting last night a wonderful dinner for me.",
			"LVA,EST | 2031-05-19 | held | for hosting last night a wonderful dinner for me",
		},
	}}, chancery.Meeting, chancery.SlotPolities, chancery.SlotDate, chancery.SlotStatus)
}
