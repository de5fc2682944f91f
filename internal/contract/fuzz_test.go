package contract

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// What is read and written again reads the same, and each record stays on a line of its own.
func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"record":"document","id":"d","document":"a.txt","published":"2031-04?","words":3,"notes":["x"]}`))
	f.Add([]byte(`{"record":"claim","id":"c","document":"a","kind":"meeting","entry":"e","quotes":["x y"],"selectors":[{"type":"TextPositionSelector","start":1,"end":4}],"polities":["JPN"],"duration_minutes":7.50}`))
	f.Add([]byte(`{"record":"entry","id":"e","kind":"figure","value":1e3,"claims":["c"],"documents":2,"conflicts":[{"field":"value","preferred":2,"values":[{"value":2,"documents":["a"]}]}]}`))
	f.Add([]byte(`{"record":"mention","document":"a","class":"time","quote":"\u2028","start":1,"end":2,"type":"DATE","value":"2031"}`))
	f.Add([]byte(`{"record":"entry","id":"e","kind":"figure","value":1,"standing":"fulfilled","retracted":true,"rulings":[{"seq":7,"by":"A","recorded":"2031-04-02T10:00:00.5Z","action":"corrected","why":"x","slot":"value","values":[2.50]},{"seq":8,"recorded":"2031-04-02T10:00:00Z","action":"scored","member":"LVA","score":-1,"cite":[{"document":"a","quotes":["x y"]},{"document":"b"}]}]}`))
	f.Add([]byte(`{"record":"register","seq":3,"link":"ab"}`))
	f.Add([]byte(`{"record":"decision","seq":3,"recorded":"2031-04-02T10:00:00Z","by_base64":"/w==","why":"y","action":"noted","body":{"a": "\u0085"}}`))
	f.Add([]byte(`{"record":"decision","seq":3,"recorded":"2031-04-02T10:00:00Z","action":"noted","body":"[]"}`))
	f.Add([]byte(`{"record":"content","hash":"8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4","base64":"aGk="}`))
	f.Fuzz(func(t *testing.T, in []byte) {
		var records []Record
		var out []byte
		for record, err := range Read(bytes.NewReader(in)) {
			if err != nil {
				return
			}
			records = append(records, record)
			if out, err = Append(out, record); err != nil {
				t.Fatalf("cannot write what was read: %v", err)
			}
		}
		if n := bytes.Count(out, []byte("\n")); n != len(records) {
			t.Fatalf("%d lines for %d records", n, len(records))
		}
		i := 0
		for again, err := range Read(bytes.NewReader(out)) {
			if err != nil {
				t.Fatalf("cannot read what was written: %v\n%s", err, out)
			}
			if diff := cmp.Diff(records[i], again, cmpopts.EquateEmpty()); diff != "" {
				t.Fatalf("read again: %s\n%s", diff, out)
			}
			i++
		}
	})
}
