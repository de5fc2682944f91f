// Command growth measures a register as it grows: it makes registers of made-up papers with so many claims, and puts the
// questions of a desk officer to them by the program itself.
//
//	go run ./internal/gold/growth -claims 10000,100000,1000000
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"chancery"
	"chancery/internal/pipeline"
	"chancery/internal/register"
	"chancery/internal/sqlite"
)

func main() {
	sizes := flag.String("claims", "10000,100000", "how many claims the registers hold")
	keep := flag.String("keep", "", "a folder in which the registers stay; none: they are taken away")
	made := flag.String("made", "", "what -grow printed of the one register of the first size, which stands in the folder of -keep: it is not made again")
	only := flag.String("grow", "", "only make this register, of the first size; the program calls itself so")
	flag.Parse()
	work := func() error { return run(context.Background(), *sizes, *keep, *made) }
	if *only != "" {
		work = func() error { return growOnly(context.Background(), *only, *sizes) }
	}
	if err := work(); err != nil {
		fmt.Fprintln(os.Stderr, "growth:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, sizes, keep, made string) error {
	dir := keep
	if dir == "" {
		var err error
		if dir, err = os.MkdirTemp("", "growth"); err != nil {
			return err
		}
		defer os.RemoveAll(dir) //nolint:errcheck // a temporary folder, which the system takes away in time
	}
	program := filepath.Join(dir, "chancery")
	if out, err := exec.CommandContext(ctx, "go", "build", "-o", program, "./cmd/chancery").CombinedOutput(); err != nil {
		return fmt.Errorf("build the program: %w\n%s", err, out)
	}
	fmt.Println("claims\tdocuments\ttake\tjoin\tone more\tfile MB\topen ms\tdossier ms\tdossier MB\tas of ms\ton ms")
	for size := range strings.SplitSeq(sizes, ",") {
		claims, err := strconv.Atoi(size)
		if err != nil {
			return err
		}
		row, err := measure(ctx, program, filepath.Join(dir, fmt.Sprintf("%d.db", claims)), claims, made)
		if err != nil {
			return err
		}
		fmt.Println(row)
	}
	return nil
}

// growOnly makes one register in a process of its own: the memory of a process that another starts is counted from that of
// the one that starts it.
func growOnly(ctx context.Context, path, size string) error {
	claims, err := strconv.Atoi(size)
	if err != nil {
		return err
	}
	half, row, err := grow(ctx, path, claims)
	if err == nil {
		fmt.Printf("%s\n%s\n", half.Format(time.RFC3339Nano), row)
	}
	return err
}

// measure makes one register and puts the questions to it.
func measure(ctx context.Context, program, path string, claims int, made string) (string, error) {
	var out []byte
	var err error
	if made != "" {
		out, err = os.ReadFile(made)
	} else {
		grown := exec.CommandContext(ctx, os.Args[0], "-grow", path, "-claims", strconv.Itoa(claims))
		grown.Stderr = os.Stderr
		out, err = grown.Output()
	}
	if err != nil {
		return "", fmt.Errorf("make a register of %d claims: %w", claims, err)
	}
	half, row, _ := strings.Cut(strings.TrimSpace(string(out)), "\n")
	began := time.Now()
	s, err := sqlite.Open(ctx, path)
	if err != nil {
		return "", err
	}
	snap, err := s.Snapshot(ctx, time.Time{})
	if err != nil {
		return "", err
	}
	opened := time.Since(began)
	between, err := snap.Between(ctx, askedA, askedB)
	if err != nil {
		return "", err
	}
	fmt.Fprintf(os.Stderr, "%d claims: the relation asked about is in %d documents\n", claims, len(between))
	if err := errors.Join(snap.Close(), s.Close()); err != nil {
		return "", err
	}
	row += fmt.Sprintf("\t%d", opened.Milliseconds())
	for _, question := range [][]string{nil, {"--as-of", half}, {"--on", "2010-06-01"}} {
		args := append([]string{"dossier", "--register", path, "--between", askedA + "," + askedB}, question...)
		took, memory, err := ask(ctx, program, args...)
		if err != nil {
			return "", err
		}
		row += fmt.Sprintf("\t%d", took.Milliseconds())
		if question == nil {
			row += fmt.Sprintf("\t%d", memory>>20)
		}
	}
	return row, nil
}

// ask runs the program, three times, and gives the time and memory of the middle run.
func ask(ctx context.Context, program string, args ...string) (time.Duration, int64, error) {
	var runs []time.Duration
	var memory int64
	for range 3 {
		cmd := exec.CommandContext(ctx, program, args...)
		cmd.Stderr = os.Stderr
		began := time.Now()
		if err := cmd.Run(); err != nil {
			return 0, 0, fmt.Errorf("%s: %w", strings.Join(args, " "), err)
		}
		runs = append(runs, time.Since(began))
		if usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
			memory = max(memory, usage.Maxrss<<10)
		}
	}
	return median(runs), memory, nil
}

func median(runs []time.Duration) time.Duration {
	a, b, c := runs[0], runs[1], runs[2]
	return max(min(a, b), min(max(a, b), c))
}

// grow takes made-up papers in, joins them at half and at the end, then takes one more. half is the time of the first joining.
func grow(ctx context.Context, path string, claims int) (half time.Time, row string, err error) {
	s, err := sqlite.Create(ctx, path)
	if err != nil {
		return half, "", err
	}
	defer func() {
		if closed := s.Close(); err == nil {
			err = closed
		}
	}()
	reg := register.New(s, "growth", time.Now)
	var take, join, more time.Duration
	settle := func(into *time.Duration) error {
		began := time.Now()
		err := pipeline.Refresh(ctx, pipeline.NewStages(), reg, func(pipeline.Outcome) {})
		*into += time.Since(began)
		return err
	}
	documents := 0
	for made := 0; made < claims; {
		began := time.Now()
		var batch []register.Intake
		for len(batch) < 64 && made < claims {
			in := paper(documents)
			documents, made = documents+1, made+len(in.Paper.Claims)
			batch = append(batch, in)
		}
		if _, err := reg.Take(ctx, batch...); err != nil {
			return half, "", err
		}
		take += time.Since(began)
		if half.IsZero() && made >= claims/2 {
			if err := settle(new(time.Duration)); err != nil {
				return half, "", err
			}
			half = time.Now()
		}
	}
	if err := settle(&join); err != nil {
		return half, "", err
	}
	if _, err := reg.Take(ctx, paper(documents)); err != nil {
		return half, "", err
	}
	if err := settle(&more); err != nil {
		return half, "", err
	}
	state, err := reg.State(ctx)
	if err != nil {
		return half, "", err
	}
	if state.Stale() {
		return half, "", chancery.Errorf(chancery.Internal, "the register is behind")
	}
	info, err := os.Stat(path)
	if err != nil {
		return half, "", err
	}
	row = fmt.Sprintf("%d\t%d\t%.1f\t%.1f\t%.1f\t%d", claims, documents, take.Seconds(), join.Seconds(), more.Seconds(), info.Size()>>20)
	return half, row, nil
}
