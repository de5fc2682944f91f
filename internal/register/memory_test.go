package register_test

import (
	"testing"

	"chancery/internal/register"
	"chancery/internal/storetest"
)

func TestMemory(t *testing.T) {
	storetest.Run(t, func(*testing.T) register.Store { return register.NewMemory() })
}
