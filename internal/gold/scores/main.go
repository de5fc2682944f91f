// Command scores measures the program against ../shared, prints the page of scores, and writes docs/scores.md where every
// step passed. It is run as make scores, from the root of the repository.
package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"chancery/internal/gold"
)

const (
	runsFile = "docs/scores.jsonl"
	pageFile = "docs/scores.md"
)

func main() {
	only := flag.String("only", "", "comma-separated `groups` ("+strings.Join(gold.Groups(), ", ")+"): measure these alone and write nothing")
	part := flag.String("part", "", "a `group` that no whole run measures ("+gold.Million+"): measure it alone and keep what it gives")
	from := flag.String("from", "", "with -part: the `file` with the output of its command, where it was run by hand")
	change := flag.String("change", "", "what is measured, in `words`; the subject of the last commit unless given")
	page := flag.Bool("page", false, "measure nothing: write the page anew from the runs that are kept")
	flag.Parse()
	if *page {
		if err := rewrite(); err != nil {
			fmt.Fprintln(os.Stderr, "scores:", err)
			os.Exit(1)
		}
		return
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	work := func() error { return run(ctx, *only, *change) }
	if *part != "" {
		work = func() error { return runPart(ctx, *part, *from, *change) }
	}
	err := work()
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "scores:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, only, change string) error {
	if _, err := os.Stat("../shared/gold/score.py"); err != nil {
		return fmt.Errorf("needs ../shared beside the repository: %w", err)
	}
	if _, err := exec.LookPath("python3"); err != nil {
		return fmt.Errorf("needs python3 for the scorers in ../shared: %w", err)
	}
	runs, err := readRuns()
	if err != nil {
		return err
	}
	this, err := describe(ctx, change)
	if err != nil {
		return err
	}
	if err := prepare(); err != nil {
		return err
	}
	if err := cutHeads(gold.Meantime, gold.MeantimeHeads); err != nil {
		return err
	}
	failed, err := measure(ctx, wanted(only), &this)
	if err != nil {
		return err
	}
	runs = gold.Add(runs, this)
	fmt.Print(gold.Page(runs))
	switch {
	case len(failed) > 0:
		return fmt.Errorf("%s stays as it was, these steps did not pass: %s", pageFile, strings.Join(failed, ", "))
	case only != "":
		return nil
	}
	return write(runs)
}

// prepare makes an empty work folder with one folder of links for each set of clusters.
func prepare() error {
	if err := os.RemoveAll(gold.Work); err != nil {
		return err
	}
	clusters, err := os.ReadDir("../shared/gold/dev")
	if err != nil {
		return err
	}
	for _, c := range clusters {
		for _, set := range gold.SetsOf(c.Name()) {
			dir := filepath.Join(gold.Work, set)
			if err := os.MkdirAll(dir, 0o755); err != nil {
				return err
			}
			target, err := filepath.Abs(filepath.Join("../shared/gold/dev", c.Name()))
			if err != nil {
				return err
			}
			if err := os.Symlink(target, filepath.Join(dir, c.Name())); err != nil {
				return err
			}
		}
	}
	return nil
}

// wanted are the groups to be measured: those named and those that they need, all where none is named.
func wanted(only string) []string {
	groups := gold.Groups()
	if only != "" {
		groups = strings.Split(only, ",")
	}
	all := []string{gold.Build}
	for _, g := range groups {
		all = append(all, append(gold.Needs(g), g)...)
	}
	return all
}

// measure runs the steps of the groups and puts what they give into the run. A step that fails is reported, and takes with
// it those that come after it in its group, since they may need what it makes, and the groups that need its own; the
// others go on.
func measure(ctx context.Context, groups []string, into *gold.Run) (failed []string, err error) {
	into.Values, into.Tables = make(map[string]float64), make(map[string][][]string)
	broken := make(map[string]bool)
	for _, step := range gold.Steps() {
		if !slices.Contains(groups, step.Group) {
			continue
		}
		if broken[step.Group] || slices.ContainsFunc(gold.Needs(step.Group), func(g string) bool { return broken[g] }) {
			failed = append(failed, step.Name)
			continue
		}
		fmt.Fprintln(os.Stderr, "#", step.Command)
		values, rows, err := execute(ctx, step)
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if err != nil {
			fmt.Fprintf(os.Stderr, "scores: %s: %v\n", step.Name, err)
			failed = append(failed, step.Name)
			broken[step.Group] = true
		}
		maps.Copy(into.Values, values)
		if rows != nil {
			into.Tables[step.Name] = rows
		}
	}
	return failed, nil
}

// execute runs a step and reads what it prints: its figures, and its rows where it prints a table.
func execute(ctx context.Context, step gold.Step) (values map[string]float64, rows [][]string, err error) {
	var output, complaints bytes.Buffer
	cmd := exec.CommandContext(ctx, "sh", "-c", step.Command)
	cmd.Stdout, cmd.Stderr = &output, &complaints
	start := time.Now()
	if err := cmd.Run(); err != nil {
		return nil, nil, fmt.Errorf("%w: %s", err, lastLine(complaints.String()))
	}
	seconds := time.Since(start).Seconds()
	values, err = step.Values(output.Bytes())
	if err != nil || !step.Timed {
		return values, step.Rows(output.Bytes()), err
	}
	if values == nil {
		values = make(map[string]float64)
	}
	values[step.Name+"/seconds"] = seconds
	if peak, ok := peakMegabytes(cmd.ProcessState); ok {
		values[step.Name+"/megabytes"] = peak
	}
	return values, nil, nil
}

func lastLine(s string) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	return lines[len(lines)-1]
}

// describe is the run about to be made, without its values.
func describe(ctx context.Context, change string) (gold.Run, error) {
	commit, err := git(ctx, "log", "-1", "--format=%h")
	if err != nil {
		return gold.Run{}, err
	}
	changes, err := git(ctx, "status", "--porcelain", "--", ".", ":!docs")
	if err != nil {
		return gold.Run{}, err
	}
	if change == "" {
		if change, err = git(ctx, "log", "-1", "--format=%s"); err != nil {
			return gold.Run{}, err
		}
	}
	return gold.Run{
		Date:    time.Now().Format(time.DateOnly),
		Commit:  commit,
		Changed: changes != "",
		Change:  change,
		Machine: fmt.Sprintf("%d cores, %s, %s/%s", runtime.NumCPU(), runtime.Version(), runtime.GOOS, runtime.GOARCH),
	}, nil
}

func readRuns() ([]gold.Run, error) {
	content, err := os.ReadFile(runsFile)
	if err != nil {
		return nil, err
	}
	runs, err := gold.ReadRuns(bytes.NewReader(content))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", runsFile, err)
	}
	return runs, nil
}

// rewrite lays out the runs that are kept as the page is laid out today.
func rewrite() error {
	runs, err := readRuns()
	if err != nil {
		return err
	}
	return os.WriteFile(pageFile, []byte(gold.Page(runs)), 0o644)
}

func write(runs []gold.Run) error {
	content, err := gold.WriteRuns(runs)
	if err != nil {
		return err
	}
	if err := os.WriteFile(runsFile, content, 0o644); err != nil {
		return err
	}
	return os.WriteFile(pageFile, []byte(gold.Page(runs)), 0o644)
}

func git(ctx context.Context, args ...string) (string, error) {
	out, err := exec.CommandContext(ctx, "git", args...).Output()
	if err != nil {
		return "", fmt.Errorf("git %s: %w", args[0], err)
	}
	return strings.TrimSpace(string(out)), nil
}
