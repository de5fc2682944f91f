package calendar

import (
	"strconv"
	"strings"

	"chancery"
	"chancery/internal/watch"
)

// words are what a calendar says in its language.
type words struct {
	record    string // the name of a calendar of no polity in particular
	with      string // before those who take part
	noDay     string // before a month
	doubtful  string // before a date that its source doubts
	announced string // of the next meeting of an arrangement
	counted   string
	stated    string // before the rhythm that documents state
	learned   string // of a rhythm learned from meetings; {days} and {n} are numbers
	force     string
	omitted   string
	standings map[chancery.Standing]string
}

// standing is how far a promise has come; "" where nobody ruled.
func (w words) standing(s chancery.Standing) string {
	if said := w.standings[s]; said != "" {
		return said
	}
	return string(s)
}

// rhythm says what the next meeting is counted by.
func (w words) rhythm(r watch.Rhythm) string {
	if r.Words != "" {
		return w.stated + r.Words
	}
	return strings.NewReplacer("{days}", strconv.Itoa(r.Days), "{n}", strconv.Itoa(r.Intervals)).Replace(w.learned)
}

func wordsFor(lang chancery.Language) words {
	switch lang {
	case chancery.Japanese:
		return words{
			record: "外交記録", with: "出席者：", noDay: "日は資料にない：", doubtful: "資料は日付を疑問としている：", announced: "次回会合（発表済み）",
			counted: "間隔から見た次回会合", stated: "間隔（資料による）：", learned: "間隔：{n}回の間隔の中央値で{days}日", force: "約束の強さ：",
			omitted: "日付が年までしか、または全く分からないため載せないもの：",
			standings: map[chancery.Standing]string{
				chancery.Open: "未了", chancery.InProgress: "進行中", chancery.Fulfilled: "履行済み", chancery.Partly: "一部履行", chancery.Lapsed: "失効",
				chancery.Broken: "不履行", chancery.Superseded: "差し替え",
			},
		}
	case chancery.Korean:
		return words{
			record: "외교 기록", with: "참석자: ", noDay: "자료에 날짜 없음: ", doubtful: "자료가 날짜를 확신하지 않음: ", announced: "다음 회의(발표됨)",
			counted: "주기로 본 다음 회의", stated: "주기(자료에 따름): ", learned: "주기: 간격 {n}개의 중앙값 {days}일", force: "약속의 강도: ",
			omitted: "날짜를 연도까지만 알거나 전혀 몰라 싣지 않은 것:",
			standings: map[chancery.Standing]string{
				chancery.Open: "미이행", chancery.InProgress: "진행 중", chancery.Fulfilled: "이행", chancery.Partly: "일부 이행", chancery.Lapsed: "실효",
				chancery.Broken: "불이행", chancery.Superseded: "대체됨",
			},
		}
	}
	return words{
		record: "Diplomatic record", with: "With: ", noDay: "The documents give no day, only ", doubtful: "The documents doubt the date: ",
		announced: "next meeting, announced", counted: "next due by its rhythm", stated: "Rhythm, as documents state it: ",
		learned: "Rhythm: {days} days, the median of {n} intervals", force: "How firmly: ", omitted: "Left out, since no document gives more than a year:",
	}
}
