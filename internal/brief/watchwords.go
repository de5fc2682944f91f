package brief

import (
	"chancery"
	"chancery/internal/watch"
)

// watchWords is what a watch list says in its own words, in one language.
type watchWords struct {
	title, titleOf, why, nothing, noneOverdue, someOverdue string
	silentByRhythm, silentYears, silentPlain, notKept      string
	everyDays                                              string

	causes  map[watch.Cause]string
	reasons map[watch.Cause]string
	ofKind  map[chancery.Kind]string
}

func watchWordsFor(lang chancery.Language) *watchWords {
	switch lang {
	case chancery.Japanese:
		return japaneseWatch()
	case chancery.Korean:
		return koreanWatch()
	}
	return englishWatch()
}

func englishWatch() *watchWords {
	return &watchWords{
		title: "What wants attention", titleOf: "What wants attention: {list}", why: "why",
		nothing:        "On {date} nothing wants attention, as far as these documents tell.",
		noneOverdue:    "Matters on {date}: {n}. Nothing is overdue, as far as these documents tell.",
		someOverdue:    "Matters on {date}: {n}, of which {m} overdue.",
		silentByRhythm: "no meeting was found since {date}, longer than twice its rhythm ({rhythm})",
		silentYears:    "no meeting for {n} years, since {date}",
		silentPlain:    "said to be dormant", notKept: "a later document may tell that it was not kept: {words}",
		everyDays: "{n}, by {m} intervals",
		causes: map[watch.Cause]string{
			watch.PromiseOverdue: "Promises overdue", watch.MechanismOverdue: "Meetings overdue by their rhythm",
			watch.MeetingUntold: "Announced, and not told of since", watch.DueSoon: "Due soon", watch.LeavesSoon: "Who leaves",
			watch.FellSilent: "Dormant", watch.ConditionMet: "Conditions that may have come about",
			watch.Evidenced: "Promises to be ruled on", watch.Contested: "Rulings to be looked at again", watch.OneSided: "One-sided visits", watch.Disputed: "Sources differ",
			watch.Undated: "Promises without a date", watch.Unowned: "Promises without an owner", watch.Quiet: "Promises without news",
		},
		reasons: map[watch.Cause]string{
			watch.PromiseOverdue:   "was due {date}, {ago} ago; nobody has ruled on it",
			watch.MechanismOverdue: "by its rhythm ({rhythm}) it should have met by {date}",
			watch.MeetingUntold:    "was announced for {date}; that it took place was not found",
			watch.DueSoon:          "due {date}, in {ago}",
			watch.LeavesSoon:       "{n} facts hang on this person: {list}",
			watch.FellSilent:       "no meeting was found since {date}",
			watch.ConditionMet:     "a later document tells: {words}",
			watch.Evidenced:        "a later document may tell that it was kept: {words}",
			watch.Contested:        "ruled {ruled} ({who}); a later document tells otherwise: {words}",
			watch.OneSided:         "the last {n} visits of leaders went to {host}",
			watch.Disputed:         "the {slot}: {list}",
			watch.Undated:          "no date was found",
			watch.Unowned:          "who is to keep it was not found",
			watch.Quiet:            "no document speaks of it after {date}",
		},
		ofKind: map[chancery.Kind]string{
			chancery.Meeting: "meetings to come {n}", chancery.Commitment: "commitments {n}", chancery.Mechanism: "mechanisms {n}",
			chancery.Outlook: "outlooks {n}",
		},
	}
}

func japaneseWatch() *watchWords {
	return &watchWords{
		title: "注意を要する事項", titleOf: "注意を要する事項：{list}", why: "理由",
		nothing:        "{date}現在、これらの文書の限りでは、注意を要する事項はありません。",
		noneOverdue:    "{date}現在の事項：{n}件。これらの文書の限りでは、期限を過ぎたものはありません。",
		someOverdue:    "{date}現在の事項：{n}件、うち期限超過{m}件。",
		silentByRhythm: "{date}以降の会合は見当たらず、周期（{rhythm}）の2倍を超えています", silentPlain: "休止中とされています",
		silentYears: "{date}以来{n}年間、会合は見当たりません",
		notKept:     "履行されなかったことを示す可能性のある後の文書：{words}", everyDays: "{n}、間隔{m}回から",
		causes: map[watch.Cause]string{
			watch.PromiseOverdue: "期限を過ぎた約束", watch.MechanismOverdue: "周期からみて遅れている会合",
			watch.MeetingUntold: "予告後に報告のない会合", watch.DueSoon: "期限が近いもの", watch.LeavesSoon: "退任する人",
			watch.FellSilent: "休止中", watch.ConditionMet: "条件が生じた可能性のある見通し", watch.Evidenced: "判断を待つ約束",
			watch.Contested: "見直すべき判断", watch.OneSided: "一方的な訪問", watch.Disputed: "資料の食い違い", watch.Undated: "期日のない約束",
			watch.Unowned: "担い手のない約束", watch.Quiet: "続報のない約束",
		},
		reasons: map[watch.Cause]string{
			watch.PromiseOverdue:   "期限は{date}、{ago}前。判断は記録されていません",
			watch.MechanismOverdue: "周期（{rhythm}）によれば{date}までに開かれるはずでした",
			watch.MeetingUntold:    "{date}に予定。開催の記述は見当たりません",
			watch.DueSoon:          "期限は{date}、あと{ago}",
			watch.LeavesSoon:       "この人に関わる事項{n}件：{list}",
			watch.FellSilent:       "{date}以降の会合は見当たりません",
			watch.ConditionMet:     "後の文書：{words}",
			watch.Evidenced:        "履行を示す可能性のある後の文書：{words}",
			watch.Contested:        "判断は{ruled}（{who}）。後の文書は異なる内容を伝えています：{words}",
			watch.OneSided:         "首脳の直近{n}回の訪問先はいずれも{host}",
			watch.Disputed:         "{slot}：{list}",
			watch.Undated:          "期日は見当たりません",
			watch.Unowned:          "誰が履行するかは見当たりません",
			watch.Quiet:            "{date}より後に触れた文書はありません",
		},
		ofKind: map[chancery.Kind]string{
			chancery.Meeting: "今後の会合{n}", chancery.Commitment: "約束{n}", chancery.Mechanism: "枠組み{n}", chancery.Outlook: "見通し{n}",
		},
	}
}

func koreanWatch() *watchWords {
	return &watchWords{
		title: "주의가 필요한 사항", titleOf: "주의가 필요한 사항: {list}", why: "이유",
		nothing:        "{date} 현재, 이 문서들에 따르면 주의가 필요한 사항이 없습니다.",
		noneOverdue:    "{date} 현재 사항 {n}건. 이 문서들에 따르면 기한이 지난 것은 없습니다.",
		someOverdue:    "{date} 현재 사항 {n}건, 그중 기한 경과 {m}건.",
		silentByRhythm: "{date} 이후 회의가 확인되지 않으며, 주기({rhythm})의 두 배를 넘었습니다", silentPlain: "휴면 상태로 전해집니다",
		silentYears: "{date} 이후 {n}년간 회의가 확인되지 않습니다",
		notKept:     "이행되지 않았음을 뜻할 수 있는 이후 문서: {words}", everyDays: "{n}, 간격 {m}회 기준",
		causes: map[watch.Cause]string{
			watch.PromiseOverdue: "기한이 지난 약속", watch.MechanismOverdue: "주기상 늦어진 회의",
			watch.MeetingUntold: "예고 후 소식이 없는 회의", watch.DueSoon: "기한 임박", watch.LeavesSoon: "퇴임하는 인물",
			watch.FellSilent: "휴면", watch.ConditionMet: "조건이 이루어졌을 수 있는 전망", watch.Evidenced: "판단이 필요한 약속",
			watch.Contested: "다시 살펴볼 판단", watch.OneSided: "일방적 방문", watch.Disputed: "출처 간 차이", watch.Undated: "기일 없는 약속",
			watch.Unowned: "주체 없는 약속", watch.Quiet: "소식이 없는 약속",
		},
		reasons: map[watch.Cause]string{
			watch.PromiseOverdue:   "기한 {date}, {ago} 지남. 판단 기록 없음",
			watch.MechanismOverdue: "주기({rhythm})에 따르면 {date}까지 열렸어야 합니다",
			watch.MeetingUntold:    "{date}로 예고됨. 개최되었다는 내용은 확인되지 않습니다",
			watch.DueSoon:          "기한 {date}, {ago} 남음",
			watch.LeavesSoon:       "이 인물에 달린 사항 {n}건: {list}",
			watch.FellSilent:       "{date} 이후 회의가 확인되지 않습니다",
			watch.ConditionMet:     "이후 문서: {words}",
			watch.Evidenced:        "이행되었음을 뜻할 수 있는 이후 문서: {words}",
			watch.Contested:        "판단: {ruled}({who}). 이후 문서는 다르게 전합니다: {words}",
			watch.OneSided:         "정상의 최근 {n}회 방문지는 모두 {host}",
			watch.Disputed:         "{slot}: {list}",
			watch.Undated:          "기일이 확인되지 않습니다",
			watch.Unowned:          "이행 주체가 확인되지 않습니다",
			watch.Quiet:            "{date} 이후 언급한 문서가 없습니다",
		},
		ofKind: map[chancery.Kind]string{
			chancery.Meeting: "예정된 회의 {n}", chancery.Commitment: "약속 {n}", chancery.Mechanism: "협의체 {n}", chancery.Outlook: "전망 {n}",
		},
	}
}
