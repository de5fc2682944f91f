package pipeline

import (
	"context"
	"iter"
	"runtime"

	"golang.org/x/sync/errgroup"
)

// ahead is how many documents a worker may be ahead of the one that is handed on, so that order costs little waiting
// and memory stays bounded.
const ahead = 4

// each calls do for every source, in parallel, and hand with each result in the order of sources, one at a time. When ctx ends,
// documents in hand are finished and handed on, no other is begun, and the error is that of ctx. An error of hand ends it too.
func each[S, T any](ctx context.Context, sources iter.Seq[S], do func(S) T, hand func(T) error) error {
	type job struct {
		source S
		result chan T
	}
	workers := runtime.GOMAXPROCS(0)
	todo := make(chan job)
	room := make(chan struct{}, ahead*workers) // an element for every document begun and not handed on
	order := make(chan job, cap(room))         // so never full
	g, running := errgroup.WithContext(ctx)
	g.Go(func() error {
		defer close(todo)
		defer close(order)
		for source := range sources {
			select {
			case <-running.Done():
				return running.Err()
			case room <- struct{}{}:
			}
			j := job{source, make(chan T, 1)}
			select {
			case <-running.Done():
				return running.Err()
			case todo <- j:
				order <- j
			}
		}
		return nil
	})
	for range workers {
		g.Go(func() error {
			for j := range todo {
				j.result <- do(j.source)
			}
			return nil
		})
	}
	g.Go(func() error {
		for j := range order {
			if err := hand(<-j.result); err != nil {
				return err
			}
			<-room
		}
		return nil
	})
	return g.Wait()
}
