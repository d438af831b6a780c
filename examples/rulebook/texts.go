package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/courier-rules/courier"
)

// text is the text of a norm: the paragraphs of each article by its number.
type text map[string][]string

// article returns the whole text of an article in its normal form: its
// paragraphs without any white space, joined by line feeds, and without the
// number that it begins with. ok is false where the text has no such article.
// An item in brackets, as in "26(10)", leads to the article.
func (t text) article(number string) (whole string, ok bool) {
	number, _, _ = strings.Cut(number, "(")
	paragraphs, ok := t[number]
	return strings.Join(paragraphs, "\n"), ok
}

// digest returns the SHA-256 of the normal form of an article.
func digest(whole string) string {
	sum := sha256.Sum256([]byte(whole))
	return hex.EncodeToString(sum[:])
}

// readTexts reads the texts of a directory, by the ids of their sources. A
// text that names no source is passed over.
func readTexts(dir fs.FS) (map[string]text, error) {
	names, err := fs.Glob(dir, "*.md")
	if err != nil {
		return nil, err
	}
	const index = "README.md"
	sources, texts := map[string]string{}, map[string]text{}
	for _, name := range append([]string{index}, names...) {
		content, err := fs.ReadFile(dir, name)
		switch {
		case err != nil && name == index: // the texts can name their sources themselves
			continue
		case err != nil:
			return nil, err
		case name == index:
			indexed(sources, content)
			continue
		}
		if row := headerRow.FindSubmatch(content); row != nil {
			sources[name] = string(row[1])
		}
		source, ok := sources[name]
		if !ok {
			continue
		}
		if _, err := courier.ParseSource(source); err != nil {
			return nil, fmt.Errorf("%s: %q is no registered source", name, source)
		}
		if texts[source] != nil {
			return nil, fmt.Errorf("%s: a second text of %s", name, source)
		}
		texts[source] = parse(content)
	}
	if len(texts) == 0 {
		return nil, fmt.Errorf("no text there names its source")
	}
	return texts, nil
}

var (
	headerRow = regexp.MustCompile(`(?m)^\| *source *\| *(\S+) *\|`)
	indexRow  = regexp.MustCompile(`(?m)^\| *\[?([^]| ]+\.md)[^|]*\| *(\S+) *\|`)
	// An article, or a part of an interpretation that has no articles.
	opening = regexp.MustCompile(`^(?:第([一二三四五六七八九十百千零]+)条(之[一二三四五六七八九十]+)?|#+ ([一二三四五六七八九十]+)、)(.*)$`)
)

// indexed takes down which file the table of an index gives to which source.
func indexed(sources map[string]string, content []byte) {
	for _, row := range indexRow.FindAllSubmatch(content, -1) {
		sources[path.Base(string(row[1]))] = string(row[2])
	}
}

// parse reads the articles of a text. A heading, a rule and （略）, which says
// that articles are left out, end an article.
func parse(content []byte) text {
	t, number := text{}, ""
	for line := range bytes.Lines(content) {
		line := strings.TrimSpace(string(line))
		if m := opening.FindStringSubmatch(line); m != nil && (m[3] != "" || m[4] == "" || unicode.IsSpace([]rune(m[4])[0])) {
			number = strconv.Itoa(numeral(m[1]+m[3])) + m[2]
			line = m[4]
			if m[3] != "" { // the heading of a part is no text of it
				line = ""
			}
			t[number] = nil
		} else if strings.HasPrefix(line, "#") || strings.HasPrefix(line, "---") || line == "（略）" {
			number = ""
		}
		if line = strings.Join(strings.Fields(line), ""); number != "" && line != "" {
			t[number] = append(t[number], line)
		}
	}
	return t
}

// numeral reads a Chinese number below ten thousand: 一千二百六十 is 1260.
func numeral(s string) (n int) {
	digit := 0
	for _, r := range s {
		unit := map[rune]int{'十': 10, '百': 100, '千': 1000}[r]
		switch {
		case unit > 0: // 十 alone is ten
			n += max(digit, 1) * unit
			digit = 0
		default:
			digit = strings.IndexRune("零一二三四五六七八九", r) / len("零")
		}
	}
	return n + digit
}
