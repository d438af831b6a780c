package main

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestTheStory(t *testing.T) {
	for lang, golden := range map[courier.Lang]string{
		courier.English: "testdata/story.en.golden",
		courier.Chinese: "testdata/story.zh.golden",
	} {
		text, err := tell(lang)
		require.NoError(t, err)
		if *update {
			require.NoError(t, os.WriteFile(golden, text, 0o644))
		}
		want, err := os.ReadFile(golden)
		require.NoError(t, err)
		assert.Empty(t, cmp.Diff(string(want), string(text)), golden)
	}
}

func TestLinesFitTheTerminal(t *testing.T) {
	for _, lang := range []courier.Lang{courier.English, courier.Chinese} {
		text, err := tell(lang)
		require.NoError(t, err)
		for line := range strings.Lines(string(text)) {
			assert.LessOrEqual(t, width(strings.TrimSuffix(line, "\n")), columns, line)
		}
	}
}
