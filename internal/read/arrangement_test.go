package read_test

import (
	"testing"

	"chancery"
)

func TestArrangements(t *testing.T) {
	tail := " We are neighbours. Our woods are one."
	check(t, []subjectCase{
		{
			"a summit every year", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe look back on the annual Latvian-Estonian Summit in Riga." + tail,
			[]string{"LVA,EST | active | Latvian-Estonian Summit"},
		},
		{
			"a noun in small letters heads a name", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe take part in the Baltic Seed Mission for Farmers initiative." + tail,
			[]string{" | active | the Baltic Seed Mission for Farmers initiative"},
		},
		{
			"the short name is the same again", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe will establish a joint Task Force on Forest Roads. The Task Force will meet in Riga and in Tartu." + tail,
			[]string{"LVA,EST | established | Task Force on Forest Roads"},
		},
		{
			"what is brought about, the tree apart", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe committed to establishing a Strategic Dialogue on the Trans-Baltic to promote fair tolls, cheap fares, good roads." + tail,
			[]string{"LVA,EST | established | a Strategic Dialogue on the Trans-Baltic"},
		},
		{
			"a new programme of both", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe will help judges in both states through a new joint program to teach them law." + tail,
			[]string{"LVA,EST | established | a new joint program"},
		},
		{
			"a new partnership of an agency with a ministry", sheetHeader,
			"The Ministry of Forests of Latvia plans to launch a new seed partnership with the Ministry of Forests of Estonia.",
			[]string{"LVA,EST | proposed | a new seed partnership with the Ministry of Forests of Estonia"},
		},
		{
			"with whom, in a government's text", sheetHeader,
			"In Riga the Ministry of Forests of Latvia and its friends spoke of Estonia. Latvia is launching a new bilateral dialogue with Finland on moss.",
			[]string{"LVA,FIN | established | a new bilateral dialogue with Finland on moss"},
		},
		{
			"is launched as this is told", sheetHeader,
			"Latvia is launching a Latvia-Estonia Seed Hub, which will help farmers.",
			[]string{"LVA,EST | established | a Latvia-Estonia Seed Hub, which will help farmers"},
		},
		{
			"by letters that the gazetteer lists", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe work together in the FATF on all things that matter to banks." + tail,
			[]string{" | active | FATF"},
		},
		{
			"a group of more members than are told", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe spoke about the Bucharest Nine and the All-Baltic Harbour Research Alliance in Riga." + tail,
			[]string{" | active | Bucharest Nine", " | active | the All-Baltic Harbour Research Alliance"},
		},
		{
			"what is there is not planned", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe value the Harbour Safety Committee between us. We plan a meeting of the committee in spring." + tail,
			[]string{"LVA,EST | active | the Harbour Safety Committee"},
		},
		{
			"a task force for two, a mission by its letters", sheetHeader,
			"The Ministry of Justice of Latvia will create a task force to chase smugglers in Estonia. We like the Northern Seed Mission (NSM) of farmers.",
			[]string{"LVA,EST | proposed | a task force to chase smugglers in Estonia", "LVA,EST | active | the Northern Seed Mission (NSM)"},
		},
		{
			"neither several centres nor a programme of one", sheetHeader,
			"Latvia wrote to the Young Sailors Program (YSP) and to the Old Harbours Networks of Estonia.",
			nil,
		},
		{
			"of a level, and an exchange that begins", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe will form three high-level committees on floods. We will begin an exchange program for foresters." + tail,
			[]string{"LVA,EST | established | three high-level committees on floods", "LVA,EST | proposed | an exchange program"},
		},
		{
			"a name in quotation marks", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe are launching a new “Harbour Energy Dialogue” between the two ministries." + tail,
			[]string{"LVA,EST | established | Harbour Energy Dialogue"},
		},
		{
			"a ministerial", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe are launching a Harbour Safety Ministerial between our two countries." + tail,
			[]string{"LVA,EST | established | a Harbour Safety Ministerial"},
		},
		{
			"a part of the world is no polity", "title: \"Fact Sheet: Results of the Northern Leaders' Summit\"\npublisher: Government of Canada\ndate: 2031-05-20\nlanguage: en",
			"Prime Minister Ann Hill of Canada met with President Karlis Ozols of Latvia and President Jaan Saar of Estonia. They will keep up the North American Seed Dialogue (NASD).",
			[]string{"CAN,LVA,EST | active | the North American Seed Dialogue (NASD)"},
		},
		{
			"in a text about a relation, but not what a state has for itself", sheetHeader,
			"The Harbour Safety Committee and the National Silt Committee wrote long reports.",
			[]string{" | active | The Harbour Safety Committee"},
		},
		{
			"what two set up in a government's text, and what one sets up for itself", sheetHeader,
			"Latvia and Estonia plan to establish a new Green Harbours Program for sailors. Latvia will establish a new Fish Scales Taskforce for the lakes.",
			[]string{"LVA,EST | proposed | Green Harbours Program"},
		},
		{
			"a heading that founds", sheetHeader,
			"**Launching a Latvia-Estonia Seed Partnership:** Latvia and Estonia will launch a Latvia-Estonia Seed Partnership.",
			[]string{"LVA,EST | established | a Latvia-Estonia Seed Partnership"},
		},
		{
			"what has a name already is only spoken of", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe announce more work in the Harbour Safety Committee between us." + tail,
			[]string{" | active | the Harbour Safety Committee"},
		},
		{
			"every year, behind the name; exchanges with a name; many words and an agenda", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe go on with the Baltic Harbour Summit annually in spring. We like the Young Harbour Pilots Exchanges of the north. " +
				"We support the Northern Fish Health Agenda." + tail,
			[]string{" | active | the Baltic Harbour Summit", "LVA,EST | active | the Young Harbour Pilots Exchanges", "LVA,EST | active | the Northern Fish Health Agenda"},
		},
		{
			"no arrangement: how close, who belongs, what is measured, an organ of one", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe value our Comprehensive Strategic Partnership. Latvia is a Forum Dialogue Partner of the North. " +
				"The price of the Riga Hub Natural Gas Index counts. The UN Statistical Commission wrote about it, and so did the Secretariat of Foreign Trade. We heard the Prime Minister's Council on Forests. " +
				"In this framework we establish what is needed. We met at the Riga Conference on Estonia." + tail,
			nil,
		},
	}, chancery.Mechanism, chancery.SlotPolities, chancery.SlotStatus)
}
