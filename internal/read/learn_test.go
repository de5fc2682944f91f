package read_test

import (
	"testing"

	"chancery"
)

var tenureSlots = []chancery.Slot{chancery.SlotPerson, chancery.SlotOffice, chancery.SlotPolity}

func TestNamesInTitles(t *testing.T) {
	check(t, []subjectCase{
		{
			"what follows the name in a title", "title: Readout of Prime Minister Anna Berg Call with President Jaan Saar of Estonia\npublisher: Office of the Prime Minister of Latvia\ndate: 2031-05-20\nlanguage: en",
			"Prime Minister Berg spoke with President Saar of Estonia.",
			[]string{"Anna Berg | Prime Minister | LVA | Prime Minister Berg", "Jaan Saar | President | EST | President Saar of Estonia"},
		},
		{
			"a counterpart of whoever was named before", newsHeader,
			"President Karlis Ozols of Latvia flew to Tartu. In talks with his Estonian counterpart, Jaan Saar, he spoke of ferries.",
			[]string{"Karlis Ozols | President | LVA | President Karlis Ozols of Latvia", "Jaan Saar | President | EST | Jaan Saar"},
		},
		{
			"two names side by side", newsHeader,
			"President of Latvia Anna Berg and President of Estonia Jaan Saar spoke. In the talk with President of Estonia Jaan Saar Anna Berg told of the ferries.",
			[]string{"Anna Berg | President | LVA | President of Latvia Anna Berg", "Jaan Saar | President | EST | President of Estonia Jaan Saar"},
		},
		{
			"an office that is none", newsHeader,
			"Estonia and Latvia spoke at the General Assembly about General Services and a King County. President Jaan Saar of Estonia and General Marta Kask of Latvia spoke.",
			[]string{"Jaan Saar | President | EST | President Jaan Saar of Estonia", "Marta Kask | General | LVA | General Marta Kask of Latvia"},
		},
		{
			"two in one name", newsHeader,
			"Estonia recalls the days of the President Saar-Tamm administration. President Jaan Saar of Estonia spoke in Latvia.",
			[]string{"Jaan Saar | President | EST | President Jaan Saar of Estonia"},
		},
		{
			"a relative who is a doctor", "title: Remarks by President Ozols and President Saar of Estonia\npublisher: Office of the President of Latvia\ndate: 2031-05-20\nlanguage: en",
			"PRESIDENT OZOLS: My mother, Dr. Zane Ozols, came from Estonia. Thank you, President Saar.\n\nPRESIDENT SAAR: Thank you.",
			[]string{"Ozols | President | LVA | PRESIDENT OZOLS", "Saar | President | EST | PRESIDENT SAAR"},
		},
	}, chancery.Tenure, tenureSlots...)
}

func TestWhoseLeader(t *testing.T) {
	const own = "publisher: Government of Latvia\ndate: 2031-05-20\nlanguage: en"
	check(t, []subjectCase{
		{
			"one who is named in passing is nobody's", "title: Fact Sheet: Latvia and Estonia build ferries\n" + own,
			"Latvia and Estonia will build ferries. The ferries are new. Estonia pays a third. Latvia pays the rest. President Ozols of Latvia will name one of them. Years ago President Lepik spoke of them.",
			[]string{"Ozols | President | LVA | President Ozols of Latvia", "Lepik | President |  | President Lepik"},
		},
		{
			"an office that the author's state has not", "title: Readout of a week\npublisher: Government of Chile\ndate: 2031-05-20\nlanguage: en",
			"Chile and Latvia build ferries. Finland and Estonia look on. The ferries are new. They are long. President Rojas praised them. Prime Minister Berg did, too.",
			[]string{"Rojas | President | CHL | President Rojas", "Berg | Prime Minister |  | Prime Minister Berg"},
		},
		{
			"of several who speak, the first in the title", "title: Remarks by President Ozols, Prime Minister Lund, and Prime Minister Ito at Quad Leaders Summit\n" + own,
			"PRESIDENT OZOLS: Welcome, Prime Minister Ito.\n\nPRIME MINISTER LUND: Thank you. Prime Minister Ito speaks next, and Prime Minister Ito knows ferries.\n\nPRIME MINISTER ITO: Thank you.",
			[]string{"Ozols | President | LVA | PRESIDENT OZOLS", "Lund | Prime Minister |  | PRIME MINISTER LUND", "Ito | Prime Minister |  | PRIME MINISTER ITO"},
		},
		{
			"the one who is said to govern", "title: Fact Sheet: Latvia and Estonia build ferries\n" + own,
			"Latvia and Estonia fear what President Saar may do. The Ozols administration builds ferries. President Ozols told Estonia so.",
			[]string{"Saar | President | EST | President Saar", "Ozols | President | LVA | President Ozols"},
		},
	}, chancery.Tenure, tenureSlots...)
}
