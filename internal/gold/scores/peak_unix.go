//go:build unix

package main

import (
	"os"
	"runtime"
	"syscall"
)

// peakMegabytes is the largest resident size that the process or a child of it had.
func peakMegabytes(state *os.ProcessState) (mb float64, ok bool) {
	usage, ok := state.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0, false
	}
	size := float64(usage.Maxrss) * 1024 // in KiB, but on Darwin in bytes
	if runtime.GOOS == "darwin" {
		size = float64(usage.Maxrss)
	}
	return size / 1e6, true
}
