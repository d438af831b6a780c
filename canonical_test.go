package courier_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

func TestCanonical(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"white space goes", " { \"b\" : [ 1 , 2 ] ,\t\"a\" : true }\r\n", `{"a":true,"b":[1,2]}`},
		{"empty", `{"a":{},"b":[],"c":""}`, `{"a":{},"b":[],"c":""}`},
		{"words", `[null,true,false]`, `[null,true,false]`},
		{"whole numbers", `[0,-0,9007199254740991,-9007199254740991]`, `[0,0,9007199254740991,-9007199254740991]`},
		{"escapes that are not needed", `"\u0041\/\u20ac\ud83d\ude00"`, "\"A/€😀\""},
		{"escapes that are", `"\"\\\b\f\n\r\t\u0000\u001F\u007f"`, "\"\\\"\\\\\\b\\f\\n\\r\\t\\u0000\\u001f\u007f\""},
		// The order that the standard prints as its example: by UTF-16 code
		// units, so that the emoji stands before the Hebrew letter.
		{"keys by UTF-16 code units", `{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}`,
			"{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}"},
		{"keys at every level", `[{"b":{"d":1,"c":2},"a":0}]`, `[{"a":0,"b":{"c":2,"d":1}}]`},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := courier.Canonical([]byte(test.text))
			require.NoError(t, err)
			assert.Equal(t, test.want, string(got))
			again, err := courier.Canonical(got)
			require.NoError(t, err)
			assert.Equal(t, test.want, string(again), "it is its own canonical form")
		})
	}
}

func TestCanonicalReadsStrictly(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"nothing", ``, "malformed"},
		{"two values", `1 2`, "malformed: text after the value at byte 3"},
		{"a key twice", `{"items":[{"a":1,"a":2}]}`, "items[0].a: given twice"},
		{"one key in two spellings", `{"a":1,"\u0061":2}`, "a: given twice"},
		{"a fraction", `{"rate":0.5}`, "rate: malformed"},
		{"an exponent", `1e3`, "malformed"},
		{"a leading zero", `01`, "malformed"},
		{"a plus", `+1`, "malformed"},
		{"beyond 2^53-1", `9007199254740992`, "out of range: 9007199254740992"},
		{"below", `-9007199254740992`, "out of range"},
		{"beyond int64", `99999999999999999999`, "malformed"},
		{"another word", `{"a":nil}`, "a: malformed"},
		{"invalid UTF-8", "\"\xff\"", "malformed: invalid UTF-8"},
		{"half a pair", `"\ud83d"`, "half a surrogate pair"},
		{"half a pair and a letter", `"\ud83d\u0041"`, "half a surrogate pair"},
		{"the wrong half", `"\ude00\ud83d"`, "half a surrogate pair"},
		{"no escape", `"\x41"`, "an escape that is none"},
		{"half an escape", `"\u00"`, "an escape that is none"},
		{"a line feed in a text", "\"\n\"", "a control character"},
		{"no end", `"abc`, "a text without an end"},
		{"no end after an escape", `"\u0041`, "a text without an end"},
		{"a backslash at the end", `"abc\`, "an escape that is none"},
		{"no comma in a list", `[1 2]`, "a list goes on with a comma"},
		{"no comma in an object", `{"a":1 "b":2}`, "an object goes on with a comma"},
		{"a comma too much", `[1,]`, "malformed"},
		{"a key that is no text", `{1:2}`, "a key is a text"},
		{"no colon", `{"a" 1}`, "a colon follows a key"},
		{"open", `{"a":[`, "a[0]: malformed"},
		{"too deep", strings.Repeat("[", 66) + strings.Repeat("]", 66), "nested deeper than 64"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := courier.AppendCanonical([]byte("kept"), []byte(test.text))
			require.Error(t, err)
			assert.Contains(t, err.Error(), test.want)
			assert.Equal(t, "kept", string(got))
		})
	}
	_, err := courier.Canonical([]byte(strings.Repeat("[", 65) + strings.Repeat("]", 65)))
	assert.NoError(t, err, "64 levels within the first")
}

// Whatever it reads, the decoder of the standard library reads as the same
// value; and it reads nothing that the decoder refuses.
func FuzzCanonical(f *testing.F) {
	for _, seed := range []string{`{"b":1,"a":[true,"x"]}`, `"\ud83d\ude00"`, `[{"a":{}},-0]`, `{"a":1,"a":2}`, ` 1 `, "\"\u2028\""} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		got, err := courier.Canonical(text)
		if err != nil {
			return
		}
		require.True(t, json.Valid(text), "%q", text)
		assert.Equal(t, decoded(t, text), decoded(t, got))
		again, err := courier.Canonical(got)
		require.NoError(t, err)
		assert.Equal(t, got, again)
	})
}

func decoded(t *testing.T, text []byte) (v any) {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(text))
	require.NoError(t, d.Decode(&v))
	return v
}

func BenchmarkCanonical(b *testing.B) {
	text := []byte(`{"happened_on":"2026-08-04","kind":"loss","answers":"yes","operator":"postal_enterprise","universal":"yes","mail":"registered_letter","declared":"CNY 0.00","loss":"CNY 1.00","freight":"CNY 5.20"}`)
	var dst []byte
	b.ReportAllocs()
	for b.Loop() {
		dst, _ = courier.AppendCanonical(dst[:0], text)
	}
}
