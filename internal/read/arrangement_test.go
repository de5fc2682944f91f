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
			"no arrangement: how close, who belongs, what is measured, an organ of one", jointHeader,
			"Joint Statement of Latvia and Estonia\n\nWe value our Comprehensive Strategic Partnership. Latvia is a Forum Dialogue Partner of the North. " +
				"The price of the Riga Hub Natural Gas Index counts. The UN Statistical Commission wrote about it. We heard the Prime Minister's Council on Forests. " +
				"In this framework we establish what is needed." + tail,
			nil,
		},
	}, chancery.Mechanism, chancery.SlotPolities, chancery.SlotStatus)
}
