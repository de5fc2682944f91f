package read_test

import (
	"testing"

	"chancery"
)

func TestMeetingsInTheNews(t *testing.T) {
	check(t, []subjectCase{
		{
			"news without a day is of about the month", newsHeader,
			"Latvian President Karlis Ozols visited Estonian President Jaan Saar in Tartu.",
			[]string{"LVA,EST | 2031-05~ | held | Latvian President Karlis Ozols visited Estonian President Jaan Saar in Tartu"},
		},
		{
			"a body meets by itself", newsHeader,
			"Latvia and Estonia agreed to hold a meeting of the Joint Committee on Coastal Navigation.", nil,
		},
		{
			"what goes on is no one encounter", newsHeader,
			"Latvia and Estonia will continue discussions between their officials.", nil,
		},
	}, chancery.Meeting, chancery.SlotPolities, chancery.SlotDate, chancery.SlotStatus)
}
