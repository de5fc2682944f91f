package read_test

import (
	"testing"

	"chancery"
)

func TestPeopleOfManyTraditions(t *testing.T) {
	checkMentions(t, []mentionCase{
		{
			"Spanish, two family names", "person",
			"Foreign Minister Inés Peña Robledo met reporters. Ms Pena said little. Peña Robledo left early.",
			[]string{"person: Inés Peña Robledo", "person: Pena = Inés Peña Robledo", "person: Peña Robledo = Inés Peña Robledo"},
		},
		{
			"Arabic article, joined and apart", "person",
			"Prime Minister Karim al-Sabani spoke. Mr. Al Sabani thanked them. Later al-Sabani flew home and Sabani slept.",
			[]string{"person: Karim al-Sabani", "person: Al Sabani = Karim al-Sabani", "person: al-Sabani = Karim al-Sabani", "person: Sabani = Karim al-Sabani"},
		},
		{
			"Arabic, son of", "person",
			"Foreign Minister Faisal bin Rashid Al Qasimi arrived. Bin Rashid smiled.",
			[]string{"person: Faisal bin Rashid Al Qasimi", "person: Bin Rashid = Faisal bin Rashid Al Qasimi"},
		},
		{
			"Dutch particles", "person",
			"Prime Minister Joris van der Heuvel spoke. Mr van der Heuvel said yes.",
			[]string{"person: Joris van der Heuvel", "person: van der Heuvel = Joris van der Heuvel"},
		},
		{
			"German, hyphenated", "person",
			"President Ursel von Hagen-Lorenz spoke. Ms Hagen-Lorenz said yes.",
			[]string{"person: Ursel von Hagen-Lorenz", "person: Hagen-Lorenz = Ursel von Hagen-Lorenz"},
		},
		{
			"Korean, with and without hyphen", "person",
			"President Seo Min-jae spoke. Seo Min Jae bowed. Seo left. PRESIDENT SEO MIN-JAE signed.",
			[]string{"person: Seo Min-jae", "person: Seo Min Jae = Seo Min-jae", "person: Seo = Seo Min-jae", "person: SEO MIN-JAE = Seo Min-jae"},
		},
		{
			"Japanese, family name first or last", "person",
			"Prime Minister Haruto Morikawa spoke. Morikawa Haruto bowed.",
			[]string{"person: Haruto Morikawa", "person: Morikawa Haruto = Haruto Morikawa"},
		},
		{
			"Vietnamese marks", "person",
			"President Trần Minh Đạo spoke. Mr Tran Minh Dao bowed.",
			[]string{"person: Trần Minh Đạo", "person: Tran Minh Dao = Trần Minh Đạo"},
		},
		{
			"Indonesian, one name", "person",
			"President Suwarno spoke. Suwarno bowed.",
			[]string{"person: Suwarno", "person: Suwarno"},
		},
		{
			"Icelandic letters", "person",
			"Prime Minister Þóra Jónsdóttir spoke. Thora Jonsdottir bowed. Þóra left.",
			[]string{"person: Þóra Jónsdóttir", "person: Thora Jonsdottir = Þóra Jónsdóttir", "person: Þóra = Þóra Jónsdóttir"},
		},
		{
			"spelled in two ways", "person",
			"President Vasyl Horenskyy spoke. President Horensky bowed.",
			[]string{"person: Vasyl Horenskyy", "person: Horensky = Vasyl Horenskyy"},
		},
		{
			"initials, suffix, short form", "person",
			"President Robert T. Hale, Jr. spoke. President Bob Hale bowed. Hale left. “Thank you, Bob,” she said.",
			[]string{"person: Robert T. Hale, Jr.", "person: Bob Hale = Robert T. Hale, Jr.", "person: Hale = Robert T. Hale, Jr.", "person: Bob = Robert T. Hale, Jr."},
		},
	})
}

func TestNamesakes(t *testing.T) {
	checkMentions(t, []mentionCase{
		{
			"two of one family name", "person",
			"Prime Minister Anna Tamm met Foreign Minister Jaak Tamm. Tamm spoke. Jaak Tamm listened.",
			[]string{"person: Anna Tamm", "person: Jaak Tamm", "person: Jaak Tamm"},
		},
		{
			"two of one family name in one office", "person",
			"President Han Dae-su succeeded President Han Il-kwon. Han Dae-su spoke.",
			[]string{"person: Han Dae-su", "person: Han Il-kwon", "person: Han Dae-su"},
		},
		{
			"of two polities", "person",
			"Estonian President Lind spoke. Latvian Prime Minister Maris Lind listened.",
			[]string{"person: Lind", "person: Maris Lind"},
		},
	})
}

func TestOfficesAboutPolities(t *testing.T) {
	check(t, []subjectCase{
		{
			"for a polity is not of it", newsHeader,
			"The Finnish Foreign Minister for Estonia Anna Tamm spoke in Riga.",
			[]string{"Anna Tamm | Foreign Minister for Estonia | FIN | incumbent | Finnish Foreign Minister for Estonia Anna Tamm"},
		},
		{
			"for a polity, whose it is unsaid", newsHeader,
			"Special Representative for Estonia Anna Tamm spoke in Riga.",
			[]string{"Anna Tamm | Special Representative for Estonia |  | incumbent | Special Representative for Estonia Anna Tamm"},
		},
	}, chancery.Tenure, chancery.SlotPerson, chancery.SlotOffice, chancery.SlotPolity, chancery.SlotStatus)
}

func TestPredecessors(t *testing.T) {
	check(t, []subjectCase{
		{
			"named behind the one who holds the office", newsHeader,
			"Latvian President Karlis Ozols praised his predecessor, Maris Zarins, in Riga.",
			[]string{
				"Karlis Ozols | President | LVA | incumbent | Latvian President Karlis Ozols",
				"Maris Zarins | President | LVA | former | predecessor, Maris Zarins",
			},
		},
		{
			"without an office", newsHeader,
			"The report praised its predecessor, Harbour Watch, in Riga.",
			nil,
		},
	}, chancery.Tenure, chancery.SlotPerson, chancery.SlotOffice, chancery.SlotPolity, chancery.SlotStatus)
}
