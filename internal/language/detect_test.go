package language

import (
	"testing"

	"chancery"
)

func TestDetect(t *testing.T) {
	tests := []struct {
		name, text string
		want       chancery.Language
	}{
		{"English", "The two leaders met in Busan on Tuesday and agreed to work together.", chancery.English},
		{"English, full of names", "RIGA, 2 April 2031 - Prime Minister Anna Kalnina of Latvia met President Jaan Tamm of Estonia in Riga on Tuesday.", chancery.English},
		{"Dutch, short", "Premier Jan de Vries was dinsdag in Riga, waar hij met president Jaan Tamm sprak; het is zijn eerste bezoek.", chancery.Undetermined},
		{"Spanish, short", "El presidente Jaan Tamm se reunió el martes en Riga con la primera ministra Anna Kalnina.", chancery.Undetermined},
		{"Indonesian, short", "Presiden Jaan Tamm bertemu Perdana Menteri Anna Kalnina di Riga pada hari Selasa.", chancery.Undetermined},
		{"English with Japanese", "The Prime Minister (総理大臣) said that the talks were of use to both sides.", chancery.English},
		{"Japanese", "両首脳は釜山で会談し、協力を進めることで一致した。", chancery.Japanese},
		{"Japanese with Latin", "日米豪印（QUAD）の外相会合がWashingtonで開かれた。", chancery.Japanese},
		{"Korean", "양 정상은 부산에서 회담하고 협력하기로 했다.", chancery.Korean},
		{"Korean with Han", "이시바 총리(石破茂)는 부산에서 회담했다.", chancery.Korean},
		{"Chinese", "两国领导人在釜山举行会谈，同意加强合作。", chancery.Undetermined},
		{"German", "Die beiden Staatschefs trafen sich am Dienstag in Busan und vereinbarten eine engere Zusammenarbeit.", chancery.Undetermined},
		{"French", "Les deux dirigeants se sont rencontrés à Busan et ont décidé de travailler ensemble.", chancery.Undetermined},
		{"Russian", "Лидеры двух стран встретились в Пусане.", chancery.Undetermined},
		{"digits", "2031-09-30 12 44", chancery.Undetermined},
		{"empty", "", chancery.Undetermined},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := Detect(test.text); got != test.want {
				t.Errorf("Detect(%q) = %q, want %q", test.text, got, test.want)
			}
		})
	}
}
