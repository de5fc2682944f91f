package main

import (
	"fmt"
	"strings"
	"sync"
	"time"

	"chancery/internal/pipeline"
)

// patience is how long work goes on before its progress is shown.
const patience = time.Second

// watch follows work over many documents: it names those that fail as it meets them and, on a terminal, shows how far
// the work has come.
type watch struct {
	con    *console
	mu     sync.Mutex // the clock and the work both draw
	doing  string
	total  int
	done   int
	failed int
	began  time.Time
	shown  bool
	stop   chan struct{}
	ticks  sync.WaitGroup
}

// watch begins to follow work. end must be called.
func (con *console) watch(doing string, total int) *watch {
	w := &watch{con: con, doing: doing, total: total, began: time.Now(), stop: make(chan struct{})}
	if con.status.width > 0 {
		w.ticks.Go(w.tick)
	}
	return w
}

func (w *watch) tick() {
	tick := time.NewTicker(patience / 5)
	defer tick.Stop()
	for {
		select {
		case <-w.stop:
			return
		case <-tick.C:
			w.mu.Lock()
			if time.Since(w.began) > patience {
				w.draw()
			}
			w.mu.Unlock()
		}
	}
}

// outcome counts a document, and names it where it failed.
func (w *watch) outcome(o pipeline.Outcome) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.done++
	if o.Err != nil {
		w.failed++
		w.clear()
		fmt.Fprintf(w.con.err, "%s: %v\n", o.Path, o.Err)
	}
}

// next goes on to other work, of which no single steps are known where total is 0.
func (w *watch) next(doing string, total int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.doing, w.total, w.done, w.began = doing, total, 0, time.Now()
}

func (w *watch) end() {
	close(w.stop)
	w.ticks.Wait()
	w.mu.Lock()
	defer w.mu.Unlock()
	w.clear()
}

// verdict is errSomeFailed where a document failed.
func (w *watch) verdict() error {
	if w.failed > 0 {
		return errSomeFailed
	}
	return nil
}

func (w *watch) clear() {
	if w.shown {
		fmt.Fprint(w.con.err, "\r\x1b[K")
		w.shown = false
	}
}

// draw shows the bar: what is done, of how much, how fast, and how long it may still take.
func (w *watch) draw() {
	line := w.doing
	if w.total > 0 {
		const length = 20
		full := length * w.done / w.total
		passed := time.Since(w.began)
		line += fmt.Sprintf(" %s%s %d/%d", strings.Repeat("█", full), strings.Repeat("░", length-full), w.done, w.total)
		if w.done > 0 {
			left := time.Duration(float64(passed) / float64(w.done) * float64(w.total-w.done)).Round(time.Second)
			line += fmt.Sprintf("  %.0f/s  %s left", float64(w.done)/passed.Seconds(), left)
		}
	}
	fmt.Fprint(w.con.err, "\r"+clip(line, w.con.status.width-1)+"\x1b[K")
	w.shown = true
}
