package order_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

// allFacts are the facts of every entry point.
var allFacts = []any{order.Intake{}, order.Conduct{}, order.Papers{}, order.Load{}, order.Posting{}, order.Cover{}, order.Booking{},
	order.Appointment{}, order.Request{}, order.Consignment{}, order.Amendment{}, order.Change{}, order.SeaCancel{}, order.OldCancel{},
	order.Orders{}, order.Step{}, order.Debt{}, order.Uncollected{}, order.Withholding{}, order.Purchase{}}

// jsonPaths adds the paths of the fields of a type: "pieces", "pieces[]",
// "pieces[].weight".
func jsonPaths(paths map[courier.Need]bool, at string, t reflect.Type) {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch {
	case t.Kind() == reflect.Slice:
		paths[courier.Need(at+"[]")] = true
		jsonPaths(paths, at+"[]", t.Elem())
	case t.Kind() == reflect.Struct:
		for f := range t.Fields() {
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			switch {
			case f.Anonymous && name == "":
				jsonPaths(paths, at, f.Type)
			case name != "":
				path := strings.TrimPrefix(at+"."+name, ".")
				paths[courier.Need(path)] = true
				jsonPaths(paths, path, f.Type)
			}
		}
	}
}

func pathsOf(facts ...any) map[courier.Need]bool {
	paths := map[courier.Need]bool{}
	for _, f := range facts {
		jsonPaths(paths, "", reflect.TypeOf(f))
	}
	return paths
}

// A row names a field by a path that the facts of some entry point have.
func TestEveryRowNamesAFieldOfTheFacts(t *testing.T) {
	paths := pathsOf(allFacts...)
	require.True(t, paths["posting.billed.total"] && paths["items[].danger.packed"] && paths["asked_on"])
	for row := range order.Book().Rows() {
		assert.True(t, row.Field == "" || paths[row.Field], "%s speaks of %q, which no facts have", row.Code, row.Field)
	}
}

// Whatever is priced inside a booking is spoken of by its path in the booking,
// also when the answer was stored and bound again.
func TestThePriceOfABookingSpeaksOfThePosting(t *testing.T) {
	paths := pathsOf(order.Booking{})
	facts := booking(priced(t, func(p *order.Posting) {
		p.Remote, p.Declared, p.COD, p.Pay = courier.Yes, courier.Fen(1_000_00), courier.Fen(50_00), order.PayCollect
		p.Services = []string{"packing"}
		p.Large, p.HardGoods = courier.No, courier.No
		p.Billed = &order.Billed{Total: courier.Fen(1_00), Weight: courier.Grams(1)}
	}))
	p, err := order.Promise(&facts)
	require.NoError(t, err)
	require.Equal(t, courier.Granted, p.Verdict, "%v", p.Needs)
	spoken := map[courier.Need]bool{}
	for _, r := range p.Reasons {
		field := r.Field()
		spoken[field] = true
		bare := courier.Need(strings.ReplaceAll(string(field), "[0]", "[]"))
		assert.True(t, field == "" || paths[bare], "%s speaks of %q", r.Code(), field)
	}
	for _, want := range []courier.Need{"posting.weight", "posting.declared", "posting.services[0]", "posting.pay", "posting.billed.weight"} {
		assert.True(t, spoken[want], "%s: %v", want, spoken)
	}
	text, err := json.Marshal(p.Grounds)
	require.NoError(t, err)
	var back courier.Grounds
	require.NoError(t, json.Unmarshal(text, &back))
	require.Empty(t, order.Book().Bind(&back))
	for i := range p.Reasons {
		assert.True(t, p.Reasons[i].Equal(back.Reasons[i]), "%s", p.Reasons[i].Code())
	}
	q, err := order.Quote(facts.Posting)
	require.NoError(t, err)
	assert.Equal(t, courier.Need("weight"), q.Reasons[0].Field(), "a price by itself speaks of the posting alone")
}
