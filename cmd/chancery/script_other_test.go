//go:build !linux

package main

import "github.com/rogpeppe/go-internal/testscript"

// The scripts that use these are for Linux.

func interrupt(ts *testscript.TestScript, _ bool, _ []string) { ts.Fatalf("interrupt needs Linux") }

func unprivileged(ts *testscript.TestScript, _ bool, _ []string) {
	ts.Fatalf("unprivileged needs Linux")
}

func smallDisk(ts *testscript.TestScript, _ bool, _ []string) { ts.Fatalf("smalldisk needs Linux") }

func mayMount() bool { return false }
