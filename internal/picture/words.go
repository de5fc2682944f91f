package picture

import (
	"strconv"
	"strings"

	"chancery"
)

// words are what a picture says of itself in its language.
type words struct {
	held, planned, cancelled          string // of a meeting
	met, toMeet, silent, begun, ended string // of an arrangement
	span                              string // a date known to the month or the year
	other                             string // a date of other sources
	made                              string // a promise, from the day it was made to the day it is due
	undated                           string // after a number: things without a date
	more                              string // after a number: things for whose names there was no room
	left                              string // after a number: rows for which there was no room
	earlier                           string // after a number: visits before those that are shown
	aside                             string // calls, and meetings on the margins of others
	call, margins                     string
	visit                             string
}

// wordsFor are the words in a language; English where there are none.
func wordsFor(lang chancery.Language) words {
	switch lang {
	case chancery.Japanese:
		return words{
			held: "開催", planned: "予定", cancelled: "中止", met: "会合", toMeet: "会合の予定", silent: "会合なし", begun: "設置", ended: "終了",
			span: "日付は月または年のみ", other: "別の資料の日付", made: "約束から期限まで", undated: "件は日付不明", more: "件は名称を省略", left: "件は省略", earlier: "件はそれ以前のため省略",
			aside: "電話・多国間会議の際の会談", call: "電話", margins: "多国間会議の際", visit: "訪問",
		}
	case chancery.Korean:
		return words{
			held: "개최", planned: "예정", cancelled: "취소", met: "회의", toMeet: "회의 예정", silent: "회의 없음", begun: "설치", ended: "종료",
			span: "날짜는 월 또는 연도만", other: "다른 자료의 날짜", made: "약속에서 기한까지", undated: "건은 날짜 없음", more: "건은 이름 생략", left: "건은 생략", earlier: "건은 그 이전이라 생략",
			aside: "통화·다자회의 계기 회담", call: "통화", margins: "다자회의 계기", visit: "방문",
		}
	}
	return words{
		held: "held", planned: "planned", cancelled: "cancelled", met: "met", toMeet: "to meet", silent: "no meeting known", begun: "founded",
		ended: "ended", span: "known to the month or year only", other: "date in other sources", made: "promise, until due",
		undated: "without a date", more: "without a name", left: "more not shown", earlier: "earlier ones not shown", aside: "Calls and margins", call: "call", margins: "on the margins", visit: "visit",
	}
}

// dated is a date in numbers: "2031-04", "~2031-04" where it is approximate, "2031-04?" where its source doubts it.
func dated(d chancery.Date) string {
	plain := d
	plain.Qual = chancery.Certain
	s := plain.String()
	if d.Qual == chancery.Approximate || d.Qual == chancery.UncertainApprox {
		s = "~" + s
	}
	if d.Qual == chancery.Uncertain || d.Qual == chancery.UncertainApprox {
		s += "?"
	}
	return s
}

// counted puts a number before what is counted.
func (w words) counted(n int, says string) string {
	if strings.ContainsFunc(says, fullWidth) {
		return strconv.Itoa(n) + says
	}
	return strconv.Itoa(n) + " " + says
}
