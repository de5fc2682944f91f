package read_test

import (
	"testing"

	"chancery"
)

func TestSinceWhen(t *testing.T) {
	slots := append(append([]chancery.Slot{}, tenureSlots...), chancery.SlotStatus, chancery.SlotFrom)
	check(t, []subjectCase{
		{
			"took office in a month", newsHeader,
			"Latvian Prime Minister Anna Berg met Estonian President Jaan Saar in Riga. Berg, who took office in March, praised the ferries.",
			[]string{"Anna Berg | Prime Minister | LVA | incumbent | 2031-03 | Latvian Prime Minister Anna Berg", "Jaan Saar | President | EST | incumbent |  | Estonian President Jaan Saar"},
		},
		{
			"an administration that began", newsHeader,
			"Latvian Prime Minister Anna Berg met Estonian President Jaan Saar in Riga. Saar, whose administration was inaugurated in January, praised the ferries.",
			[]string{"Anna Berg | Prime Minister | LVA | incumbent |  | Latvian Prime Minister Anna Berg", "Jaan Saar | President | EST | incumbent | 2031-01 | Estonian President Jaan Saar"},
		},
		{
			"a year that has passed", newsHeader,
			"Latvian Prime Minister Anna Berg met Estonian President Jaan Saar in Riga. Berg said that Monday marked the passage of a year since she took office.",
			[]string{"Anna Berg | Prime Minister | LVA | incumbent | 2030-05~ | Latvian Prime Minister Anna Berg", "Jaan Saar | President | EST | incumbent |  | Estonian President Jaan Saar"},
		},
		{
			"to come into office", newsHeader,
			"Latvian Prime Minister Anna Berg met Estonian President Jaan Saar in Riga. Saar will take office again in June.",
			[]string{"Anna Berg | Prime Minister | LVA | incumbent |  | Latvian Prime Minister Anna Berg", "Jaan Saar | President | EST | incumbent |  | Estonian President Jaan Saar"},
		},
		{
			"why somebody leaves", newsHeader,
			"Latvian Prime Minister Anna Berg met Estonian President Jaan Saar in Riga. Berg's resignation due to a lost vote in the Saeima, Saar said, changes little.",
			[]string{"Jaan Saar | President | EST | incumbent |  | Estonian President Jaan Saar", "Anna Berg | Prime Minister | LVA | outgoing |  | Berg's resignation due to a lost vote in the Saeima"},
		},
	}, chancery.Tenure, slots...)
}

func TestVotesToCome(t *testing.T) {
	check(t, []subjectCase{
		{
			"a party's", newsHeader,
			"Latvia and Estonia run ferries. Latvia’s Harbour Party will hold its leadership vote soon. Estonia will hold a meeting.",
			[]string{"Latvia’s Harbour Party will hold its leadership vote soon"},
		},
	}, chancery.Outlook)
}

func TestWhereTheyMet(t *testing.T) {
	check(t, []subjectCase{
		{
			"whom she met there", newsHeader,
			"Latvian Prime Minister Anna Berg on Tuesday agreed with Estonian President Jaan Saar, whom she spoke with in the southern Estonian city of Valga, to build ferries.",
			[]string{"LVA,EST | Anna Berg,Jaan Saar | Valga | 2031-05-20 | held |  |  | Latvian Prime Minister Anna Berg on Tuesday agreed with Estonian President Jaan Saar, whom she spoke with in the southern Estonian city of Valga, to build ferries"},
		},
		{
			"the text before the heading", "title: Berg and Saar launch a summit\npublisher: The Harbour Post\ndate: 2031-05-20\nlanguage: en",
			"# Berg and Saar launch a summit in Riga\n\nLatvian Prime Minister Anna Berg met Estonian President Jaan Saar in Riga on his first visit abroad. They praised the ferries.",
			[]string{"LVA,EST | Anna Berg,Jaan Saar | Riga | 2031-05~ | held |  |  | Latvian Prime Minister Anna Berg met Estonian President Jaan Saar in Riga on his first visit abroad"},
		},
	}, chancery.Meeting, meetingSlots...)
}
