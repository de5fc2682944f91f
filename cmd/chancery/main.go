// Command chancery reads diplomatic papers and keeps, for a relation between polities, what was agreed, by whom, in
// whose words, on what evidence.
package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"syscall"

	"github.com/alecthomas/kong"

	"chancery"
)

// The exit statuses.
const (
	statusDone        = 0
	statusFailed      = 1   // it could not be done; the message says why
	statusUsage       = 2   // the command line is wrong
	statusSomeFailed  = 3   // done, but for the documents that are named
	statusOverdue     = 4   // done, and something is overdue
	statusInterrupted = 130 // Ctrl-C
)

// errSomeFailed ends a run in which some documents failed; they have been named.
var errSomeFailed = errors.New("some documents failed")

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // the second Ctrl-C ends the program at once
	status := run(ctx, os.Args[1:], newConsole(os.Stdout, os.Stderr, os.Getenv))
	stop()
	os.Exit(status)
}

// run does what the command line asks, and gives the exit status.
func run(ctx context.Context, args []string, con *console) int {
	var c cli
	parser, err := newParser(&c, con)
	if err != nil {
		fmt.Fprintln(con.err, "chancery:", err)
		return statusFailed
	}
	call, err := parse(parser, args)
	var asked exitStatus
	switch {
	case errors.As(err, &asked): // --help and --version
		err = nil
	case err != nil:
		fmt.Fprintf(con.err, "chancery: %v\n%s\n", err, hint(err))
		return statusUsage
	default:
		call.BindTo(ctx, (*context.Context)(nil))
		err = call.Run(con)
	}
	err = errors.Join(err, con.flush())
	return con.conclude(ctx, err)
}

// conclude tells the error, once, and gives the exit status.
func (con *console) conclude(ctx context.Context, err error) int {
	all := apart(err)
	told := func(e error) bool { return errors.Is(e, errSomeFailed) || errors.Is(e, errOverdue) }
	others := slices.DeleteFunc(slices.Clone(all), told)
	err = errors.Join(others...)
	switch {
	case len(all) == 0:
		return statusDone
	case len(others) == 0 && !errors.Is(errors.Join(all...), errSomeFailed):
		return statusOverdue
	case len(others) == 0: // the list may lack what is in the documents that failed
		return statusSomeFailed
	case ctx.Err() != nil && errors.Is(err, context.Canceled):
		fmt.Fprintln(con.err, "chancery: interrupted")
		return statusInterrupted
	}
	fmt.Fprintln(con.err, "chancery:", err)
	if chancery.CodeOf(err) == chancery.Internal {
		fmt.Fprintln(con.err, "This is a fault of the program. Please report it with the message above.")
	}
	return statusFailed
}

// apart are the errors that were joined into one.
func apart(err error) []error {
	joined, ok := err.(interface{ Unwrap() []error })
	switch {
	case err == nil:
		return nil
	case !ok:
		return []error{err}
	}
	var all []error
	for _, e := range joined.Unwrap() {
		all = append(all, apart(e)...)
	}
	return all
}

// hint tells where to look.
func hint(err error) string {
	var parseError *kong.ParseError
	if errors.As(err, &parseError) && parseError.Context.Selected() != nil {
		return fmt.Sprintf("Try: chancery %s --help", parseError.Context.Selected().Name)
	}
	return "Try: chancery --help"
}

// console is where the program speaks: results on out, all else on err.
type console struct {
	out    *bufio.Writer
	err    io.Writer
	getenv func(string) string
	screen screen // of out
	status screen // of err
}

func newConsole(out, err io.Writer, getenv func(string) string) *console {
	con := &console{out: bufio.NewWriterSize(out, 1<<16), err: err, getenv: getenv, screen: screenOf(out), status: screenOf(err)}
	if getenv("NO_COLOR") != "" || getenv("TERM") == "dumb" { // https://no-color.org
		con.screen.colour, con.status.colour = false, false
	}
	return con
}

func (con *console) flush() error {
	if err := con.out.Flush(); err != nil {
		return chancery.Errorf(chancery.Unavailable, "write the output: %w", err)
	}
	return nil
}
