package extract

import (
	"fmt"
	"strings"
	"testing"
)

func TestStamps(t *testing.T) {
	tests := []struct{ line, want string }{
		{"Sep 30, 2031, 11:37 PM", `2031-09-30 clock "Sep 30, 2031, 11:37 PM"`},
		{"Friday, October 10, 2031", `2031-10-10 weekday "Friday, October 10, 2031"`},
		{"By August 23, 2031August 25th, 2031No Comments", `2031-08-23 "August 23, 2031"; 2031-08-25 "August 25th, 2031"`},
		{"The Daily BuoyYesterdayMarch 5, 2031", `2031-03-05 "March 5, 2031"`},
		{"March 27 , 2031", `2031-03-27 "March 27 , 2031"`},
		{"Sept. 3rd 2031", `2031-09-03 "Sept. 3rd 2031"`},
		{"8 July 2031", `2031-07-08 "8 July 2031"`},
		{"the 1st of May, 2031", `2031-05-01 "1st of May, 2031"`},
		{"2031-07-07, Port Elm", `2031-07-07 "2031-07-07"`},
		{"2031-03-05T08:10:00+01:00", `2031-03-05 clock "2031-03-05T08:10:00+01:00"`},
		{"2031/3/5 and 2031.03.06.", `2031-03-05 "2031/3/5"; 2031-03-06 "2031.03.06"`},
		{"２０３１年３月４日", `2031-03-04 "２０３１年３月４日"`},
		{"令和13年3月4日、平成元年1月8日", `2031-03-04 "令和13年3月4日"; 1989-01-08 "平成元年1月8日"`},
		{"2031년 3월 4일 18:20", `2031-03-04 clock "2031년 3월 4일 18:20"`},
		{"Tue 4 March 2031 at 14:30", `2031-03-04 weekday clock "Tue 4 March 2031 at 14:30"`},
		{"03/04/2031", ""},
		{"February 30, 2031", ""},
		{"March 5, 20311", ""},
		{"Mayor 5, 2031", ""},
		{"Marches 5, 2031", ""},
		{"In May 2031", ""},
		{"120312-03-05", ""},
		{"令和", ""},
		{"M\u212A\u212A 5, 2031", ""}, // signs whose small letters are shorter
		{"MAY 5, 2031", `2031-05-05 "MAY 5, 2031"`},
		{"", ""},
	}
	for _, tt := range tests {
		var got []string
		for _, s := range stamps(tt.line) {
			shown := s.date.String()
			if s.weekday {
				shown += " weekday"
			}
			if s.clock {
				shown += " clock"
			}
			got = append(got, fmt.Sprintf("%s %q", shown, tt.line[s.start:s.end]))
		}
		if got := strings.Join(got, "; "); got != tt.want {
			t.Errorf("stamps(%q) = %s, want %s", tt.line, got, tt.want)
		}
	}
}

const prose = "The two ministers met in Port Elm and agreed to reopen the ferry link by the end of June.\n\nThey will meet again.\n"

func TestPublished(t *testing.T) {
	tests := []struct{ name, content, want string }{
		{"nothing", prose, " ()"},
		{"date line above the text", "Ferry to sail\n\nMarch 5, 2031\n\n" + prose, "2031-03-05 (stated)"},
		{"weekday below the title", "Ferry to sail\n\nWednesday, March 5, 2031\n\n" + prose, "2031-03-05 (stated)"},
		{"weekday directly above the text", "Wednesday, March 5, 2031\n" + prose, "2031-03-05 (stated)"},
		{"weekday above the title", "Wednesday, March 5, 2031\n\nFerry to sail\n\n" + prose, "2031-03-05 (page)"},
		{"masthead and time stamp", "Thursday, March 6, 2031\n\nFerry to sail\n\nMar 5, 2031, 8:10 AM\n\n" + prose, "2031-03-05 (stated)"},
		{"updated only", "Ferry to sail\n\nUpdated: March 7, 2031\n\n" + prose, "2031-03-07 (stated)"},
		{"published before updated", "Ferry to sail\n\nUpdated March 7, 2031\nPublished March 5, 2031\n\n" + prose, "2031-03-05 (stated)"},
		{"byline", "Ferry to sail\n\nBy Jo Reporter, 5 March 2031\n\n" + prose, "2031-03-05 (stated)"},
		{"name of the paper", "Ferry to sail\n\nThe Daily Buoy of Port Elm, 5 March 2031\n\n" + prose, "2031-03-05 (stated)"},
		{"headline of an old treaty", "Ministers renew ferry treaty of 5 March 1999\n\n" + prose, " ()"},
		{"field", "Ferry to sail\n\nDate: 5 March 2031\n\n" + prose, "2031-03-05 (stated)"},
		{"dateline", "Ferry to sail\n\nPORT ELM, March 4, 2031 (NNA) – " + prose, "2031-03-04 (stated)"},
		{"dateline without a year, masthead", "Wednesday, March 5, 2031\n\nFerry to sail\n\nPORT ELM, March 4 (NNA) – " + prose, "2031-03-04 (inferred)"},
		{"dateline of last year", "Wednesday, January 1, 2031\n\nFerry to sail\n\nPORT ELM, Dec. 30 (NNA) – " + prose, "2030-12-30 (inferred)"},
		{"dateline without any year", "Ferry to sail\n\nPORT ELM, March 4 (NNA) – " + prose, " ()"},
		{"date line below the text", prose + "\nGrenness, 6 March 2031\n", "2031-03-06 (stated)"},
		{"date in the text", "They met on 4 March 2031 and agreed to reopen the ferry link by June of next year.\n", " ()"},
		{"address", "---\nurl: https://example.org/2031/03/04/ferry\n---\n" + prose, "2031-03-04 (inferred)"},
		{"front matter", "---\ndate: 2031-03-04\n---\nMarch 9, 2031\n\n" + prose, "2031-03-04 (stated)"},
		{"front matter, the whole day before the month", "---\ndate: 2031-03\npublished_time: 2031-03-04 10:00:00\n---\n" + prose, "2031-03-04 (stated)"},
		{"front matter, modified only", "---\ntitle: A\nmodified_time: 2031-03-04\n---\n" + prose, " ()"},
		{"front matter, a year", "---\ndate: 2031\n---\n" + prose, "2031 (stated)"},
		{"front matter, no date", "---\ndate: last week\n---\n" + prose, " ()"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, _, err := Extract("a.txt", []byte(tt.content))
			if err != nil {
				t.Fatal(err)
			}
			if got := fmt.Sprintf("%s (%s)", doc.Published, doc.PublishedBasis); got != tt.want {
				t.Errorf("published = %s, want %s", got, tt.want)
			}
		})
	}
}
