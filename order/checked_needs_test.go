package order_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

// facet is one field that can be asked for: its path, and what sets it to
// each of its values and to unknown.
type facet struct {
	need courier.Need
	n    int
	set  func(in *order.Intake, v int) // v is -1 for unknown
}

func intakeYesNo(need courier.Need, at func(in *order.Intake) *courier.Answer) facet {
	return facet{need, 2, func(in *order.Intake, v int) { *at(in) = courier.Answer(v + 1) }}
}

func text(need courier.Need, at func(in *order.Intake) *order.Said) facet {
	return facet{need, 3, func(in *order.Intake, v int) {
		*at(in) = []order.Said{{}, order.Say(" "), order.Say("衬衫"), order.Say("茶杯")}[v+1]
	}}
}

// word sets an enum of n values from 1.
func intakeWord[T ~uint8](need courier.Need, n int, at func(in *order.Intake) *T) facet {
	return facet{need, n, func(in *order.Intake, v int) { *at(in) = T(v + 1) }}
}

func amount(need courier.Need, at func(in *order.Intake) *courier.Money, fen ...int64) facet {
	return facet{need, len(fen), func(in *order.Intake, v int) {
		*at(in) = courier.Money{}
		if v >= 0 {
			*at(in) = courier.Fen(fen[v])
		}
	}}
}

func item0(in *order.Intake) *order.Item { return &in.Items[0] }

func jdWith(clauses func(*order.IntakeTerms)) *order.IntakeTerms {
	t := order.JDIntake()
	clauses(&t)
	return &t
}

// facets are the fields of an intake that some verdict can turn on.
var facets = []facet{
	text("sender.name", func(in *order.Intake) *order.Said { return &in.Sender.Name }),
	text("sender.address", func(in *order.Intake) *order.Said { return &in.Sender.Address }),
	text("sender.phone", func(in *order.Intake) *order.Said { return &in.Sender.Phone }),
	text("recipient.name", func(in *order.Intake) *order.Said { return &in.Recipient.Name }),
	text("recipient.address", func(in *order.Intake) *order.Said { return &in.Recipient.Address }),
	text("recipient.phone", func(in *order.Intake) *order.Said { return &in.Recipient.Phone }),
	intakeYesNo("sender.address_fit", func(in *order.Intake) *courier.Answer { return &in.Sender.AddressFit }),
	intakeYesNo("recipient.address_fit", func(in *order.Intake) *courier.Answer { return &in.Recipient.AddressFit }),
	text("items[0].name", func(in *order.Intake) *order.Said { return &item0(in).Name }),
	text("items[0].nature", func(in *order.Intake) *order.Said { return &item0(in).Nature }),
	{"items[0].quantity", 2, func(in *order.Intake, v int) {
		item0(in).Quantity = []courier.Count{{}, courier.CountOf(0), courier.CountOf(1)}[v+1]
	}},
	{"weight", 2, func(in *order.Intake, v int) {
		in.Weight = []courier.Weight{{}, courier.Grams(0), courier.Grams(1)}[v+1]
	}},
	{"items[0].class", 6, func(in *order.Intake, v int) {
		item0(in).Class = []order.Class{0, order.Ordinary, order.Explosives, order.Forgeries, order.Restricted, order.SpecialLaw, order.DangerousGoods}[v+1]
	}},
	intakeYesNo("items[0].permit", func(in *order.Intake) *courier.Answer { return &item0(in).Permit }),
	intakeYesNo("items[0].danger.packed", func(in *order.Intake) *courier.Answer { return &item0(in).Danger.Packed }),
	intakeYesNo("items[0].danger.marked", func(in *order.Intake) *courier.Answer { return &item0(in).Danger.Marked }),
	intakeYesNo("items[0].danger.papers", func(in *order.Intake) *courier.Answer { return &item0(in).Danger.Papers }),
	intakeWord("kind", 4, func(in *order.Intake) *order.Kind { return &in.Kind }),
	{"operator", 2, func(in *order.Intake, v int) {
		if in.Operator = order.Operator(v + 1); in.Regime == courier.PostalUniversal && v >= 0 {
			in.Operator = order.ThePost
		}
	}},
	intakeYesNo("letters.reserved", func(in *order.Intake) *courier.Answer { return &in.Letters.Reserved }),
	intakeYesNo("letters.bundled", func(in *order.Intake) *courier.Answer { return &in.Letters.Bundled }),
	intakeWord("identity", 3, func(in *order.Intake) *order.Identity { return &in.Identity }),
	intakeYesNo("agreement", func(in *order.Intake) *courier.Answer { return &in.Agreement }),
	intakeWord("inspection", 4, func(in *order.Intake) *order.Inspection { return &in.Inspection }),
	intakeWord("packing", 3, func(in *order.Intake) *order.Packing { return &in.Packing }),
	{"destination.service", 7, func(in *order.Intake, v int) {
		in.Destination = order.Destination{Service: order.Service(v + 1), Surcharge: courier.Fen(5_00)}
	}},
	intakeYesNo("value.stated", func(in *order.Intake) *courier.Answer { return &in.Value.Stated }),
	intakeYesNo("value.covered", func(in *order.Intake) *courier.Answer { return &in.Value.Covered }),
	amount("value.declared", func(in *order.Intake) *courier.Money { return &in.Value.Declared }, 0, 100_00, 900_00),
	intakeYesNo("value.valuable", func(in *order.Intake) *courier.Answer { return &in.Value.Valuable }),
	intakeYesNo("value.fragile", func(in *order.Intake) *courier.Answer { return &in.Value.Fragile }),
	intakeYesNo("value.consumer", func(in *order.Intake) *courier.Answer { return &in.Value.Consumer }),
	amount("value.real", func(in *order.Intake) *courier.Money { return &in.Value.Real }, 0, 200_00, 900_00),
	{"region", 2, func(in *order.Intake, v int) {
		in.Region = []courier.Region{0, courier.Zhejiang, courier.Jiangsu}[v+1]
	}},
	intakeWord("payment.pay", 3, func(in *order.Intake) *order.PayMode { return &in.Payment.Pay }),
	intakeYesNo("payment.account", func(in *order.Intake) *courier.Answer { return &in.Payment.Account }),
	intakeYesNo("payment.cod", func(in *order.Intake) *courier.Answer { return &in.Payment.COD }),
	amount("payment.cod_sum", func(in *order.Intake) *courier.Money { return &in.Payment.CODSum }, 0, 50_00, 150_00, 800_00),
	{"terms", 8, func(in *order.Intake, v int) {
		in.Terms = []*order.IntakeTerms{nil, {},
			jdWith(func(t *order.IntakeTerms) { t.CoverValuables = courier.Yes }),
			jdWith(func(t *order.IntakeTerms) { t.CoverFragile = courier.Yes }),
			jdWith(func(t *order.IntakeTerms) { t.CoverAbove = courier.Fen(100_00) }),
			jdWith(func(t *order.IntakeTerms) { t.CoverAtLeastCOD = courier.Yes }),
			jdWith(func(t *order.IntakeTerms) { t.NoFreightCollect = courier.Yes }),
			jdWith(func(t *order.IntakeTerms) { t.NoCOD = courier.Yes }),
			jdWith(func(t *order.IntakeTerms) { t.CODUpTo = courier.Fen(100_00) })}[v+1]
	}},
	{"waybill.number", 3, func(in *order.Intake, v int) {
		in.Waybill.Number = []order.Said{{}, order.Say(""), order.Say("JD0001"), order.Say("JD0002")}[v+1]
	}},
	{"waybill.carrier", 2, func(in *order.Intake, v int) {
		in.Waybill.Carrier = []order.Said{{}, order.Say("JD"), order.Say("SF")}[v+1]
	}},
	{"waybill.shipped_on", 2, func(in *order.Intake, v int) {
		in.Waybill.ShippedOn = []courier.Date{{}, spring, spring.AddDays(1)}[v+1]
	}},
	{"earlier", 9, func(in *order.Intake, v int) {
		in.Earlier = nil
		if v == 0 {
			in.Earlier = []order.Use{}
		}
		if v > 0 { // each use that the waybill could be
			v--
			in.Earlier = []order.Use{{Carrier: []string{"JD", "SF"}[v&1], Number: []string{"JD0001", "JD0002"}[v>>1&1], ShippedOn: spring.AddDays(v >> 2)}}
		}
	}},
	{"document.form", 3, func(in *order.Intake, v int) { in.Document.Form = order.Form(v + 1) }},
	intakeYesNo("document.agreed", func(in *order.Intake) *courier.Answer { return &in.Document.Agreed }),
}

// connected are sets of facets that meet in one rule: unknowns are drawn from
// one of them and a few from anywhere.
var connected = [][]courier.Need{
	{"kind", "operator", "letters.reserved", "letters.bundled", "identity", "agreement", "inspection"},
	{"value.stated", "value.covered", "value.declared", "value.valuable", "terms", "payment.cod", "payment.cod_sum"},
	{"value.covered", "value.fragile", "value.consumer", "value.real", "region", "terms"},
	{"payment.pay", "payment.account", "payment.cod", "payment.cod_sum", "terms"},
	{"waybill.number", "waybill.carrier", "waybill.shipped_on", "earlier"},
	{"items[0].class", "items[0].permit", "items[0].danger.packed", "items[0].danger.marked", "items[0].danger.papers"},
	{"document.form", "document.agreed"},
	{"sender.name", "recipient.phone", "items[0].name", "weight", "packing"},
}

// waits are the facts that are asked for only once another is known.
var waits = map[courier.Need]courier.Need{
	"items[0].permit": "items[0].class", "items[0].danger.packed": "items[0].class", "items[0].danger.marked": "items[0].class",
	"items[0].danger.papers": "items[0].class", "operator": "kind", "letters.reserved": "kind", "letters.bundled": "kind",
	"agreement": "identity", "payment.account": "payment.pay", "payment.cod_sum": "payment.cod", "value.declared": "value.covered",
	"earlier": "waybill.number", "waybill.carrier": "waybill.number", "waybill.shipped_on": "waybill.number", "document.agreed": "document.form",
}

// Where every completion of the unknown facts agrees, that verdict is given
// and nothing asked; else exactly the facts are asked for whose value changes
// the verdict for some completion of the others, save those that wait for
// another that is asked for.
func TestTheCheckAsksForWhatDecides(t *testing.T) {
	const seed = 20260302
	rng := rand.New(rand.NewPCG(seed, 4))
	scopes := []order.Intake{parcelIntake(), mailIntake(), cargoIntake(), cargoIntake(), cargoIntake()}
	scopes[3].Regime, scopes[4].Regime = courier.Sea, courier.Air
	tries, asked := 12_000, map[courier.Need]int{}
	if testing.Short() {
		tries = 6000
	}
	for range tries {
		in := intakeWith(scopes[rng.IntN(len(scopes))], func(in *order.Intake) {
			in.On = []courier.Date{courier.Day(2020, 6, 1), courier.Day(2023, 6, 1), spring, courier.Day(2026, 7, 2)}[rng.IntN(4)]
			if rng.IntN(3) == 0 {
				in.GenericNames = []string{"衬衫"}
			}
			in.At = courier.Instant{}
			in.Value.Declared, in.Payment.CODSum = courier.Fen(100_00), courier.Fen(150_00)
			item0(in).Permit, item0(in).Danger = courier.Yes, order.Danger{Packed: courier.Yes, Marked: courier.Yes, Papers: courier.Yes}
			in.Document = order.Document{Form: order.OnPaper, Agreed: courier.Yes}
		})
		for _, f := range facets { // the rest as it is, most of it harmless
			if rng.IntN(15) == 0 {
				f.set(&in, rng.IntN(f.n))
			}
		}
		set := connected[rng.IntN(len(connected))]
		var unknown []facet
		for _, f := range facets {
			inSet := slices.Contains(set, f.need)
			switch roll := rng.IntN(10); {
			case len(unknown) < 5 && (inSet && roll < 6 || roll == 0 && !inSet && rng.IntN(8) == 0):
				unknown = append(unknown, f)
			case inSet:
				f.set(&in, rng.IntN(f.n))
			}
		}
		proveNeeds(t, in, unknown, asked)
	}
	for _, f := range facets {
		assert.Positive(t, asked[f.need], "%s is never asked for", f.need)
	}
}

func proveNeeds(t *testing.T, in order.Intake, unknown []facet, asked map[courier.Need]int) {
	t.Helper()
	whole := intakeWith(in)
	total := 1
	for _, f := range unknown {
		total *= f.n
	}
	verdicts := make([]courier.Verdict, total)
	for i := range total {
		for at, f := i, 0; f < len(unknown); f++ {
			unknown[f].set(&whole, at%unknown[f].n)
			at /= unknown[f].n
		}
		c, err := order.Check(&whole)
		require.NoError(t, err)
		require.NotEqual(t, courier.Referred, c.Verdict, "all is known: %v", c.Needs)
		verdicts[i] = c.Verdict
	}
	for _, f := range unknown {
		f.set(&in, -1)
	}
	c, err := order.Check(&in)
	require.NoError(t, err)
	agreed := !slices.ContainsFunc(verdicts, func(v courier.Verdict) bool { return v != verdicts[0] })
	if agreed {
		require.Equal(t, verdicts[0], c.Verdict, "%v", c.Needs)
		require.Empty(t, c.Needs)
		return
	}
	var want []courier.Need
	stride := 1
	for _, f := range unknown {
		for i := range verdicts {
			if next := i + stride; i/stride%f.n < f.n-1 && verdicts[i] != verdicts[next] {
				want = append(want, f.need)
				break
			}
		}
		stride *= f.n
	}
	for _, need := range c.Needs {
		asked[need]++
	}
	matters := slices.Clone(want)
	want = slices.DeleteFunc(want, func(n courier.Need) bool { return slices.Contains(matters, waits[n]) })
	require.Equal(t, courier.Referred, c.Verdict)
	require.ElementsMatch(t, want, c.Needs, "%+v", in)
}
