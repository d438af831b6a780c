package main

import (
	"fmt"
	"os"
	"strings"
)

// survivor is a line of survivors.txt: package | function | from → to | why.
type survivor struct{ pkg, fn, change string }

// readSurvivors reads the list of changes that make no difference.
func readSurvivors(name string) (list []*survivor, err error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		part := strings.Split(line, " | ")
		if len(part) != 4 || strings.TrimSpace(part[3]) == "" {
			return nil, fmt.Errorf("%s: package | function | from → to | why: %s", name, line)
		}
		for i := range part {
			part[i] = strings.TrimSpace(part[i])
		}
		list = append(list, &survivor{part[0], part[1], part[2]})
	}
	return list, nil
}

// excused reports whether the list names the change.
func excused(list []*survivor, m *mutant) bool {
	for _, s := range list {
		if s.pkg == m.pkg && s.fn == m.fn && s.change == m.from+" → "+m.to {
			return true
		}
	}
	return false
}
