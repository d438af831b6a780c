package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

// bench runs changes of one package against its tests.
type bench struct {
	*options
	p       *pkg
	known   []*survivor
	started time.Time

	bin    string
	beyond []*beyond
	tests  []*test // those that hold, quickest first
	mu     sync.Mutex
	kills  map[string]map[*test]int // by file
}

// beyond is a test outside the package that holds it, too, with the changes.
type beyond struct {
	dir, run string
	bin      string
	once     sync.Once
}

// test is one top-level test, example or seed run of the package.
type test struct {
	name    string
	cost    time.Duration
	reached map[int32]bool
}

func (b *bench) run(list []*mutant) error {
	if len(list) == 0 {
		return nil
	}
	if err := b.build(list); err != nil {
		return err
	}
	if err := b.measure(); err != nil {
		return err
	}
	b.kills, b.beyond = map[string]map[*test]int{}, b.outside()
	work := make(chan *mutant)
	var group sync.WaitGroup
	for range b.workers {
		group.Go(func() {
			for m := range work {
				b.decide(m)
				b.say(m)
			}
		})
	}
	for _, m := range list {
		if m.end == notRun && (b.budget == 0 || time.Since(b.started) < b.budget) {
			work <- m
		}
	}
	close(work)
	group.Wait()
	return nil
}

// overlay writes the texts with the edits and returns the file that names them
// to go test.
func (b *bench) overlay(name string, edits []edit, board bool) (string, error) {
	replace := map[string]string{}
	for _, s := range b.p.files {
		var own []edit
		for _, e := range edits {
			if e.path == s.path {
				own = append(own, e)
			}
		}
		if len(own) == 0 {
			continue
		}
		to := filepath.Join(b.work, name+"_"+short(s.path))
		if err := os.WriteFile(to, weave(s.text, own), 0o644); err != nil {
			return "", err
		}
		replace[s.path] = to
	}
	if board {
		to := filepath.Join(b.work, name+"_mutboard.go")
		if err := os.WriteFile(to, []byte(b.p.board), 0o644); err != nil {
			return "", err
		}
		replace[filepath.Join(b.root, b.p.dir, "mutboard.go")] = to
	}
	text, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	file := filepath.Join(b.work, name+".json")
	return file, os.WriteFile(file, text, 0o644)
}

// drawnDir is where cases are drawn around the written ones and every package
// answers them.
const drawnDir = "examples/internal/desk"

func (b *bench) compile(overlay, bin, dir string) (string, error) {
	cmd := exec.Command("go", "test", "-c", "-vet=off", "-overlay", overlay, "-gcflags=-e", "-ldflags=-s -w", "-o", bin, "./"+dir)
	cmd.Dir = b.root
	out, err := cmd.CombinedOutput()
	return string(out), err
}

var position = regexp.MustCompile(`(?m)([A-Za-z0-9_]+\.go):(\d+):\d+: `)

// build compiles the package with every change that can be switched. What does
// not compile is dropped with the line it stands on.
func (b *bench) build(list []*mutant) error {
	b.bin = filepath.Join(b.work, b.p.name+".test")
	for {
		var edits []edit
		for _, m := range list {
			if m.end != notViable {
				edits = append(edits, m.edits...)
			}
		}
		overlay, err := b.overlay(b.p.name, edits, true)
		if err != nil {
			return err
		}
		out, err := b.compile(overlay, b.bin, b.p.dir)
		if err == nil {
			return nil
		}
		dropped := false
		for _, at := range position.FindAllStringSubmatch(out, -1) {
			file := strings.TrimPrefix(at[1], b.p.name+"_")
			for _, m := range list {
				if m.end != notViable && len(m.edits) > 0 && strings.Contains(m.at, file+":"+at[2]+":") {
					m.end, dropped = notViable, true
					fmt.Printf("not viable: %s\n", m)
				}
			}
		}
		if !dropped {
			return fmt.Errorf("with its changes it does not compile: %w\n%s", err, out)
		}
	}
}

// measure runs each test on its own without any change: what it costs, which
// changes it reaches, and whether it holds at all, as a count of allocations
// does not where switches stand.
func (b *bench) measure() error {
	cmd := exec.Command(b.bin, "-test.list", ".")
	cmd.Dir = filepath.Join(b.root, b.p.dir)
	out, err := cmd.Output()
	if err != nil {
		return err
	}
	var names []string
	for line := range strings.Lines(string(out)) {
		if name := strings.TrimSpace(line); strings.HasPrefix(name, "Test") || strings.HasPrefix(name, "Example") || strings.HasPrefix(name, "Fuzz") {
			names = append(names, name)
		}
	}
	tests := make([]*test, len(names))
	work := make(chan int)
	var group sync.WaitGroup
	for w := range b.workers {
		group.Go(func() {
			trace := filepath.Join(b.work, fmt.Sprintf("trace%d", w))
			for i := range work {
				tests[i] = b.try(names[i], trace)
			}
		})
	}
	for i := range names {
		work <- i
	}
	close(work)
	group.Wait()
	for i, t := range tests {
		if t == nil {
			fmt.Printf("%s: %s does not hold with switches and is left out\n", b.p.dir, names[i])
			continue
		}
		b.tests = append(b.tests, t)
	}
	slices.SortFunc(b.tests, func(x, y *test) int { return cmp.Or(cmp.Compare(x.cost, y.cost), cmp.Compare(x.name, y.name)) })
	return nil
}

func (b *bench) try(name, trace string) *test {
	cmd, cancel := b.command(b.bin, b.p.dir, "^"+name+"$", 5*time.Minute)
	defer cancel()
	cmd.Env = append(cmd.Env, "MUTANT_TRACE="+trace)
	if cmd.Run() != nil {
		return nil
	}
	t := &test{name: name, cost: cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), reached: map[int32]bool{}}
	text, _ := os.ReadFile(trace)
	for line := range strings.Lines(string(text)) {
		if id, err := strconv.Atoi(strings.TrimSpace(line)); err == nil {
			t.reached[int32(id)] = true
		}
	}
	return t
}

// command runs some tests of a binary, within bounds of time and memory: a
// change may make a loop that never ends.
func (b *bench) command(bin, dir, run string, limit time.Duration) (*exec.Cmd, context.CancelFunc) {
	ctx, cancel := context.WithTimeout(context.Background(), limit+20*time.Second)
	cmd := exec.CommandContext(ctx, "sh", "-c", `ulimit -v 12000000; exec "$0" "$@"`, bin,
		"-test.failfast", "-test.timeout", limit.String(), "-test.run", run)
	if dir != drawnDir {
		cmd.Args = append(cmd.Args, "-test.short")
	}
	cmd.Dir = filepath.Join(b.root, dir)
	cmd.Env = append(os.Environ(), "GOMAXPROCS=1")
	return cmd, cancel
}

// say prints a change as it ends, unless a test noticed it.
func (b *bench) say(m *mutant) {
	if m.end == survived && excused(b.known, m) {
		m.end = equivalent
	}
	if m.end == survived || b.verbose && m.end != killed {
		fmt.Printf("%s: %s\n", m.end, m)
	}
}

var failed = regexp.MustCompile(`(?m)^--- FAIL: (\w+)`)

// decide runs the tests against a change until one fails.
func (b *bench) decide(m *mutant) {
	bin, tests := b.bin, b.tests
	if m.alone != nil {
		bin = filepath.Join(b.work, fmt.Sprintf("%s%d.test", b.p.name, m.id))
		defer os.Remove(bin)
		overlay, err := b.overlay(fmt.Sprintf("%s%d", b.p.name, m.id), m.alone, false)
		if err == nil {
			_, err = b.compile(overlay, bin, b.p.dir)
		}
		if err != nil {
			m.end = notViable
			return
		}
	} else if !m.table {
		tests = slices.DeleteFunc(slices.Clone(tests), func(t *test) bool { return !t.reached[m.id] })
	}
	for _, stage := range b.stages(m, tests) {
		if b.fails(m, bin, stage) {
			return
		}
	}
	m.end = survived
	for _, o := range b.beyond {
		if b.failsBeyond(m, o) {
			return
		}
	}
	if len(tests) == 0 {
		m.by = "no test of the package reaches it"
	}
}

// outside returns the tests that hold the package from elsewhere: the cases
// drawn around the written ones, what is asked of every fact and word, and what
// the root asks of every book.
func (b *bench) outside() (list []*beyond) {
	if _, err := os.Stat(filepath.Join(b.root, drawnDir)); err != nil {
		return nil
	}
	if b.p.dir == "." {
		return []*beyond{{dir: drawnDir, run: "^(TestDrawn|TestNoFactIsUnread|TestEveryWord|TestEveryAskWarnsOfAnOldText)$"}}
	}
	return []*beyond{{dir: drawnDir, run: "^(TestDrawn|TestNoFactIsUnread|TestEveryWord|TestEveryAskWarnsOfAnOldText)$/^" + b.p.name + "$"}, {dir: ".", run: "^TestWhoIsTold$"}}
}

// failsBeyond runs a test from elsewhere against a change that no test of the
// package noticed.
func (b *bench) failsBeyond(m *mutant, o *beyond) bool {
	bin, name := "", b.p.name+"_"+filepath.Base(o.dir)
	if m.alone != nil {
		bin = filepath.Join(b.work, fmt.Sprintf("%s_%d.test", name, m.id))
		defer os.Remove(bin)
		if _, err := b.compile(filepath.Join(b.work, fmt.Sprintf("%s%d.json", b.p.name, m.id)), bin, o.dir); err != nil {
			return false
		}
	} else {
		o.once.Do(func() {
			to := filepath.Join(b.work, name+".test")
			if out, err := b.compile(filepath.Join(b.work, b.p.name+".json"), to, o.dir); err != nil {
				fmt.Printf("%s: without %s of %s: %v\n%s", b.p.dir, o.run, o.dir, err, out)
				return
			}
			cmd, cancel := b.command(to, o.dir, o.run, 10*time.Minute)
			defer cancel()
			if out, err := cmd.CombinedOutput(); err != nil { // it would notice whatever is changed
				fmt.Printf("%s: without %s of %s, which does not hold: %v\n%s", b.p.dir, o.run, o.dir, err, out)
				return
			}
			o.bin = to
		})
		if bin = o.bin; bin == "" {
			return false
		}
	}
	return b.ends(m, bin, o.dir, o.run, 2*time.Minute, nil)
}

// stages orders tests: first those that noticed other changes of the file, then
// by what they cost.
func (b *bench) stages(m *mutant, tests []*test) (stages [][]*test) {
	b.mu.Lock()
	kills := b.kills[m.file]
	tests = slices.Clone(tests)
	var first []*test
	for _, t := range tests {
		if kills[t] > 0 && t.cost < 500*time.Millisecond {
			first = append(first, t)
		}
	}
	slices.SortStableFunc(first, func(x, y *test) int { return cmp.Compare(kills[y], kills[x]) })
	b.mu.Unlock()
	if len(first) > 6 {
		first = first[:6]
	}
	if len(first) > 0 {
		stages = append(stages, first)
		tests = slices.DeleteFunc(tests, func(t *test) bool { return slices.Contains(first, t) })
	}
	for _, limit := range []time.Duration{50 * time.Millisecond, 500 * time.Millisecond, time.Hour} {
		n := 0
		for n < len(tests) && tests[n].cost < limit {
			n++
		}
		if n > 0 {
			stages = append(stages, tests[:n])
			tests = tests[n:]
		}
	}
	return stages
}

func (b *bench) fails(m *mutant, bin string, stage []*test) bool {
	limit, names := 20*time.Second, make([]string, len(stage))
	for i, t := range stage {
		limit += 10 * t.cost
		names[i] = t.name
	}
	return b.ends(m, bin, b.p.dir, "^("+strings.Join(names, "|")+")$", limit, stage)
}

// ends runs some tests with a change switched on, and notes how it ends if one
// of them fails.
func (b *bench) ends(m *mutant, bin, dir, run string, limit time.Duration, stage []*test) bool {
	cmd, cancel := b.command(bin, dir, run, limit)
	defer cancel()
	if m.alone == nil {
		cmd.Env = append(cmd.Env, fmt.Sprintf("MUTANT=%d", m.id))
	}
	out, err := cmd.CombinedOutput()
	if err == nil {
		return false
	}
	m.end = killed
	if bytes.Contains(out, []byte("panic: test timed out")) || cmd.ProcessState.ExitCode() < 0 {
		m.end = timedOut
	}
	at := failed.FindSubmatch(out)
	if at == nil {
		return true
	}
	m.by = string(at[1])
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, t := range stage {
		if t.name == m.by {
			if b.kills[m.file] == nil {
				b.kills[m.file] = map[*test]int{}
			}
			b.kills[m.file][t]++
		}
	}
	return true
}
