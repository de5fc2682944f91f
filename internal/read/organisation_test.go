package read_test

import (
	"testing"

	"chancery"
)

func TestPresidentsOfOthers(t *testing.T) {
	check(t, []subjectCase{
		{
			"heads of associations lead no state", officeHeader,
			"President Karlis Ozols met leaders of unions: BSGU President Anna Berg, and Mart Kask, President, Union of Baltic Ferrymen. Estonia sent Liina Tamm, President of the Tallinn Chamber of Trade.",
			[]string{"Karlis Ozols | President | LVA | incumbent | President Karlis Ozols"},
		},
		{
			"a union of states has a president", newsHeader,
			"Jaan Saar, President of the African Union, met President Karlis Ozols of Latvia.",
			[]string{"Jaan Saar | President of the African Union | AU | incumbent | Jaan Saar, President of the African Union", "Karlis Ozols | President | LVA | incumbent | President Karlis Ozols of Latvia"},
		},
		{
			"a first lady is not the president", officeHeader,
			"First Lady Anna Ozols opened the fair in Estonia. She thanked President Ozols of Latvia.",
			[]string{"Anna Ozols | First Lady | LVA | incumbent | First Lady Anna Ozols", "Ozols | President | LVA | incumbent | President Ozols of Latvia"},
		},
		{
			"to retire from another trade, to depart from a place", officeHeader,
			"President Karlis Ozols appointed Anna Berg. After retiring from teaching, she sailed. President Karlis Ozols departed the White House of Riga for Estonia.",
			[]string{"Karlis Ozols | President | LVA | incumbent | President Karlis Ozols"},
		},
	}, chancery.Tenure, chancery.SlotPerson, chancery.SlotOffice, chancery.SlotPolity, chancery.SlotStatus)
}
