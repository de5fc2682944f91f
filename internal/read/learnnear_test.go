package read_test

import (
	"testing"

	"chancery"
)

func TestWhoseLeadersTheyAre(t *testing.T) {
	check(t, []subjectCase{
		{
			"a predecessor", travelHeader,
			"Latvian President Karlis Ozols came to Tallinn. Ozols’s predecessor, ousted former president Janis Berzins, never saw Estonia.",
			[]string{"Karlis Ozols | President | LVA | Latvian President Karlis Ozols", "Janis Berzins | President | LVA | former president Janis Berzins"},
		},
		{
			"whom one goes to meet", travelHeader,
			"Latvian President Karlis Ozols will visit Finland in June to meet Prime Minister Aino Laine.",
			[]string{"Karlis Ozols | President | LVA | Latvian President Karlis Ozols", "Aino Laine | Prime Minister | FIN | Prime Minister Aino Laine"},
		},
		{
			"the deputy of a government's own leader", officeHeader,
			"President Karlis Ozols met President Jaan Saar of Estonia. Vice President Ilze Kalnina was in Tartu.",
			[]string{"Karlis Ozols | President | LVA | President Karlis Ozols", "Jaan Saar | President | EST | President Jaan Saar of Estonia", "Ilze Kalnina | Vice President | LVA | Vice President Ilze Kalnina"},
		},
		{
			"who speaks for a government, in the press", travelHeader,
			"Latvian President Karlis Ozols came to Tallinn, Estonian Foreign Ministry spokesperson Mart Kask said.",
			[]string{"Karlis Ozols | President | LVA | Latvian President Karlis Ozols", "Mart Kask | Spokesperson | EST | Estonian Foreign Ministry spokesperson Mart Kask"},
		},
		{
			"heads of firms hold no office", travelHeader,
			"Latvian President Karlis Ozols was joined by Amber Group Chairman Mart Kask.",
			[]string{"Karlis Ozols | President | LVA | Latvian President Karlis Ozols"},
		},
		{
			"an office of several parts", travelHeader,
			"Latvian President Karlis Ozols met the Chairman of the Standing Committee of the People's Assembly of Estonia, Mart Kask.",
			[]string{"Karlis Ozols | President | LVA | Latvian President Karlis Ozols", "Mart Kask | Chairman of the Standing Committee of the People 's Assembly | EST | Chairman of the Standing Committee of the People's Assembly of Estonia, Mart Kask"},
		},
	}, chancery.Tenure, chancery.SlotPerson, chancery.SlotOffice, chancery.SlotPolity)
}
