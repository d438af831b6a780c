package desk

import (
	"encoding/json"
	"strings"

	"github.com/courier-rules/courier"
)

// Stand-ins for the rooms: a facts struct with every kind of field that the
// reader knows, and an entry point that answers like one of theirs.

type parcel struct {
	Waybill  string                          `json:"waybill,omitzero"`
	Posted   courier.Date                    `json:"posted,omitzero"`
	Asked    courier.Instant                 `json:"asked,omitzero"`
	By       courier.Party                   `json:"by,omitzero"`
	Lost     courier.Answer                  `json:"lost,omitzero"`
	Express  bool                            `json:"express,omitzero"`
	Days     courier.Days                    `json:"days,omitzero"`
	Grade    int8                            `json:"grade,omitzero"`
	Weight   courier.Weight                  `json:"weight,omitzero"`
	Attempts courier.Count                   `json:"attempts,omitzero"`
	Items    []item                          `json:"items,omitzero"`
	Stops    []courier.Region                `json:"stops,omitzero"`
	Ends     [2]courier.Region               `json:"ends,omitzero"`
	Calendar courier.Calendar                `json:"calendar,omitzero"`
	Shares   map[courier.Party]courier.Share `json:"shares,omitzero"`
	Notes    map[string]string               `json:"notes,omitzero"`
	Terms    *terms                          `json:"terms,omitzero"`
	Blob     blob                            `json:"blob,omitzero"`
	Plain    string
	route
	*Cover
	hidden int //lint:ignore U1000 a shape for reflection alone
	Never  int `json:"-"`
}

type item struct {
	Value   courier.Money   `json:"value,omitzero"`
	Freight courier.Money   `json:"freight,omitzero"`
	Inner   []item          `json:"inner,omitzero"`
	Cause   *courier.Period `json:"cause,omitzero"`
}

type terms struct {
	Cite   courier.Cite `json:"cite,omitzero"`
	Factor courier.Rate `json:"factor,omitzero"`
}

type route struct {
	From courier.Region `json:"from,omitzero"`
	To   courier.Region `json:"to,omitzero"`
}

// Cover is embedded by a pointer.
type Cover struct {
	Declared courier.Money `json:"declared,omitzero"`
}

// blob decodes itself and is not strict about it.
type blob struct{ v any }

func (b blob) MarshalJSON() ([]byte, error) { return json.Marshal(b.v) }

func (b *blob) UnmarshalJSON(raw []byte) error {
	if strings.Contains(string(raw), "typed") {
		return json.Unmarshal(raw, &struct{ Typed struct{ Number int } }{})
	}
	return json.Unmarshal(raw, &b.v)
}

type placed struct {
	courier.Decision
	Payable courier.Money `json:"payable,omitzero"`
	Facts   *parcel       `json:"facts,omitzero"`
}

var standInRow = courier.Row{
	Code: "standin.paid", IDs: "ST-01", Cites: courier.Express(27), Names: [3]string{"value"},
	Zh: "<赔>{value} & 免", En: `pay <{value}> & "no\u003c" more`,
}

func place(p *parcel) (placed, error) {
	var r courier.Reading
	r.Party("by", p.By)
	total := courier.Fen(0)
	for n, it := range p.Items {
		field := courier.Index("items", n)
		r.Amount(field+".value", it.Value)
		r.Amount(field+".freight", it.Freight)
		if sum, err := total.Add(it.Value); err == nil {
			total = sum
		}
	}
	r.Order("asked", p.Posted, p.Asked.Date())
	if err := r.Err(); err != nil {
		return placed{}, err
	}
	if p.Posted.Before(courier.Day(2018, 5, 1)) {
		return placed{}, courier.ErrNoRule.Because(p.Posted.String())
	}
	out := placed{Payable: total, Facts: p}
	out.Verdict = courier.Granted
	out.Reasons = []courier.Reason{standInRow.Speak(p.Posted, courier.Changes, total.Figure()).Changing(total)}
	out.Rules = "standin/1"
	return out, nil
}

// broken answers with a result that has no JSON.
func broken(*terms) (courier.Verdict, error) { return 200, nil }

func standIns() []handler {
	return []handler{
		ask("standin.Place", "What a stand-in says to a parcel.", place, parcel{
			Posted: courier.Day(2026, 5, 1), Lost: courier.Yes,
			Items: []item{{Value: courier.Fen(100_00)}},
		}),
		ask("standin.Broken", "A result that cannot be written.", broken, terms{}),
	}
}
