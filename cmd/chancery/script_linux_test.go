package main

import (
	"fmt"
	"os"
	"runtime"
	"syscall"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// interrupt FIFO STATUS COMMAND... runs a command that reads the named pipe FIFO, presses Ctrl-C while it waits there, then lets
// it have the words of FIFO.txt, and expects that status.
func interrupt(ts *testscript.TestScript, _ bool, args []string) {
	fifo := ts.MkAbs(args[0])
	ts.Check(syscall.Mkfifo(fifo, 0o600))
	cmd := process(ts, args[2:])
	ts.Check(cmd.Start())
	pipe, err := os.OpenFile(fifo, os.O_WRONLY, 0) // opens when the program has opened it
	ts.Check(err)
	ts.Check(cmd.Process.Signal(os.Interrupt))
	time.Sleep(300 * time.Millisecond) // the signal arrives in its own time; a document that is in hand waits for us
	_, err = pipe.WriteString(ts.ReadFile(args[0] + ".txt"))
	ts.Check(err)
	ts.Check(pipe.Close())
	ended(ts, args[1], cmd.Wait())
}

// Capabilities by which root passes over permissions; capabilities(7).
const (
	capDACOverride   = 1
	capDACReadSearch = 2
	prCapBSetDrop    = 24
)

// unprivileged STATUS COMMAND... runs a command to which permissions apply even where the tests are run by root.
func unprivileged(ts *testscript.TestScript, _ bool, args []string) {
	cmd := process(ts, args[1:])
	started := make(chan error)
	go func() {
		runtime.LockOSThread() // and never unlocked: the thread has lost its rights and ends with the goroutine
		if os.Geteuid() == 0 {
			for _, right := range []uintptr{capDACOverride, capDACReadSearch} {
				if _, _, errno := syscall.RawSyscall(syscall.SYS_PRCTL, prCapBSetDrop, right, 0); errno != 0 {
					started <- fmt.Errorf("drop capability %d: %w", right, errno)
					return
				}
			}
		}
		started <- cmd.Start()
	}()
	ts.Check(<-started)
	ended(ts, args[0], cmd.Wait())
}

// smalldisk FOLDER KILOBYTES makes a folder on a disk of that size; mayMount says whether it can.
func smallDisk(ts *testscript.TestScript, _ bool, args []string) {
	folder := ts.MkAbs(args[0])
	ts.Check(os.MkdirAll(folder, 0o755))
	ts.Check(mount(folder, args[1]))
	ts.Defer(func() {
		if err := syscall.Unmount(folder, syscall.MNT_DETACH); err != nil {
			ts.Logf("unmount %s: %v", folder, err)
		}
	})
}

func mount(folder, kilobytes string) error {
	return syscall.Mount("tmpfs", folder, "tmpfs", 0, "size="+kilobytes+"k")
}

// mayMount tries it, since root in a container may not.
func mayMount() bool {
	folder, err := os.MkdirTemp("", "mount")
	if err != nil {
		return false
	}
	defer func() { _ = os.Remove(folder) }()
	return mount(folder, "64") == nil && syscall.Unmount(folder, syscall.MNT_DETACH) == nil
}
