package liabilitytest

import (
	"errors"
	"fmt"
	"testing"
)

// trial is one case put to the implementation under test.
type trial struct {
	name string
	try  func() error // how the implementation departs from the case, nil where it does not
}

// check runs every trial and returns what fails, nil where nothing does.
func check(trials []trial) error {
	var failed []error
	for _, c := range trials {
		if err := c.try(); err != nil {
			failed = append(failed, fmt.Errorf("%s: %w", c.name, err))
		}
	}
	return errors.Join(failed...)
}

// run runs every trial as a subtest.
func run(t *testing.T, trials []trial) {
	t.Helper()
	for _, c := range trials {
		t.Run(c.name, func(t *testing.T) {
			if err := c.try(); err != nil {
				t.Error(err)
			}
		})
	}
}
