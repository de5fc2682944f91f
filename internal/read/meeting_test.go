package read_test

import (
	"testing"

	"chancery"
)

// officeHeader is that of a government's own text.
const officeHeader = "title: Readout of the President's week\npublisher: Office of the President of Latvia\ndate: 2031-05-20\nlanguage: en"

// callHeader is that of a government's report on a call.
const callHeader = "title: Readout of the President's call with Prime Minister Liina Tamm of Estonia\npublisher: Office of the President of Latvia\ndate: 2031-05-20\nlanguage: en"

var meetingSlots = []chancery.Slot{
	chancery.SlotPolities, chancery.SlotPeople, chancery.SlotPlace, chancery.SlotDate, chancery.SlotStatus, chancery.SlotFormat, chancery.SlotMinutes,
}

func TestMeetingsHeld(t *testing.T) {
	check(t, []subjectCase{
		{
			"met with, in the press", newsHeader,
			"President Karlis Ozols of Latvia met with Estonian Prime Minister Liina Tamm in Riga on 12 May 2031.",
			[]string{"LVA,EST | Karlis Ozols,Liina Tamm | Riga | 2031-05-12 | held |  |  | President Karlis Ozols of Latvia met with Estonian Prime Minister Liina Tamm in Riga on 12 May 2031"},
		},
		{
			"the day of a government's own text", officeHeader,
			"President Karlis Ozols met today with Prime Minister Liina Tamm of Estonia, President Jaan Saar of Finland, and Chancellor Anna Berg of Germany.",
			[]string{"LVA,EST,FIN,DEU | Karlis Ozols,Liina Tamm,Jaan Saar,Anna Berg |  | 2031-05-20 | held |  |  | President Karlis Ozols met today with Prime Minister Liina Tamm of Estonia, President Jaan Saar of Finland, and Chancellor Anna Berg of Germany"},
		},
		{
			"a call", callHeader,
			"President Karlis Ozols spoke today with Prime Minister Liina Tamm of Estonia about the ferries.",
			[]string{"LVA,EST | Karlis Ozols,Liina Tamm |  | 2031-05-20 | held | call |  | President Karlis Ozols spoke today with Prime Minister Liina Tamm of Estonia about the ferries"},
		},
		{
			"a call to the press is none", "title: Background Press Call on the President's meeting with Prime Minister Liina Tamm of Estonia\npublisher: Office of the President of Latvia\ndate: 2031-05-20\nlanguage: en",
			"President Karlis Ozols spoke privately with Prime Minister Liina Tamm of Estonia about the ferries.",
			[]string{"LVA,EST | Karlis Ozols,Liina Tamm |  | 2031-05-20 | held |  |  | President Karlis Ozols spoke privately with Prime Minister Liina Tamm of Estonia about the ferries"},
		},
		{
			"the place is not in the name of the meeting", officeHeader,
			"While in Tallinn, President Karlis Ozols, Jr. will participate in the Latvia-EU Summit on June 15.",
			[]string{"LVA,EU | Karlis Ozols, Jr. | Tallinn | 2031-06-15 | planned |  |  | While in Tallinn, President Karlis Ozols, Jr. will participate in the Latvia-EU Summit on June 15"},
		},
		{
			"how long they spoke", newsHeader,
			"Latvian President Karlis Ozols and his Estonian counterpart Jaan Saar met in Cesis on 12 May 2031. The two spent an hour and a half in the town hall.",
			[]string{"LVA,EST | Karlis Ozols,Jaan Saar | Cesis | 2031-05-12 | held |  | 90 | Latvian President Karlis Ozols and his Estonian counterpart Jaan Saar met in Cesis on 12 May 2031"},
		},
		{
			"who else took part", newsHeader,
			"Latvian President Karlis Ozols met Estonian President Jaan Saar in Cesis on 12 May 2031. Latvian Foreign Minister Ilze Kalnina also took part in the talks.",
			[]string{"LVA,EST | Karlis Ozols,Jaan Saar,Ilze Kalnina | Cesis | 2031-05-12 | held |  |  | Latvian President Karlis Ozols met Estonian President Jaan Saar in Cesis on 12 May 2031"},
		},
		{
			"who sat beside them", newsHeader,
			"On 12 May 2031 the prime ministers of Estonia and Latvia shook hands in Valga. Beside them sat their foreign ministers, Mart Kask and Ilze Kalnina.",
			[]string{"EST,LVA | Mart Kask,Ilze Kalnina | Valga | 2031-05-12 | held |  |  | On 12 May 2031 the prime ministers of Estonia and Latvia shook hands in Valga"},
		},
		{
			"one apart from the rest", officeHeader,
			"President Karlis Ozols met Prime Minister Liina Tamm of Estonia and Chancellor Anna Berg of Germany today. Then President Karlis Ozols held a separate meeting with Chancellor Anna Berg.",
			[]string{
				"LVA,EST,DEU | Karlis Ozols,Liina Tamm,Anna Berg |  | 2031-05-20 | held |  |  | President Karlis Ozols met Prime Minister Liina Tamm of Estonia and Chancellor Anna Berg of Germany today",
				"LVA,DEU | Karlis Ozols,Anna Berg |  | 2031-05-20 | held |  |  | Then President Karlis Ozols held a separate meeting with Chancellor Anna Berg",
			},
		},
		{
			"a visit, as the guest came", newsHeader,
			"Estonian Prime Minister Liina Tamm came to Riga on Monday.",
			[]string{"EST,LVA | Liina Tamm | Riga | 2031-05-19 | held |  |  | Estonian Prime Minister Liina Tamm came to Riga on Monday"},
		},
	}, chancery.Meeting, meetingSlots...)
}

func TestMeetingsAhead(t *testing.T) {
	check(t, []subjectCase{
		{
			"will welcome", officeHeader,
			"President Karlis Ozols will welcome Prime Minister Liina Tamm of Estonia on 3 June.",
			[]string{"LVA,EST | Karlis Ozols,Liina Tamm |  | 2031-06-03 | planned |  |  | President Karlis Ozols will welcome Prime Minister Liina Tamm of Estonia on 3 June"},
		},
		{
			"a journey with two stops", officeHeader,
			"President Karlis Ozols will travel to Estonia and Finland on 3 June.",
			[]string{
				"LVA,EST | Karlis Ozols | Estonia | 2031-06-03 | planned |  |  | President Karlis Ozols will travel to Estonia and Finland on 3 June",
				"LVA,FIN | Karlis Ozols | Finland | 2031-06-03 | planned |  |  | President Karlis Ozols will travel to Estonia and Finland on 3 June",
			},
		},
		{
			"the next in a row", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe are neighbours. We share a sea. The next meeting will take place in Tallinn in April 2032.",
			[]string{"LVA,EST |  | Tallinn | 2032-04 | planned |  |  | The next meeting will take place in Tallinn in April 2032"},
		},
		{
			"agreed to meet", newsHeader,
			"Latvia's President Karlis Ozols and Estonia's President Jaan Saar agreed to meet again in June 2031.",
			[]string{"LVA,EST | Karlis Ozols,Jaan Saar |  | 2031-06 | planned |  |  | to meet again in June 2031"},
		},
	}, chancery.Meeting, meetingSlots...)
}

func TestNoMeetings(t *testing.T) {
	for _, tt := range []struct{ name, body string }{
		{"what is met is no party", "Latvia and Estonia will meet the needs of both towns. It is a moment that Latvia and Estonia intend to meet."},
		{"in general", "Such meetings are essential, Estonian President Jaan Saar said in Riga."},
		{"what might be", "Latvian President Karlis Ozols and Estonian President Jaan Saar could meet in Riga."},
		{"again and again", "Latvian President Karlis Ozols has often met Estonian President Jaan Saar."},
		{"with others than governments", "Latvian President Karlis Ozols met business leaders in Riga."},
		{"a demand", "Latvia and Estonia repeated their call for calm."},
		{"a body in passing", "The plan will be discussed in the NATO Summit."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := told(reading(t, newsHeader, tt.body), chancery.Meeting, chancery.SlotPolities); len(got) > 0 {
				t.Errorf("meetings told: %q, want none", got)
			}
		})
	}
}

func TestAbsences(t *testing.T) {
	r := reading(t, newsHeader, "Latvian President Karlis Ozols met Estonian President Jaan Saar in Cesis on 12 May 2031. Estonian Defence Minister Mart Kask did not travel to Cesis.")
	var denied []chancery.Claim
	for _, c := range r.Claims {
		if c.Kind == chancery.Meeting && c.Mood == chancery.Denied {
			denied = append(denied, c)
		}
	}
	if len(denied) != 1 || denied[0].Slots.One(chancery.SlotPeople) != "Mart Kask" {
		t.Fatalf("absences = %v, want that of Mart Kask", denied)
	}
	holds(t, r)
}

func TestSpokenAtMeeting(t *testing.T) {
	const header = "title: Remarks by President Ozols of Latvia and President Saar of Estonia before their meeting\npublisher: Office of the President of Latvia\ndate: 2031-05-20\nlanguage: en"
	const body = "Riga Castle\n\nPRESIDENT OZOLS:  Welcome, Mr. President. It is good to see you here today.\n\n" +
		"PRESIDENT SAAR:  Thank you. I am looking forward to our meeting.\n"
	got := told(reading(t, header, body), chancery.Meeting, chancery.SlotPolities, chancery.SlotDate, chancery.SlotStatus)
	if len(got) != 1 || got[0][:len("LVA,EST | 2031-05-20 | held")] != "LVA,EST | 2031-05-20 | held" {
		t.Errorf("told = %q, want one meeting of the two on the day", got)
	}
}
