package headline

import (
	"strings"

	"chancery"
)

// words are those of a language.
type words struct {
	language     chancery.Language
	first        []string          // polities to be named before others
	kinds        map[string]string // of a meeting, by level or format
	values       map[string]string // of slots
	slots        map[chancery.Slot]string
	colon, comma string
	dash         string // between those who meet
	brackets     [2]string
	place        [2]string // around the place of a meeting
	about        [2]string // around a date that is approximate
	sources      string
	differ       string
	preferred    string
	ruled        string
}

// value is a value of a closed list in words.
func (w *words) value(v string) string {
	if said, ok := w.values[v]; ok {
		return said
	}
	return v
}

func (w *words) slot(s chancery.Slot) string {
	if said, ok := w.slots[s]; ok {
		return said
	}
	return strings.ReplaceAll(string(s), "_", " ")
}

func (w *words) at(what, place string) string { return what + w.place[0] + place + w.place[1] }

// wordsFor are the words of a language; English for one that has none here.
func wordsFor(lang chancery.Language) *words {
	switch lang {
	case chancery.Japanese:
		return japanese()
	case chancery.Korean:
		return korean()
	}
	return english()
}

func english() *words {
	return &words{
		language: chancery.English,
		kinds: map[string]string{
			"": "meeting", "leaders": "summit", "ministers": "ministers' meeting", "officials": "officials' meeting", "call": "call", "video": "video call",
		},
		colon: ": ", comma: ", ", dash: "–", brackets: [2]string{" (", ")"}, place: [2]string{", ", ""},
		about: [2]string{"about ", ""}, sources: "Sources", differ: "Sources differ on the %s", preferred: "preferred", ruled: "Ruled by %s",
	}
}

func japanese() *words {
	return &words{
		language: chancery.Japanese,
		kinds:    map[string]string{"": "会談", "leaders": "首脳会談", "ministers": "閣僚会談", "officials": "実務者会談", "call": "電話会談", "video": "オンライン会談"},
		values: map[string]string{
			"held": "開催", "planned": "予定", "cancelled": "中止", "incumbent": "現職", "incoming": "就任予定", "outgoing": "退任予定", "former": "前職",
			"proposed": "提案", "established": "設置", "active": "活動中", "dormant": "休眠", "revived": "再開", "ended": "終了",
		},
		slots: map[chancery.Slot]string{
			chancery.SlotDate: "日付", chancery.SlotPlace: "場所", chancery.SlotPeople: "出席者", chancery.SlotStatus: "状態", chancery.SlotMinutes: "所要時間",
			chancery.SlotDue: "期限", chancery.SlotPolities: "当事者", chancery.SlotActors: "約束の主体", chancery.SlotForce: "約束の強さ", chancery.SlotName: "名称",
			chancery.SlotLastMet: "前回の会合", chancery.SlotFrom: "就任日", chancery.SlotTo: "退任日", chancery.SlotValue: "数値",
		},
		colon: "：", comma: "、", dash: "・", brackets: [2]string{"（", "）"}, place: [2]string{"（", "）"},
		about: [2]string{"", "頃"}, sources: "出典", differ: "%sについて資料が食い違う", preferred: "採用", ruled: "%sの判断",
	}
}

func korean() *words {
	return &words{
		language: chancery.Korean,
		kinds:    map[string]string{"": "회담", "leaders": "정상회담", "ministers": "장관회담", "officials": "실무회담", "call": "전화 통화", "video": "화상회담"},
		values: map[string]string{
			"held": "개최", "planned": "예정", "cancelled": "취소", "incumbent": "현직", "incoming": "취임 예정", "outgoing": "퇴임 예정", "former": "전직",
			"proposed": "제안", "established": "설치", "active": "활동 중", "dormant": "휴면", "revived": "재개", "ended": "종료",
		},
		slots: map[chancery.Slot]string{
			chancery.SlotDate: "날짜", chancery.SlotPlace: "장소", chancery.SlotPeople: "참석자", chancery.SlotStatus: "상태", chancery.SlotMinutes: "소요 시간",
			chancery.SlotDue: "기한", chancery.SlotPolities: "당사자", chancery.SlotActors: "약속 주체", chancery.SlotForce: "약속의 강도", chancery.SlotName: "명칭",
			chancery.SlotLastMet: "지난 회의", chancery.SlotFrom: "취임일", chancery.SlotTo: "퇴임일", chancery.SlotValue: "수치",
		},
		colon: ": ", comma: ", ", dash: "·", brackets: [2]string{" (", ")"}, place: [2]string{" (", ")"},
		about: [2]string{"", "경"}, sources: "출처", differ: "%s에 대해 자료가 엇갈림", preferred: "채택", ruled: "%s의 판단",
	}
}

// date is a date with the doubt that its source has: "about 2031-04", "2031-04-02?".
func (w *words) date(d chancery.Date) string {
	plain := d
	plain.Qual = chancery.Certain
	s := plain.String()
	if d.Qual == chancery.Approximate || d.Qual == chancery.UncertainApprox {
		s = w.about[0] + s + w.about[1]
	}
	if d.Qual == chancery.Uncertain || d.Qual == chancery.UncertainApprox {
		s += "?"
	}
	return s
}
