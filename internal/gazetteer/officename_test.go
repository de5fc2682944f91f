package gazetteer

import (
	"testing"

	"chancery"
)

func TestOfficeIn(t *testing.T) {
	for _, tt := range []struct {
		name, title, polity string
		lang                chancery.Language
		want                string
	}{
		{"Japanese", "Prime Minister", "EST", chancery.Japanese, "首相"},
		{"Korean", "Foreign Minister", "LVA", chancery.Korean, "외교장관"},
		{"the usual name before a longer one", "Prime Minister", "KOR", chancery.Korean, "총리"},
		{"by another name in one polity", "President", "CHN", chancery.Japanese, "国家主席"},
		{"nobody names it", "Taoiseach", "IRL", chancery.Japanese, "Taoiseach"},
		{"English", "Prime Minister", "JPN", chancery.English, "Prime Minister"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := OfficeIn(tt.title, tt.polity, tt.lang); got != tt.want {
				t.Errorf("OfficeIn(%q, %q, %s) = %q, want %q", tt.title, tt.polity, tt.lang, got, tt.want)
			}
		})
	}
}
