package courier_test

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

var (
	weightRow = courier.Row{Code: "test.weight", Field: "pieces[].weight", Zh: "重量未填", En: "the weight is missing"}
	lineRow   = courier.Row{Code: "test.line", Field: "rows[].limit", In: []courier.Need{"service", "after.own"}, Zh: "限额未填", En: "the limit is missing"}
	nameRow   = courier.Row{Code: "test.name", Field: "sender.name", Zh: "姓名未填", En: "the name is missing"}
)

func TestReasonFieldSurvivesJSON(t *testing.T) {
	for _, c := range []struct {
		name   string
		reason courier.Reason
		want   courier.Need
	}{
		{"of the whole", noteRow.SpeakFrom(nil, courier.Notes), ""},
		{"of a field", nameRow.SpeakFrom(nil, courier.Bars), "sender.name"},
		{"of the first item", weightRow.SpeakFrom(nil, courier.Bars).OfItem(0), "pieces[0].weight"},
		{"of a later item", weightRow.SpeakFrom(nil, courier.Bars).OfItem(12), "pieces[12].weight"},
		{"of the last that can be named", weightRow.SpeakFrom(nil, courier.Bars).OfItem(math.MaxInt32 - 1), "pieces[2147483646].weight"},
		{"past it", weightRow.SpeakFrom(nil, courier.Bars).OfItem(math.MaxInt), "pieces[2147483646].weight"},
		{"of no item", weightRow.SpeakFrom(nil, courier.Bars).OfItem(-1), "pieces[].weight"},
		{"an item of a field that is no list", nameRow.SpeakFrom(nil, courier.Bars).OfItem(3), "sender.name"},
		{"under a path", lineRow.SpeakFrom(nil, courier.Bars).OfItem(2).Under("after.own"), "after.own.rows[2].limit"},
		{"of no item under a path", lineRow.SpeakFrom(nil, courier.Bars).Under("service"), "service.rows[].limit"},
		{"under no path of its row", lineRow.SpeakFrom(nil, courier.Bars).OfItem(2).Under("before"), "rows[2].limit"},
		{"of the whole, under a path", noteRow.SpeakFrom(nil, courier.Notes).Under("service"), ""},
		{"no row", courier.Reason{}.Under("service"), ""},
	} {
		assert.Equal(t, c.want, c.reason.Field(), c.name)
		b, err := json.Marshal(c.reason)
		require.NoError(t, err)
		back := courier.Grounds{Reasons: make([]courier.Reason, 1)}
		require.NoError(t, json.Unmarshal(b, &back.Reasons[0]))
		assert.Empty(t, cmp.Diff(c.reason, back.Reasons[0]), c.name)
		courier.NewBook(&noteRow, &nameRow, &weightRow, &lineRow).Bind(&back)
		assert.Empty(t, cmp.Diff(c.reason, back.Reasons[0]), "%s, bound again", c.name)
	}
	first, second := weightRow.SpeakFrom(nil, courier.Bars).OfItem(0), weightRow.SpeakFrom(nil, courier.Bars).OfItem(1)
	assert.False(t, first.Equal(second), "the same rule about two items is two reasons")
}

// A stored path that does not fit the row of the book names no item.
func TestBindLeavesAForeignPath(t *testing.T) {
	for _, path := range []string{"pieces[x].weight", "pieces[-1].weight", "pieces[2147483647].weight", "pieces[99999999999].weight", "pieces[1].value", "items[1].weight", "pieces[1]"} {
		var r courier.Reason
		require.NoError(t, json.Unmarshal([]byte(`{"code":"test.weight","field":"`+path+`","effect":"bars"}`), &r))
		g := courier.Grounds{Reasons: []courier.Reason{r}}
		assert.Empty(t, courier.NewBook(&weightRow).Bind(&g), path)
		assert.Equal(t, courier.Need("pieces[].weight"), g.Reasons[0].Field(), path)
	}
}
