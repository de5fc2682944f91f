package main

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain builds the program as users have it, without the race detector, which would make each of the hundreds of runs
// below start ten times slower; the work of several goroutines is tested under it in the packages that do it.
func TestMain(m *testing.M) {
	status, err := withProgram(m.Run)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		status = 1
	}
	os.Exit(status)
}

// withProgram puts the program first on the path while run works.
func withProgram(run func() int) (status int, err error) {
	dir, err := os.MkdirTemp("", "chancery-script")
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	if out, err := exec.Command("go", "build", "-o", filepath.Join(dir, "chancery"), ".").CombinedOutput(); err != nil {
		return 0, fmt.Errorf("build the program: %w\n%s", err, out)
	}
	if err := os.Chmod(dir, 0o755); err != nil { // some tests run it as another user
		return 0, err
	}
	if err := os.Setenv("PATH", dir+string(os.PathListSeparator)+os.Getenv("PATH")); err != nil {
		return 0, err
	}
	return run(), nil
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			examples, err := filepath.Abs("../../examples")
			env.Setenv("EXAMPLES", examples)
			env.Setenv("XDG_DATA_HOME", filepath.Join(env.WorkDir, "data"))
			return err
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":        exits,
			"bytes":        writeBytes,
			"repeat":       repeat,
			"utf16":        utf16File,
			"interrupt":    interrupt,
			"unprivileged": unprivileged,
			"smalldisk":    smallDisk,
		},
		Condition: func(condition string) (bool, error) {
			if condition != "mount" {
				return false, fmt.Errorf("unknown condition %q", condition)
			}
			return mayMount(), nil
		},
		RequireUniqueNames: true,
	})
}

// exits STATUS COMMAND... runs a command that must end with that status.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits STATUS COMMAND ARGUMENT...")
	}
	ended(ts, args[0], ts.Exec(args[1], args[2:]...))
}

func ended(ts *testscript.TestScript, want string, err error) {
	status := 0
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		status = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if want != strconv.Itoa(status) {
		ts.Fatalf("exit status %d, want %s", status, want)
	}
}

// bytes FILE HEX writes a file of any bytes.
func writeBytes(ts *testscript.TestScript, _ bool, args []string) {
	content, err := hex.DecodeString(strings.Join(args[1:], ""))
	ts.Check(err)
	writeFile(ts, args[0], content)
}

// repeat FILE TEXT BYTES writes a file of that size that says the same over and over, on one line.
func repeat(ts *testscript.TestScript, _ bool, args []string) {
	size, err := strconv.Atoi(args[2])
	ts.Check(err)
	writeFile(ts, args[0], []byte(strings.Repeat(args[1], size/len(args[1])+1)[:size]))
}

func writeFile(ts *testscript.TestScript, name string, content []byte) {
	ts.Check(os.MkdirAll(filepath.Dir(ts.MkAbs(name)), 0o755))
	ts.Check(os.WriteFile(ts.MkAbs(name), content, 0o644))
}

// utf16 FROM TO writes a file again in UTF-16, little end first, with a byte order mark.
func utf16File(ts *testscript.TestScript, _ bool, args []string) {
	b := []byte{0xff, 0xfe}
	for _, c := range ts.ReadFile(args[0]) {
		if c > 0xffff {
			ts.Fatalf("utf16 writes no surrogates")
		}
		b = append(b, byte(c), byte(c>>8))
	}
	writeFile(ts, args[1], b)
}

// process makes a command as the script would run it; its output goes to the files stdout.txt and stderr.txt, since
// only commands that testscript runs itself can be matched with stdout and stderr.
func process(ts *testscript.TestScript, args []string) *exec.Cmd {
	path := args[0]
	for dir := range strings.SplitSeq(ts.Getenv("PATH"), string(filepath.ListSeparator)) {
		if found := filepath.Join(dir, args[0]); exists(found) {
			path = found
			break
		}
	}
	cmd := exec.CommandContext(context.Background(), path, args[1:]...)
	cmd.Dir = ts.MkAbs(".")
	for _, name := range []string{"PATH", "HOME", "WORK", "XDG_DATA_HOME", "TMPDIR"} {
		cmd.Env = append(cmd.Env, name+"="+ts.Getenv(name))
	}
	open := func(name string) *os.File {
		f, err := os.Create(ts.MkAbs(name))
		ts.Check(err)
		ts.Defer(func() { _ = f.Close() })
		return f
	}
	cmd.Stdout, cmd.Stderr = open("stdout.txt"), open("stderr.txt")
	return cmd
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
