package timex_test

// examples are all examples, by subject.
func examples() [][]example {
	return [][]example{dates, weekdays, relatives, bounds, lengths, recurring, vaguely}
}

var dates = []example{
	{"The envoys signed on 30 September 2025.", []string{"30 September 2025 DATE 2025-09-30 2025-09-30"}},
	{"The envoys signed on Sept. 30, 2025.", []string{"Sept. 30, 2025 DATE 2025-09-30 2025-09-30"}},
	{"The note is dated 2025-09-30.", []string{"2025-09-30 DATE 2025-09-30 2025-09-30"}},
	{"The note is dated 9/30/2025.", []string{"9/30/2025 DATE 2025-09-30 2025-09-30"}},
	{"The note is dated 30.9.2025.", []string{"30.9.2025 DATE 2025-09-30 2025-09-30"}},
	{"They met on the 30th of September.", []string{"the 30th of September DATE 2025-09-30 2025-09-30"}},
	{"They met on Sept. 30.", []string{"Sept. 30 DATE 2025-09-30 2025-09-30"}},
	{"They met on Tuesday, September 30, 2025, in Oslo.", []string{"Tuesday, September 30, 2025 DATE 2025-09-30 2025-09-30"}},
	{"The talks began in May 2024.", []string{"May 2024 DATE 2024-05 2024-05"}},
	{"The ministers met on July 7 and 8, 2017.", []string{"July 7 DATE 2017-07-07 2017-07-07/2017-07-08", "8, 2017 DATE 2017-07-08 2017-07-07/2017-07-08"}},
	{"The visit of April 10-12 was short.", []string{"April 10 DATE 2025-04-10 2025-04-10/2025-04-12", "12 DATE 2025-04-12 2025-04-10/2025-04-12"}},
	{"He served from 2019 to 2021.", []string{"2019 DATE 2019 2019/2021", "2021 DATE 2021 2019/2021"}},
	{"The plan of 2010–2015 failed.", []string{"2010 DATE 2010 2010/2015", "2015 DATE 2015 2010/2015"}},
	{"It was signed in Reiwa 7.", []string{"Reiwa 7 DATE 2025 2025"}},
	{"It was signed in Showa 40.", []string{"Showa 40 DATE 1965 1965"}},
	{"In the third quarter of 2025 trade grew.", []string{"the third quarter of 2025 DATE 2025-Q3 2025-07/2025-09"}},
	{"In the first half of 2026 they will meet.", []string{"the first half of 2026 DATE 2026-H1 2026-01/2026-06"}},
	{"The budget for fiscal year 2025 grew.", []string{"fiscal year 2025 DATE FY2025 2025~"}},
	{"The budget for FY24 grew.", []string{"FY24 DATE FY2024 2024~"}},
	{"It began in the 1990s.", []string{"the 1990s DATE 199 1990/1999"}},
	{"It began in the 20th century.", []string{"the 20th century DATE 19 1901/2000"}},
	{"They met in the summer of 1994.", []string{"the summer of 1994 DATE 1994-SU 1994-22"}},
}

var weekdays = []example{
	{"The leaders met on Tuesday.", []string{"Tuesday DATE 2025-09-30 2025-09-30"}},
	{"The leaders will meet on Tuesday.", []string{"Tuesday DATE 2025-10-07 2025-10-07"}},
	{"They spoke last Friday.", []string{"last Friday DATE 2025-09-26 2025-09-26"}},
	{"They will speak next Friday.", []string{"next Friday DATE 2025-10-03 2025-10-03"}},
	{"They spoke on Wednesday evening.", []string{"Wednesday evening TIME 2025-10-01TEV 2025-10-01"}},
}

var relatives = []example{
	{"He left yesterday.", []string{"yesterday DATE 2025-10-01 2025-10-01"}},
	{"He left the day before yesterday.", []string{"the day before yesterday DATE 2025-09-30 2025-09-30"}},
	{"He left three days ago.", []string{"three days ago DATE 2025-09-29 2025-09-29"}},
	{"He left last month.", []string{"last month DATE 2025-09 2025-09"}},
	{"He will leave early next year.", []string{"early next year DATE 2026 2026"}},
	{"He arrived this week.", []string{"this week DATE 2025-W40 2025-09-29/2025-10-05"}},
	{"He arrived on 3 May 2024 and left the following day.", []string{"3 May 2024 DATE 2024-05-03 2024-05-03", "the following day DATE 2024-05-04 2024-05-04"}},
}

var bounds = []example{
	{"It has not met since 2009.", []string{"2009 DATE 2009 2009/.."}},
	{"It will end by 2030.", []string{"2030 DATE 2030 ../2030"}},
	{"It will run until March.", []string{"March DATE 2026-03 ../2026-03"}},
	{"It will be signed before the end of the year.", []string{"the end of the year DATE 2025 ../2025"}},
	{"It must be done within 90 days.", []string{"90 days DURATION P90D 2025-10-02/2025-12-31"}},
}

var lengths = []example{
	{"The 75-minute talk was frank.", []string{"75-minute DURATION PT75M -"}},
	{"The five-year plan failed.", []string{"five-year DURATION P5Y -"}},
	{"They had met for more than three decades.", []string{"more than three decades DURATION P30Y -"}},
	{"It took less than four months.", []string{"less than four months DURATION P4M -"}},
	{"It is a year since he took office.", []string{"a year DURATION P1Y -"}},
	{"It lasted an hour and a half.", []string{"an hour and a half DURATION PT1H30M -"}},
}

var recurring = []example{
	{"They meet every year.", []string{"every year SET P1Y -"}},
	{"They meet twice a year.", []string{"twice a year SET P1Y -"}},
	{"They meet annually.", []string{"annually SET P1Y -"}},
	{"They hold biannual talks.", []string{"biannual SET P6M -"}},
	{"They meet each Tuesday.", []string{"each Tuesday SET XXXX-WXX-2 -"}},
}

var vaguely = []example{
	{"They are currently at odds.", []string{"currently DATE PRESENT_REF -"}},
	{"They spoke recently.", []string{"recently DATE PAST_REF -"}},
	{"They quarrelled in recent years.", []string{"recent years DATE PAST_REF -"}},
	{"They will meet in the future.", []string{"the future DATE FUTURE_REF -"}},
}
