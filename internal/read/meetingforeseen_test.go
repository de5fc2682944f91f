package read_test

import (
	"testing"

	"chancery"
)

// travelHeader is that of a news report on a visit.
const travelHeader = "title: Ozols in Tallinn\npublisher: The Harbour Post\ndate: 2031-05-20\nlanguage: en"

func TestMeetingsForeseen(t *testing.T) {
	check(t, []subjectCase{
		{
			"somebody looks forward to it", officeHeader,
			"President Karlis Ozols looks forward to the meeting with President Jaan Saar of Estonia in Tallinn later this month.",
			[]string{"LVA,EST | Karlis Ozols,Jaan Saar | Tallinn | 2031-05 | planned |  |  | President Karlis Ozols looks forward to the meeting with President Jaan Saar of Estonia in Tallinn later this month"},
		},
		{
			"a visit by somebody", officeHeader,
			"President Karlis Ozols also noted the June visit by Foreign Minister Ilze Kalnina to Tallinn.",
			[]string{"LVA,EST | Ilze Kalnina | Tallinn | 2031-06 | planned |  |  | the June visit by Foreign Minister Ilze Kalnina to Tallinn"},
		},
		{
			"a day between the owner and the visit", officeHeader,
			"The text builds on the President’s April 2031 visit to Estonia.",
			[]string{"LVA,EST |  | Estonia | 2031-04 | held |  |  | on the President’s April 2031 visit to Estonia"},
		},
		{
			"to what end somebody travels", travelHeader,
			"Latvian President Karlis Ozols will travel to Tallinn next month for a meeting with Estonian President Jaan Saar.",
			[]string{"LVA,EST | Karlis Ozols,Jaan Saar | Tallinn | 2031-06 | planned |  |  | Latvian President Karlis Ozols will travel to Tallinn next month for a meeting with Estonian President Jaan Saar"},
		},
		{
			"is set to", travelHeader,
			"Latvian President Karlis Ozols is set to meet Estonian President Jaan Saar on 30 May 2031.",
			[]string{"LVA,EST | Karlis Ozols,Jaan Saar |  | 2031-05-30 | planned |  |  | to meet Estonian President Jaan Saar on 30 May 2031"},
		},
		{
			"two whom a guest will meet, each alone", travelHeader,
			"On 30 May 2031 Latvian President Karlis Ozols will meet Estonian Prime Minister Liina Tamm and the Chairman of the Assembly of Estonia, Mart Kask.",
			[]string{
				"LVA,EST | Karlis Ozols,Liina Tamm |  | 2031-05-30 | planned |  |  | On 30 May 2031 Latvian President Karlis Ozols will meet Estonian Prime Minister Liina Tamm",
				"LVA,EST | Karlis Ozols,Mart Kask |  | 2031-05-30 | planned |  |  | the Chairman of the Assembly of Estonia, Mart Kask",
			},
		},
		{
			"a leader without an office, and by office alone", travelHeader,
			"Latvian President Karlis Ozols was in good spirits as he met Estonian leader Jaan Saar in Tallinn on Monday.\n\nThe Latvian president had visited Finland on 2 April 2031.",
			[]string{
				"LVA,EST | Karlis Ozols,Jaan Saar | Tallinn | 2031-05-19 | held |  |  | as he met Estonian leader Jaan Saar in Tallinn on Monday",
				"LVA,FIN | Karlis Ozols | Finland | 2031-04-02 | held |  |  | The Latvian president had visited Finland on 2 April 2031",
			},
		},
	}, chancery.Meeting, meetingSlots...)
}

func TestMeetingsInNews(t *testing.T) {
	check(t, []subjectCase{
		{
			"how often they met", travelHeader,
			"Latvian President Karlis Ozols said that he had met Estonian President Jaan Saar three times.",
			[]string{"LVA,EST | Karlis Ozols,Jaan Saar |  |  | held |  |  | that he had met Estonian President Jaan Saar three times"},
		},
		{
			"leaders by office alone, each a guest", travelHeader,
			"The Latvian president and the Finnish prime minister have both visited Tallinn in recent weeks.",
			[]string{
				"LVA,EST |  | Tallinn |  | held |  |  | The Latvian president and the Finnish prime minister have both visited Tallinn in recent weeks",
				"FIN,EST |  | Tallinn |  | held |  |  | The Latvian president and the Finnish prime minister have both visited Tallinn in recent weeks",
			},
		},
		{
			"a deal between them", travelHeader,
			"The deal struck between Latvian President Karlis Ozols and Estonian President Jaan Saar in March 2031 is about fish.",
			[]string{"LVA,EST | Karlis Ozols,Jaan Saar |  | 2031-03 | held |  |  | The deal struck between Latvian President Karlis Ozols and Estonian President Jaan Saar in March 2031 is about fish"},
		},
		{
			"during a visit", travelHeader,
			"On 12 May 2031 Latvian President Karlis Ozols bought a boat during a state visit to Finland.",
			[]string{"LVA,FIN | Karlis Ozols | Finland | 2031-05-12 | held |  |  | during a state visit to Finland"},
		},
	}, chancery.Meeting, meetingSlots...)
}

func TestGatheringsNamed(t *testing.T) {
	check(t, []subjectCase{
		{
			"with place and year", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe welcome the upcoming NATO Leaders’ Summit in Vilnius in 2032. Our woods are one. We are neighbours.",
			[]string{"NATO |  | Vilnius | 2032 | planned |  |  | upcoming NATO Leaders’ Summit in Vilnius in 2032"},
		},
		{
			"of two, with a month", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe will work on fish, as decided at the Latvia-EU Summit in March. Our woods are one. We are neighbours.",
			[]string{"LVA,EU |  |  | 2031-03 | held |  |  | Latvia-EU Summit in March"},
		},
		{
			"on the margins of one others met", travelHeader,
			"Latvian President Karlis Ozols met Estonian President Jaan Saar on the margins of the NATO summit in Vilnius on 12 May 2031.",
			[]string{"LVA,EST | Karlis Ozols,Jaan Saar | Vilnius | 2031-05-12 | held |  |  | Latvian President Karlis Ozols met Estonian President Jaan Saar on the margins of the NATO summit in Vilnius on 12 May 2031"},
		},
	}, chancery.Meeting, meetingSlots...)
}

func TestTalkThatIsAMeeting(t *testing.T) {
	check(t, []subjectCase{
		{
			"spoke at the request of one", callHeader,
			"President Karlis Ozols of Latvia and Prime Minister Liina Tamm of Estonia spoke on 19 May 2031, at the request of the latter.",
			[]string{"LVA,EST | Karlis Ozols,Liina Tamm |  | 2031-05-19 | held | call |  | President Karlis Ozols of Latvia and Prime Minister Liina Tamm of Estonia spoke on 19 May 2031, at the request of the latter"},
		},
		{
			"two who had a conversation", officeHeader,
			"On 19 May, President of Latvia Karlis Ozols and Prime Minister of Estonia Liina Tamm had a telephone conversation.",
			[]string{"LVA,EST | Karlis Ozols,Liina Tamm |  | 2031-05-19 | held | call |  | On 19 May, President of Latvia Karlis Ozols and Prime Minister of Estonia Liina Tamm had a telephone conversation"},
		},
		{
			"before the press, with the day and place in brackets", "publisher: Office of the President of Latvia\ndate: 2031-05-20\nlanguage: en",
			"Foreign Minister Ilze Kalnina’s remarks at a joint press conference with Foreign Minister of Estonia Mart Kask (19 May 2031, Cesis)\n\nYesterday the ferries sailed.",
			[]string{"EST,LVA | Mart Kask,Ilze Kalnina | Cesis | 2031-05-19 | held |  |  | joint press conference with Foreign Minister of Estonia Mart Kask (19 May 2031, Cesis)"},
		},
		{
			"what one of them says they discussed", statementsHeader,
			"PRESIDENT OZOLS: Today, Prime Minister Tamm and I discussed the ferries.",
			[]string{"EST,LVA | Liina Tamm,Ozols |  | 2031-05-20 | held |  |  | Today, Prime Minister Tamm and I discussed the ferries"},
		},
	}, chancery.Meeting, meetingSlots...)
}
