package reconcile

import (
	"strings"
	"testing"

	"chancery"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestSketchBytes(t *testing.T) {
	for _, content := range []string{"", "too short", "one two three four five", strings.Repeat("the two sides met in the hall and spoke of fish ", 20)} {
		want := SketchOf(content)
		b, err := want.AppendBinary([]byte("x"))
		if err != nil {
			t.Fatal(err)
		}
		var got Sketch
		if err := got.UnmarshalBinary(b[1:]); err != nil || !cmp.Equal(got, want, cmp.AllowUnexported(Sketch{}, sample{}), cmpopts.EquateEmpty()) {
			t.Errorf("%.20q: read again %+v, %v, want %+v", content, got, err, want)
		}
	}
}

// What is read as a sketch is written as the same bytes, and can be compared without a fault.
func FuzzSketchBytes(f *testing.F) {
	b, _ := SketchOf("one two three four five six").AppendBinary(nil)
	f.Add(b)
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, in []byte) {
		var s Sketch
		if err := s.UnmarshalBinary(in); err != nil {
			if chancery.CodeOf(err) != chancery.Invalid {
				t.Fatal(err)
			}
			return
		}
		out, err := s.AppendBinary(nil)
		var again Sketch
		if err != nil || len(out) > len(in) || again.UnmarshalBinary(out) != nil || !cmp.Equal(s, again, cmp.AllowUnexported(Sketch{}, sample{})) {
			t.Fatalf("%x became %x, %v", in, out, err)
		}
		s.shingles.contained(s.names)
	})
}
