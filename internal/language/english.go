package language

import (
	"sync"

	"chancery"
)

// english is what is known of English: the models and the room to work in.
type english struct {
	rooms sync.Pool
}

type workroom struct{}

func loadEnglish() *english { return &english{} }

func (e *english) work() *workroom { return &workroom{} }
func (e *english) done(*workroom)  {}

func (e *english) annotate(content string, tokens []chancery.Token, w *workroom) {}
