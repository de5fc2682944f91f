package brief

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSpecific(t *testing.T) {
	tests := []struct {
		name        string
		names, want []Run
	}{
		{"one that says little", []Run{{Text: "Partnership"}, {Text: "Ferry Dialogue"}, {Text: "AUKUS"}}, []Run{{Text: "Ferry Dialogue"}, {Text: "AUKUS"}}},
		{"nothing else", []Run{{Text: "Partnership"}}, []Run{{Text: "Partnership"}}},
		{"a script without spaces", []Run{{Text: "科学技術委員会"}, {Text: "Ferry Dialogue"}}, []Run{{Text: "科学技術委員会"}, {Text: "Ferry Dialogue"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, specific(tt.names)); diff != "" {
				t.Errorf("specific (-want +got):\n%s", diff)
			}
		})
	}
}
