package desk

import (
	"bytes"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func TestExitStatus(t *testing.T) {
	dir := t.TempDir()
	good, bad := filepath.Join(dir, "good"), filepath.Join(dir, "bad")
	os.WriteFile(good, []byte(`{"ask":"standin.Place","facts":{"posted":"2026-05-01"}}`), 0o600)
	os.WriteFile(bad, []byte(`{"ask":"standin.Place","facts":{"posted":"2026-05-32"}}`), 0o600)
	none := filepath.Join(dir, "none")
	for _, tt := range []struct {
		args   []string
		stdin  string
		status int
		lines  int
	}{
		{nil, "", answered, 0},
		{nil, "\n\n", answered, 0},
		{[]string{good, good}, "", answered, 2},
		{[]string{good, bad, good}, "", someErrors, 3},
		{[]string{good, "-", good}, "{}", someErrors, 3},
		{[]string{good, none, good}, "", unreadable, 1},
		{[]string{bad, dir}, "", unreadable, 1},
		{[]string{"-asks"}, "", answered, 2},
		{[]string{"-example", "standin.Place"}, "", answered, 1},
		{[]string{"-example", "standin.Plaice"}, "", unreadable, 0},
		{[]string{"-wrong"}, "", unreadable, 0},
		{[]string{"-h"}, "", answered, 0},
	} {
		var out, complaints bytes.Buffer
		status := run(tt.args, standIns(), strings.NewReader(tt.stdin), &out, &complaints)
		if lines := strings.Count(out.String(), "\n"); status != tt.status || lines != tt.lines {
			t.Errorf("%q: status %d, %d lines:\n%s", tt.args, status, lines, &out)
		}
		if (status == unreadable) != (complaints.Len() > 0) && tt.args[0] != "-h" {
			t.Errorf("%q: complaints %q", tt.args, &complaints)
		}
	}
}

func TestBrokenPipes(t *testing.T) {
	broken := iotest.ErrReader(errors.New("broken"))
	var out bytes.Buffer
	in := io.MultiReader(strings.NewReader("{}\n{}"), broken)
	if status := run(nil, nil, in, &out, io.Discard); status != unreadable || strings.Count(out.String(), "\n") != 1 {
		t.Errorf("reading: status %d, %q", status, &out)
	}
	in = io.MultiReader(strings.NewReader(strings.Repeat(" ", 2*maxLine)), broken)
	if status := run(nil, nil, in, io.Discard, io.Discard); status != unreadable {
		t.Errorf("reading a long line: status %d", status)
	}
	if status := run(nil, nil, strings.NewReader("{}\n"), brokenWriter{}, io.Discard); status != unreadable {
		t.Errorf("writing: status %d", status)
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errors.New("broken") }

// The golden days: testdata/NAME.jsonl in, testdata/NAME.golden.jsonl out.
func TestGolden(t *testing.T) {
	for name, table := range map[string][]handler{"lines": standIns(), "desk": asks()} {
		t.Run(name, func(t *testing.T) {
			in, err := os.ReadFile(filepath.Join("testdata", name+".jsonl"))
			if errors.Is(err, os.ErrNotExist) {
				t.Skip("no such day yet")
			}
			var out bytes.Buffer
			if status := run(nil, table, bytes.NewReader(in), &out, io.Discard); status == unreadable {
				t.Fatalf("exit status %d", status)
			}
			golden(t, name, out.Bytes())
		})
	}
}

// golden holds what was answered against testdata/NAME.golden.jsonl, line by line.
func golden(t *testing.T, name string, out []byte) {
	t.Helper()
	file := filepath.Join("testdata", name+".golden.jsonl")
	if *update {
		if err := os.WriteFile(file, out, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	got, lines := strings.Split(string(out), "\n"), strings.Split(string(want), "\n")
	for i := range max(len(got), len(lines)) {
		if i >= len(got) || i >= len(lines) || got[i] != lines[i] {
			t.Fatalf("line %d:\ngot  %s\nwant %s", i+1, strings.Join(got[min(i, len(got)):min(i+1, len(got))], ""),
				strings.Join(lines[min(i, len(lines)):min(i+1, len(lines))], ""))
		}
	}
}
