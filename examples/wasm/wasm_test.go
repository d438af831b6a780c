package wasm

import (
	"bytes"
	"compress/gzip"
	"crypto/rand"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"
)

const home = "../.." // the module of the library

// built builds one of the examples, without its symbols, and returns where it is.
func built(t *testing.T, example string, env ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), example)
	build := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", path, "./examples/"+example)
	build.Dir, build.Env = home, append(os.Environ(), env...)
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return path
}

func TestTheCorpusUnderWasm(t *testing.T) {
	cases, err := os.ReadFile(filepath.Join(home, "examples/corpus/cases.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	native := exec.Command(built(t, "corpus"))
	native.Stdin = bytes.NewReader(cases)
	want, err := native.Output()
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(want, []byte("\n")); n < 300 {
		t.Fatalf("%d answers only", n)
	}
	module, err := os.ReadFile(built(t, "corpus", "GOOS=wasip1", "GOARCH=wasm"))
	if err != nil {
		t.Fatal(err)
	}
	ctx := t.Context()
	runtime := wazero.NewRuntime(ctx)
	defer runtime.Close(ctx)
	if _, err := wasi_snapshot_preview1.Instantiate(ctx, runtime); err != nil {
		t.Fatal(err)
	}
	var got, faults bytes.Buffer
	config := wazero.NewModuleConfig().WithArgs("corpus").WithStdin(bytes.NewReader(cases)).WithStdout(&got).WithStderr(&faults).
		WithRandSource(rand.Reader).WithSysWalltime().WithSysNanotime()
	instance, err := runtime.InstantiateWithConfig(ctx, module, config)
	if instance != nil {
		defer instance.Close(ctx)
	}
	if err != nil {
		t.Fatalf("%v: %s", err, faults.String())
	}
	if bytes.Equal(got.Bytes(), want) {
		return
	}
	lines, others := bytes.Split(want, []byte("\n")), bytes.Split(got.Bytes(), []byte("\n"))
	for i := range lines {
		if i >= len(others) || !bytes.Equal(lines[i], others[i]) {
			t.Fatalf("line %d: native %s\nunder wasm %s", i+1, lines[i], bytes.Join(others[min(i, len(others)):min(i+1, len(others))], nil))
		}
	}
	t.Fatalf("%d lines natively, %d under wasm", len(lines), len(others))
}

// A host that answers one desk's question stays small enough to be sent to a
// browser; decide, which answers all of every desk's, may be larger.
func TestSizes(t *testing.T) {
	const most = 3_000_000 // bytes, compressed as a web server sends them
	for _, system := range []string{"js", "wasip1"} {
		for _, example := range []string{"hello", "quickstart"} {
			module, err := os.ReadFile(built(t, example, "GOOS="+system, "GOARCH=wasm"))
			if err != nil {
				t.Fatal(err)
			}
			var sent bytes.Buffer
			w, err := gzip.NewWriterLevel(&sent, gzip.BestCompression)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := w.Write(module); err != nil {
				t.Fatal(err)
			}
			if err := w.Close(); err != nil {
				t.Fatal(err)
			}
			t.Logf("%s for %s: %d bytes, %d compressed", example, system, len(module), sent.Len())
			if sent.Len() > most {
				t.Errorf("%s for %s: %d bytes compressed, more than %d", example, system, sent.Len(), most)
			}
		}
	}
}
