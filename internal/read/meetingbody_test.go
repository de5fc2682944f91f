package read_test

import (
	"testing"

	"chancery"
)

func TestMeetingsOfBodies(t *testing.T) {
	const slots = "publisher: Office of the President of Latvia\ndate: 2031-05-20\nlanguage: en"
	check(t, []subjectCase{
		{
			"a body met", "title: Latvia-Estonia Joint Statement\n" + slots,
			"The Ferry Commission of Latvia and Estonia met on 3-5 May 2031.",
			[]string{"LVA,EST |  |  | 2031-05-03 | held |  |  | The Ferry Commission of Latvia and Estonia met on 3-5 May 2031"},
		},
		{
			"its meeting was held", "title: Latvia-Estonia Joint Statement\n" + slots,
			"The third meeting of the Latvia-Estonia Ferry Commission was held in Riga on 5 May 2031.",
			[]string{"LVA,EST |  | Riga | 2031-05-05 | held |  |  | The third meeting of the Latvia-Estonia Ferry Commission was held in Riga on 5 May 2031"},
		},
		{
			"a body that will be held", "title: Latvia-Estonia Joint Statement\n" + slots,
			"The two leaders applauded the Ferry Partnership announced last year, and expressed their intention to hold the Latvia-Estonia Ferry Committee at the ministerial level in July 2031.",
			[]string{"LVA,EST |  |  | 2031-07 | planned |  |  | to hold the Latvia-Estonia Ferry Committee at the ministerial level"},
		},
		{
			"meetings told apart, and together", "title: Readout of Joint Ferry Group Meetings\n" + slots,
			"Latvia and Estonia recently held meetings of the Joint Ferry Groups. The Joint Ferry Group for Safety met on 3 May 2031.",
			[]string{"LVA,EST |  |  | 2031-05-03 | held |  |  | Joint Ferry Group for Safety met on 3 May 2031"},
		},
		{
			"a body of one's own", "title: Readout of the Cabinet\n" + slots,
			"The National Ferry Council met on 3 May 2031. Latvia and Estonia run ferries.",
			nil,
		},
		{
			"a need that is met", "title: Latvia-Estonia Joint Statement\n" + slots,
			"Latvia and Estonia affirmed their intent to meet today’s energy demands by building wind farms.",
			nil,
		},
	}, chancery.Meeting, meetingSlots...)
}

func TestFriendsWhoAreJoined(t *testing.T) {
	check(t, []subjectCase{
		{
			"in a speech", "title: Remarks by President Ozols, Prime Minister Tamm of Estonia, and President Saar of Finland on Ferries\npublisher: Office of the President of Latvia\ndate: 2031-05-20\nlanguage: en",
			"PRIME MINISTER TAMM: Good morning from Estonia. I’m very pleased to join two great friends of Estonia: President Saar and President Ozols.",
			[]string{"LVA,EST,FIN | Ozols,Tamm,Saar |  | 2031-05-20 | held |  |  | I’m very pleased to join two great friends of Estonia: President Saar and President Ozols."},
		},
	}, chancery.Meeting, meetingSlots...)
}
