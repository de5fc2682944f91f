package pipeline

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"chancery/internal/register"
)

// A list is read by its rows, and is read again by the same, not as prose.
func TestListsAreReadByTheirRows(t *testing.T) {
	ctx, dir := t.Context(), t.TempDir()
	list, prose := filepath.Join(dir, "leaders.txt"), filepath.Join(dir, "a.txt")
	for path, content := range map[string]string{
		list:  "person,office,polity,from\nAnna Kalnina,Prime Minister,Latvia,2029\nNobody,President,Ruritania,2029\n",
		prose: "RIGA, 2 April 2031 - Prime Minister Anna Kalnina of Latvia met President Jaan Tamm of Estonia in Riga on Tuesday.",
	} {
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	s, reg := NewStages(), register.New(register.NewMemory(), "test", time.Now)
	report := func(o Outcome) {
		if o.Err != nil {
			t.Errorf("%s: %v", o.Path, o.Err)
		}
	}
	if err := Ingest(ctx, s, reg, []string{list, prose}, report); err != nil {
		t.Fatal(err)
	}
	if err := Refresh(ctx, s, reg, report); err != nil {
		t.Fatal(err)
	}
	readers := func() (all []string) {
		snap, err := reg.Snapshot(ctx)
		if err != nil {
			t.Fatal(err)
		}
		defer snap.Close()
		for p, err := range snap.Papers(ctx, snap.State().Seq) {
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, p.Reader)
			if p.Document.Name == "leaders.txt" && (len(p.Claims) != 1 || len(p.Document.Notes) != 1) {
				t.Errorf("of the list %d claims and the notes %q, want one row read and one left out", len(p.Claims), p.Document.Notes)
			}
		}
		return all
	}
	want := []string{"import/csv 1", Version}
	if got := readers(); !slices.Equal(got, want) {
		t.Errorf("read by %q, want %q", got, want)
	}
	if older, err := reg.Older(ctx, Readers()...); err != nil || len(older) > 0 {
		t.Errorf("Older = %v, %v, want nothing to read again", older, err)
	}
	older, err := reg.Older(ctx, Version)
	if err != nil || len(older) != 1 {
		t.Fatalf("Older = %v, %v, want the list", older, err)
	}
	if err := Reread(ctx, s, reg, older, report); err != nil {
		t.Fatal(err)
	}
	if got := readers(); !slices.Equal(got, want) {
		t.Errorf("after reading again read by %q, want %q", got, want)
	}
}
