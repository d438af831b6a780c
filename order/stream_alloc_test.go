//go:build !race

package order_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

// What an answer allocates is its reasons and its lists: a menu lists every
// action, and an explanation every ground with every fact that it turns on: it is
// for a person to read, and not for the hot path.
func TestAllocationsOfLists(t *testing.T) {
	facts, asked := redirect(), redirected()
	conduct := order.Conduct{Duty: order.RespectingItems, On: spring, Items: order.ItemsFacts{Detained: courier.Yes}}
	for name, c := range map[string]struct {
		most float64
		ask  func() error
	}{
		"Options":       {31, func() error { _, err := order.Options(&facts.Consignment); return err }},
		"ExplainDecide": {700, func() error { _, err := order.ExplainDecide(asked); return err }},
		"Comply":        {10, func() error { _, err := order.Comply(&conduct); return err }},
		"DecideAll":     {4, func() error { return firstErr(order.DecideAll(fourTimes(&facts))) }}, // four rulings, each its own
	} {
		assert.LessOrEqual(t, testing.AllocsPerRun(50, func() { assert.NoError(t, c.ask()) }), c.most, name)
	}
}
