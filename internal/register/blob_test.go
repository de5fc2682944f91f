package register

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	decoding "github.com/go-json-experiment/json/v1"
)

// TestPacker shows that what was packed before leaves no trace in what is packed after it, and stays as it was.
func TestPacker(t *testing.T) {
	first := []any{strings.Repeat("The ministers met in Port Selby. ", 300), 7}
	second := []any{"The ministers met in Port Selby."}
	var alone, shared packer
	want, err := alone.values(second...)
	if err != nil {
		t.Fatal(err)
	}
	before, err := shared.values(first...)
	if err != nil {
		t.Fatal(err)
	}
	got, err := shared.values(second...)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("packed after something else: % x, want % x", got, want)
	}
	var unpacked []any
	if err := unpack(before, func(d *decoding.Decoder) error {
		var v any
		err := d.Decode(&v)
		unpacked = append(unpacked, v)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]any{first[0], 7.0}, unpacked); diff != "" {
		t.Errorf("unpacked (-want +got):\n%s", diff)
	}
}
