package sqlite

import (
	"path/filepath"
	"testing"

	"chancery/internal/register"
	"chancery/internal/storetest"
)

func TestStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T) register.Store {
		s, err := Create(t.Context(), filepath.Join(t.TempDir(), "r.db"))
		if err != nil {
			t.Fatal(err)
		}
		return s
	})
}
