package pipeline

import (
	"path/filepath"
	"testing"
)

// BenchmarkIngest takes papers through all stages into a register in memory, and joins what they tell.
func BenchmarkIngest(b *testing.B) {
	paths, err := filepath.Glob("../../examples/*")
	if err != nil || len(paths) == 0 {
		b.Fatalf("%d examples, %v", len(paths), err)
	}
	stages, bytes := NewStages(), 0
	for _, path := range paths {
		if _, err := stages.load(path); err != nil { // decodes the model
			b.Fatal(err)
		}
		content, err := stages.Load(path)
		if err != nil {
			b.Fatal(err)
		}
		bytes += len(content)
	}
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	quiet := func(Outcome) {}
	for b.Loop() {
		reg, _ := newRegister()
		if err := Ingest(b.Context(), stages, reg, paths, quiet); err != nil {
			b.Fatal(err)
		}
		if err := Refresh(b.Context(), stages, reg, quiet); err != nil {
			b.Fatal(err)
		}
	}
}
