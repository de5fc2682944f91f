package read_test

import (
	"testing"

	"chancery"
)

func TestArrangementsAsTheyStand(t *testing.T) {
	tail := " We are neighbours. Our woods are one."
	check(t, []subjectCase{
		{
			"several groups, each with its words", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe will establish a ferry expert working group to look at fares, and we will launch a harbour and coast-guard working group to train crews." + tail,
			[]string{
				"LVA,EST | established |  | a ferry expert working group",
				"LVA,EST | established |  | a harbour and coast-guard working group to train crews",
			},
		},
		{
			"ministers who meet again and again", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nOur transport ministers will meet at least twice a year. The ministers met twice in Riga." + tail,
			[]string{"LVA,EST | established |  | Our transport ministers will meet at least twice a year"},
		},
		{
			"a meeting of every year behind a genitive, and contacts", newsHeader,
			"Latvia and Estonia hailed their annual leaders' meeting. The Prime Ministers of Latvia and Estonia value their regular contacts.",
			[]string{"LVA,EST | active |  | their annual leaders' meeting", "EST,LVA | active |  | their regular contacts"},
		},
		{
			"a process of talks, and what only likens", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe have decided to open a process of in-depth consultations on the lake. We see the festival as an important forum for young people." + tail,
			[]string{"LVA,EST | established |  | in-depth consultations on the lake"},
		},
		{
			"an embassy, an organ of one state, and what a group holds", newsHeader,
			"Latvia opened its High Commission in Nauru, and Estonia was glad. The Standing Committee of the National Congress of Nauru wrote to Latvia and Estonia. Latvia and Estonia spoke before the Quad summit of May.",
			nil,
		},
		{
			"the day on which a group met", newsHeader,
			"The Latvia-Estonia Lake Council met in Tartu on 4 May 2031 to plan the season.",
			[]string{"LVA,EST | active | 2031-05-04 | The Latvia-Estonia Lake Council"},
		},
		{
			"the day on which it met, told of its noun alone", newsHeader,
			"Latvia and Estonia praised the Latvia-Estonia Lake Committee. The committee last met in 2027.",
			[]string{"LVA,EST | active | 2027 | the Latvia-Estonia Lake Committee"},
		},
		{
			"only to be done", newsHeader,
			"Latvia and Estonia agreed to hold a bilateral security dialogue on ferries.",
			[]string{"LVA,EST | proposed |  | a bilateral security dialogue on ferries"},
		},
		{
			"coalitions and organisations to work in", newsHeader,
			"Latvia and Estonia lead a coalition of thirty countries that clear mines. Latvia and Estonia will coordinate within the OSCE on the lake.",
			[]string{"LVA,EST | active |  | a coalition of thirty countries that clear mines", " | active |  | OSCE"},
		},
	}, chancery.Mechanism, chancery.SlotPolities, chancery.SlotStatus, chancery.SlotLastMet)
}
