//go:build !unix

package main

import "os"

func peakMegabytes(*os.ProcessState) (mb float64, ok bool) { return 0, false }
