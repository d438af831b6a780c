package desk

import (
	"bytes"
	"encoding/json"
	"math"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
)

// everything is the answer to every example, as a value is written by a plain
// Go host and by the desk.
func everything(t testing.TB) []byte {
	t.Helper()
	var all bytes.Buffer
	d := newDesk(asks())
	for _, h := range asks() {
		facts, err := json.Marshal(h.example)
		if err != nil {
			t.Fatal(h.name, err)
		}
		result, err := h.decide(h.example)
		if err != nil {
			t.Fatal(h.name, err)
		}
		plain, err := json.Marshal(result)
		if err != nil {
			t.Fatal(h.name, err)
		}
		all.Write(facts)
		all.Write(plain)
		all.Write(d.answerLine(t, h.name, facts))
	}
	return all.Bytes()
}

// answerLine is the line out for a line in.
func (d *desk) answerLine(t testing.TB, ask string, facts []byte) []byte {
	t.Helper()
	line, err := d.encode(d.answer([]byte(`{"ask":"` + ask + `","facts":` + string(facts) + `}`)))
	if err != nil {
		t.Fatal(ask, err)
	}
	return line
}

// The host may set the package variables of shopspring/decimal as it likes, one
// of them or all: every answer and its JSON stay as they are, byte for byte.
func TestDecimalVariables(t *testing.T) {
	want := everything(t)
	division, pow, expand := decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent, decimal.ExpMaxIterations
	unquoted, trims, scientific := decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation
	exponent, zero := decimal.MaxDecodeExponent, decimal.Zero
	restore := func() {
		decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent, decimal.ExpMaxIterations = division, pow, expand
		decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation = unquoted, trims, scientific
		decimal.MaxDecodeExponent, decimal.Zero = exponent, zero
	}
	defer restore()
	odd := []struct {
		name string
		set  func()
	}{
		{"DivisionPrecision 0", func() { decimal.DivisionPrecision = 0 }},
		{"DivisionPrecision -7", func() { decimal.DivisionPrecision = -7 }},
		{"DivisionPrecision greatest", func() { decimal.DivisionPrecision = math.MaxInt32 }},
		{"PowPrecisionNegativeExponent", func() { decimal.PowPrecisionNegativeExponent = -1 }},
		{"MarshalJSONWithoutQuotes", func() { decimal.MarshalJSONWithoutQuotes = !unquoted }},
		{"TrimTrailingZeros", func() { decimal.TrimTrailingZeros = !trims }},
		{"UseScientificNotation", func() { decimal.UseScientificNotation = !scientific }},
		{"ExpMaxIterations", func() { decimal.ExpMaxIterations = -1 }},
		{"MaxDecodeExponent 0", func() { decimal.MaxDecodeExponent = 0 }},
		{"MaxDecodeExponent -1", func() { decimal.MaxDecodeExponent = -1 }},
		{"Zero", func() { decimal.Zero = decimal.New(7, 5) }},
	}
	hold := func(name string) {
		if got := everything(t); !bytes.Equal(want, got) {
			t.Errorf("%s changes the answers", name)
		}
	}
	for _, o := range odd {
		o.set()
		hold(o.name)
		restore()
	}
	for _, o := range odd {
		o.set()
	}
	if decimal.New(15, -1).String() == "1.5" && decimal.New(150, -2).String() == "1.5" {
		t.Error("the variables do not bite")
	}
	hold("all of them")
}

// The place and the tongue of the host are no fact: neither time.Local nor the
// environment changes an answer.
func TestHostPlace(t *testing.T) {
	want := everything(t)
	if os.Getenv("DESK_TELLS") != "" {
		os.Stdout.Write(want)
		os.Exit(0)
	}
	local := time.Local
	defer func() { time.Local = local }()
	for _, zone := range []*time.Location{time.UTC, time.FixedZone("far east", 14*3600), time.FixedZone("far west", -12*3600), time.FixedZone("odd", 5*3600+45*60+7)} {
		time.Local = zone
		if got := everything(t); !bytes.Equal(want, got) {
			t.Errorf("at %v the answers are others", zone)
		}
	}
	time.Local = local
	self, err := os.Executable()
	if err != nil {
		t.Skip(err)
	}
	for _, env := range []string{
		"TZ=Pacific/Kiritimati LANG=tr_TR.UTF-8 LC_ALL=tr_TR.UTF-8", "TZ=America/St_Johns LANG=C LC_ALL=C", "TZ=nowhere LANG= ZONEINFO=/nowhere",
		"GODEBUG=randautoseed=0,randseednop=0,asynctimerchan=1,gotypesalias=0 GOMAXPROCS=1 GOGC=1", "LANGUAGE=zh LANG=zh_CN.GB18030",
	} {
		tell := exec.Command(self, "-test.run=^TestHostPlace$")
		tell.Env = append(append(os.Environ(), "DESK_TELLS=1"), strings.Fields(env)...)
		if got, err := tell.Output(); err != nil || !bytes.Equal(want, got) {
			t.Errorf("%s: %v, %d bytes are told where %d are wanted", env, err, len(got), len(want))
		}
	}
}
