package order_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

// wants gives the parcel terms with one clause.
func wants(clause func(*order.IntakeTerms)) func() order.Intake {
	return func() order.Intake {
		in := parcelIntake()
		in.Terms = jdWith(clause)
		return in
	}
}

// valueFindings are those of declared cover and payment.
var valueFindings = []finding{
	{"valuables not stated", parcelIntake, func(in *order.Intake) { in.Value.Valuable, in.Value.Stated = courier.Yes, courier.No }, refused, found("valuable_not_stated"), "value.stated", "IR25 22"},
	{"valuables stated", parcelIntake, func(in *order.Intake) { in.Value.Valuable = courier.Yes }, granted, nil, "", ""},
	{"valuables not stated, as cargo", cargoIntake, func(in *order.Intake) { in.Value.Valuable, in.Value.Stated = courier.Yes, courier.No }, granted, nil, "", ""},
	{"valuables without cover", wants(func(t *order.IntakeTerms) { t.CoverValuables = courier.Yes }), func(in *order.Intake) { in.Value.Valuable = courier.Yes }, refused, found("valuable_without_cover"), "value.covered", "IR25 22"},
	{"valuables with cover", wants(func(t *order.IntakeTerms) { t.CoverValuables = courier.Yes }), func(in *order.Intake) {
		in.Value.Valuable, in.Value.Covered, in.Value.Declared = courier.Yes, courier.Yes, courier.Fen(300_00)
	}, granted, nil, "", ""},
	{"fragile in Zhejiang", wants(func(t *order.IntakeTerms) { t.CoverFragile = courier.Yes }), func(in *order.Intake) {
		in.Region, in.Value.Fragile = courier.Zhejiang, courier.Yes
	}, refused, append(found("zhejiang.fragile_without_cover"), "courier.source_unchecked"), "value.covered", "ZJ-CON 22"},
	{"fragile elsewhere", wants(func(t *order.IntakeTerms) { t.CoverFragile = courier.Yes }), func(in *order.Intake) { in.Value.Fragile = courier.Yes }, granted, nil, "", ""},
	{"fragile, no consumer", wants(func(t *order.IntakeTerms) { t.CoverFragile = courier.Yes }), func(in *order.Intake) {
		in.Region, in.Value.Fragile, in.Value.Consumer = courier.Zhejiang, courier.Yes, courier.No
	}, granted, nil, "", ""},
	{"a fen over the set value", wants(func(t *order.IntakeTerms) { t.CoverAbove = courier.Fen(299_99) }), func(in *order.Intake) { in.Region = courier.Zhejiang }, refused, append(found("zhejiang.value_without_cover"), "courier.source_unchecked"), "value.covered", "ZJ-CON 22"},
	{"at the set value", wants(func(t *order.IntakeTerms) { t.CoverAbove = courier.Fen(300_00) }), func(in *order.Intake) { in.Region = courier.Zhejiang }, granted, nil, "", ""},
	{"value not asked for in Zhejiang", zhejiang(parcelIntake()), func(in *order.Intake) { in.Value.Stated = courier.No }, granted, append(found("zhejiang.value_not_stated"), "courier.source_unchecked"), "value.stated", "ZJ-CON 22"},

	{"declared nothing", parcelIntake, func(in *order.Intake) { in.Value.Covered, in.Value.Declared = courier.Yes, courier.Fen(0) }, refused, found("declared_not_positive"), "value.declared", "HOUSE "},
	{"declared one fen", parcelIntake, func(in *order.Intake) { in.Value.Covered, in.Value.Declared = courier.Yes, courier.Fen(1) }, granted, nil, "", ""},
	{"declared a fen over the value", parcelIntake, func(in *order.Intake) { in.Value.Covered, in.Value.Declared = courier.Yes, courier.Fen(300_01) }, granted, found("over_declared"), "value.declared", "HOUSE "},
	{"declared the value", parcelIntake, func(in *order.Intake) { in.Value.Covered, in.Value.Declared = courier.Yes, courier.Fen(300_00) }, granted, nil, "", ""},
	{"declared, but no cover taken", parcelIntake, func(in *order.Intake) { in.Value.Declared = courier.Fen(300_01) }, granted, nil, "", ""},
	{"declared under the sum to collect", parcelIntake, func(in *order.Intake) {
		in.Value.Covered, in.Value.Declared = courier.Yes, courier.Fen(199_99)
		in.Payment.COD, in.Payment.CODSum = courier.Yes, courier.Fen(200_00)
	}, granted, found("declared_under_cod"), "value.declared", "HOUSE "},
	{"declared the sum to collect", parcelIntake, func(in *order.Intake) {
		in.Value.Covered, in.Value.Declared = courier.Yes, courier.Fen(200_00)
		in.Payment.COD, in.Payment.CODSum = courier.Yes, courier.Fen(200_00)
	}, granted, nil, "", ""},
	{"cover under the sum, against the terms", wants(func(t *order.IntakeTerms) { t.CoverAtLeastCOD = courier.Yes }), func(in *order.Intake) {
		in.Value.Covered, in.Value.Declared = courier.Yes, courier.Fen(199_99)
		in.Payment.COD, in.Payment.CODSum = courier.Yes, courier.Fen(200_00)
	}, refused, found("terms.cover_under_cod"), "value.declared", "TM-JD "},
	{"no cover, against the terms", wants(func(t *order.IntakeTerms) { t.CoverAtLeastCOD = courier.Yes }), func(in *order.Intake) {
		in.Payment.COD, in.Payment.CODSum = courier.Yes, courier.Fen(200_00)
	}, refused, found("terms.cod_without_cover"), "value.covered", "TM-JD "},
	{"more to collect than it is worth", parcelIntake, func(in *order.Intake) { in.Payment.COD, in.Payment.CODSum = courier.Yes, courier.Fen(300_01) }, granted, found("cod_over_value"), "payment.cod_sum", "HOUSE "},
	{"nothing to collect", parcelIntake, func(in *order.Intake) { in.Payment.COD, in.Payment.CODSum = courier.Yes, courier.Fen(0) }, refused, found("cod_not_positive"), "payment.cod_sum", "HOUSE "},
	{"at the most", parcelIntake, func(in *order.Intake) {
		in.Value.Real = courier.Fen(400_000_00)
		in.Payment.COD, in.Payment.CODSum = courier.Yes, courier.Fen(300_000_00)
	}, granted, nil, "", ""},
	{"a fen over the most", parcelIntake, func(in *order.Intake) {
		in.Value.Real = courier.Fen(400_000_00)
		in.Payment.COD, in.Payment.CODSum = courier.Yes, courier.Fen(300_000_01)
	}, refused, found("terms.cod_over_limit"), "payment.cod_sum", "TM-JD "},
	{"no cash on delivery", wants(func(t *order.IntakeTerms) { t.NoCOD = courier.Yes }), func(in *order.Intake) {
		in.Payment.COD, in.Payment.CODSum = courier.Yes, courier.Fen(200_00)
	}, refused, found("terms.no_cod"), "payment.cod", "TM-JD "},
	{"no freight collect", wants(func(t *order.IntakeTerms) { t.NoFreightCollect = courier.Yes }), func(in *order.Intake) { in.Payment.Pay = order.PayCollect }, refused, found("terms.no_freight_collect"), "payment.pay", "TM-JD "},
	{"freight collect", parcelIntake, func(in *order.Intake) { in.Payment.Pay = order.PayCollect }, granted, nil, "", ""},
	{"monthly without account", parcelIntake, func(in *order.Intake) { in.Payment.Pay = order.PayMonthly }, refused, found("monthly_without_account"), "payment.account", "HOUSE "},
	{"monthly", parcelIntake, func(in *order.Intake) { in.Payment.Pay, in.Payment.Account = order.PayMonthly, courier.Yes }, granted, nil, "", ""},
}

// toldFindings are those of the reminders and of the parcel's envelope.
func toldFindings() []finding {
	late := func(n *order.Notice) { n.At = spring.At(9, 3) }
	all := []finding{
		{"50 kg", parcelIntake, func(in *order.Intake) { in.Pieces[0].Weight = courier.Grams(50_000) }, granted, nil, "", ""},
		{"a gram over 50 kg", parcelIntake, func(in *order.Intake) { in.Pieces[0].Weight = courier.Grams(50_001) }, granted, found("over_parcel_weight"), "pieces[0].weight", "PL 84"},
		{"150 cm", parcelIntake, func(in *order.Intake) { in.Pieces[0].Width = courier.CountOf(1500) }, granted, nil, "", ""},
		{"a mm over 150 cm", parcelIntake, func(in *order.Intake) { in.Pieces[0].Width = courier.CountOf(1501) }, granted, found("over_parcel_side"), "pieces[0]", "PL 84"},
		{"300 cm in all", parcelIntake, func(in *order.Intake) {
			in.Pieces[0].Length, in.Pieces[0].Width, in.Pieces[0].Height = courier.CountOf(1500), courier.CountOf(1400), courier.CountOf(100)
		}, granted, nil, "", ""},
		{"a mm over 300 cm in all", parcelIntake, func(in *order.Intake) {
			in.Pieces[0].Length, in.Pieces[0].Width, in.Pieces[0].Height = courier.CountOf(1500), courier.CountOf(1400), courier.CountOf(101)
		}, granted, found("over_parcel_sum"), "pieces[0]", "PL 84"},
		{"more than a piece can be", parcelIntake, func(in *order.Intake) { in.Pieces[0].Length = courier.CountOf(1<<62 + 1) }, granted, found("over_parcel_side"), "pieces[0]", "PL 84"},
		{"cargo has no envelope", cargoIntake, func(in *order.Intake) { in.Pieces[0].Weight = courier.Grams(90_000) }, granted, nil, "", ""},
		{"mail of 10 kg", mailIntake, func(in *order.Intake) { in.Pieces[0].Weight = courier.Grams(10_000) }, granted, nil, "", ""},
		{"mail a gram over", mailIntake, func(in *order.Intake) { in.Pieces[0].Weight = courier.Grams(10_001) }, granted, found("mail.over_universal_service"), "pieces[0].weight", "PL 15"},
		{"express of that weight", parcelIntake, func(in *order.Intake) { in.Pieces[0].Weight = courier.Grams(10_001) }, granted, nil, "", ""},
		{"printed matter of 5 kg", mailIntake, func(in *order.Intake) { in.Kind, in.Pieces[0].Weight = order.PrintedMatter, courier.Grams(5_000) }, granted, nil, "", ""},
		{"printed matter a gram over", mailIntake, func(in *order.Intake) { in.Kind, in.Pieces[0].Weight = order.PrintedMatter, courier.Grams(5_001) }, granted, found("mail.over_universal_service"), "pieces[0].weight", "PL 15"},
		{"a letter has no such weight", mailIntake, func(in *order.Intake) { in.Kind, in.Pieces[0].Weight = order.Letter, courier.Grams(20_000) }, granted, nil, "", ""},
	}
	for name, at := range map[courier.Code]func(*order.Notices) *order.Notice{
		"terms":      func(n *order.Notices) *order.Notice { return &n.Terms },
		"prohibited": func(n *order.Notices) *order.Notice { return &n.Prohibited },
		"cover":      func(n *order.Notices) *order.Notice { return &n.Cover },
		"insurance":  func(n *order.Notices) *order.Notice { return &n.Insurance },
	} {
		field := courier.Need("notices." + name)
		all = append(all,
			finding{string(name) + " not told", parcelIntake, func(in *order.Intake) { *at(&in.Notices) = order.Notice{Given: courier.No} }, granted, found("notice_" + name + "_not_given"), field + ".given", "IR25 22"},
			finding{string(name) + " told late", parcelIntake, func(in *order.Intake) { late(at(&in.Notices)) }, granted, found("notice_" + name + "_late"), field + ".at", "IR25 22"},
			finding{string(name) + " not shown", parcelIntake, func(in *order.Intake) { at(&in.Notices).Evidence = courier.No }, granted, found("notice_" + name + "_unproved"), field + ".evidence", "IR25 22"},
			finding{string(name) + " is an express firm's to tell", cargoIntake, func(in *order.Intake) { *at(&in.Notices) = order.Notice{Given: courier.No} }, granted, nil, "", ""},
		)
	}
	return all
}

func TestPrompted(t *testing.T) {
	for name, c := range map[string]struct {
		change change
		want   courier.Answer
	}{
		"all four, in time":  {func(in *order.Intake) {}, courier.Yes},
		"at the same moment": {func(in *order.Intake) { in.Notices.Cover.At = in.Notices.FilledAt }, courier.Yes},
		"one minute late":    {func(in *order.Intake) { in.Notices.Cover.At = spring.At(9, 3) }, courier.No},
		"one not known":      {func(in *order.Intake) { in.Notices.Cover = order.Notice{} }, 0},
		"one not known, one no": {func(in *order.Intake) {
			in.Notices.Terms, in.Notices.Cover = order.Notice{}, order.Notice{Given: courier.No}
		}, courier.No},
		"no record known":  {func(in *order.Intake) { in.Notices.Cover.Evidence = 0 }, 0},
		"filled in, when?": {func(in *order.Intake) { in.Notices.FilledAt = courier.Instant{} }, 0},
		"cargo":            {func(in *order.Intake) { in.Express = courier.No }, 0},
	} {
		t.Run(name, func(t *testing.T) {
			in := intakeWith(parcelIntake(), c.change)
			got, err := order.Check(&in)
			require.NoError(t, err)
			assert.Equal(t, granted, got.Verdict, "a reminder refuses nothing")
			assert.Equal(t, c.want, got.Prompted)
		})
	}
}

func TestFiguresOfTheCheck(t *testing.T) {
	in := intakeWith(parcelIntake(), func(in *order.Intake) {
		in.Payment.COD, in.Payment.CODSum = courier.Yes, courier.Fen(300_000_01)
		in.Value.Real = courier.Fen(100_00)
	})
	c, err := order.Check(&in)
	require.NoError(t, err)
	require.Equal(t, found("terms.cod_over_limit", "cod_over_value"), reasonCodes(c.Reasons))
	assert.Equal(t, "代收货款300,000.01元超过承运人条款的上限300,000.00元", c.Reasons[0].Sentence(courier.Chinese))
	assert.Equal(t, "代收货款300,000.01元高于货物实际价值100.00元，应当核实", c.Reasons[1].Sentence(courier.Chinese))
}

func TestAreaTable(t *testing.T) {
	table := order.AreaTable{{Area: "苏州", Service: order.Served}, {Area: "阿里", Service: order.Remote, Surcharge: courier.Fen(20_00)}}
	require.NoError(t, table.Check())
	assert.Equal(t, order.Destination{Service: order.Served}, table.At(" 苏州 "))
	assert.Equal(t, order.Destination{Service: order.Remote, Surcharge: courier.Fen(20_00)}, table.At("阿里"))
	assert.Equal(t, order.Destination{}, table.At("苏州市"), "what is not in the table is asked for")

	require.ErrorIs(t, order.AreaTable{}.Check(), courier.ErrEmptyTable)
	err := order.AreaTable{{Service: order.Served}, {Area: "甲"}, {Area: " 甲", Service: 99},
		{Area: "乙", Service: order.Remote}, {Area: "丙", Service: order.Served, Surcharge: courier.Fen(-1)}}.Check()
	assert.EqualError(t, err, `areas[0].area: missing
areas[1].service: missing
areas[2].area: given twice: 甲
areas[2].service: unknown word: "invalid(99)"
areas[3].surcharge: missing: a remote area has one
areas[4].surcharge: negative: CNY -0.01`)
}
