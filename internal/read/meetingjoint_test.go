package read_test

import (
	"testing"

	"chancery"
)

// speechHeader is that of a transcript by a government.
const speechHeader = "title: Remarks by President Karlis Ozols at the Latvia-ASEAN Special Summit\npublisher: Office of the President of Latvia\ndate: 2031-05-20\nlanguage: en"

func TestMeetingsOfSignatories(t *testing.T) {
	check(t, []subjectCase{
		{
			"those who sign were all there", "title: Valga Declaration on Ferries\npublisher: Office of the President of Latvia\ndate: 2031-05-20\nlanguage: en",
			"We, the Heads of State and Government of the Republic of Latvia, Estonia, Finland, and the Kingdom of Sweden, gathered in Valga on the margins of the Ninth Ferry Congress, reiterate our will to keep our ferries running.\n\nWe commit to safe ferries.",
			[]string{"LVA,EST,FIN,SWE |  | Valga | 2031-05-20 | held |  |  | We, the Heads of State and Government of the Republic of Latvia, Estonia, Finland, and the Kingdom of Sweden, gathered in Valga on the margins of the Ninth Ferry Congress"},
		},
		{
			"members of a group, one by one", "title: Latvia-Mercosur Joint Statement\npublisher: Office of the President of Latvia\ndate: 2031-05-20\nlanguage: en",
			"We, the Member States of Mercosur and Latvia, meet on the occasion of the Latvia-Mercosur Summit, held in Riga on 19-20 May 2031.\n\nWe commit to safe ferries.",
			[]string{"MERCOSUR,LVA,ARG,BRA,PRY,URY |  | Riga | 2031-05-19 | held |  |  | We, the Member States of Mercosur and Latvia, meet on the occasion of the Latvia-Mercosur Summit, held in Riga on 19-20 May 2031"},
		},
		{
			"leaders of a group, and no comma", "title: Declaration of the Leaders\npublisher: Office of the President of Latvia\ndate: 2031-05-20\nlanguage: en",
			"Today, we the Leaders of Mercosur and Latvia met in Riga for the first Ferry Summit.\n\nWe commit to safe ferries.",
			[]string{"MERCOSUR,LVA,ARG,BRA,PRY,URY |  | Riga | 2031-05-20 | held |  |  | Today, we the Leaders of Mercosur and Latvia met in Riga for the first Ferry Summit"},
		},
		{
			"heads of an alliance", "title: Riga Summit Declaration\npublisher: Office of the President of Latvia\ndate: 2031-05-20\nlanguage: en",
			"We, the Heads of State and Government of the Nordic Council, have gathered in Riga to celebrate our ferries. We commit to safe ferries.",
			[]string{"DNK,FIN,ISL,NOR,SWE |  | Riga | 2031-05-20 | held |  |  | We, the Heads of State and Government of the Nordic Council, have gathered in Riga to celebrate our ferries"},
		},
		{
			"a group as one", "title: Latvia-Mercosur Joint Statement\npublisher: Office of the President of Latvia\ndate: 2031-05-20\nlanguage: en",
			"We, Mercosur and Latvia, met in Riga on 20 May 2031.\n\nWe commit to safe ferries.",
			[]string{"MERCOSUR,LVA |  | Riga | 2031-05-20 | held |  |  | We, Mercosur and Latvia, met in Riga on 20 May 2031"},
		},
	}, chancery.Meeting, meetingSlots...)
}

func TestMeetingsOfGatherings(t *testing.T) {
	check(t, []subjectCase{
		{
			"the summit of the title, and who is called upon", speechHeader,
			"Riga Castle\n\nPRESIDENT OZOLS: Thank you all for being here in Riga. Let me thank Prime Minister Bo Tan as the chair. And President Ardi, I want to thank you as well for the hard work.",
			[]string{"LVA,ASEAN | Karlis Ozols,Bo Tan,Ardi | Riga Castle | 2031-05-20 | held |  |  | Riga Castle"},
		},
		{
			"a group that the title names as a body", "title: Remarks by President Karlis Ozols and Prime Minister Ito at Quad Leaders Summit\npublisher: Office of the President of Latvia\ndate: 2031-05-20\nlanguage: en",
			"PRESIDENT OZOLS: I’m honored to welcome you all to Riga.\n\nPRIME MINISTER ITO: Thank you.",
			[]string{"LVA,AUS,IND,JPN,USA | Karlis Ozols,Ito |  | 2031-05-20 | held |  |  | I’m honored to welcome you all to Riga."},
		},
		{
			"who is thanked face to face", "title: Remarks by President Karlis Ozols at the Opening of a Quay\npublisher: Office of the President of Latvia\ndate: 2031-05-20\nlanguage: en",
			"PRESIDENT OZOLS: I want to thank President Jaan Saar of Finland for your commitments to our ferries. And now I’d like to invite President Saar of Finland to say a few words.",
			[]string{"FIN,LVA | Jaan Saar,Karlis Ozols |  | 2031-05-20 | held |  |  | to thank President Jaan Saar of Finland for your commitments to our ferries"},
		},
		{
			"a welcome that is said", "title: Remarks by President Karlis Ozols at a Lunch\npublisher: Office of the President of Latvia\ndate: 2031-05-20\nlanguage: en",
			"Riga, Latvia\n\nPRESIDENT OZOLS: Good morning. I will formally welcome the leaders of Mercosur countries to Riga.",
			[]string{"LVA,MERCOSUR,ARG,BRA,PRY,URY | Karlis Ozols | Riga | 2031-05-20 | held |  |  | I will formally welcome the leaders of Mercosur countries to Riga"},
		},
	}, chancery.Meeting, meetingSlots...)
}

func TestNamesOfSignatories(t *testing.T) {
	check(t, []subjectCase{
		{
			"of the government of", jointHeader,
			"Latvia and Estonia met in Riga.\n\nPresident Jaan Saar of the Government of Estonia\n\nPrime Minister Liina ‘Ofamaa Tamm of the Kingdom of Tonga",
			[]string{
				"Jaan Saar | President | EST | President Jaan Saar of the Government of Estonia",
				"Liina ‘Ofamaa Tamm | Prime Minister | TON | Prime Minister Liina ‘Ofamaa Tamm of the Kingdom of Tonga",
			},
		},
	}, chancery.Tenure, chancery.SlotPerson, chancery.SlotOffice, chancery.SlotPolity)
}
