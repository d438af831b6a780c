package order_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

// finding is one thing wrong with an intake that is clean otherwise, and all
// that is told of it.
type finding struct {
	name    string
	base    func() order.Intake
	change  change
	verdict courier.Verdict
	codes   []courier.Code // beside order.check.acceptable
	field   courier.Need   // of the first
	basis   string         // of the first: source and article
}

const ck = "order.check."

func found(names ...courier.Code) (all []courier.Code) {
	for _, n := range names {
		all = append(all, ck+n)
	}
	return all
}

func takenOn(year, month, day int) func() order.Intake {
	return func() order.Intake {
		in := parcelIntake()
		in.On, in.At = courier.Day(year, month, day), courier.Instant{}
		return in
	}
}

func under(r courier.Regime, year, month, day int) func() order.Intake {
	return func() order.Intake {
		in := cargoIntake()
		in.Regime, in.On, in.At = r, courier.Day(year, month, day), courier.Instant{}
		in.Document = order.Document{Form: order.OnPaper, Agreed: courier.Yes}
		return in
	}
}

func letterIntake() order.Intake {
	in := parcelIntake()
	in.Kind = order.Letter
	return in
}

func zhejiang(in order.Intake) func() order.Intake {
	return func() order.Intake { in.Region = courier.Zhejiang; return in }
}

var intakeFindings = []finding{
	{"clean", parcelIntake, func(in *order.Intake) {}, granted, nil, "", ""},
	{"clean mail", mailIntake, func(in *order.Intake) {}, granted, nil, "", ""},
	{"clean cargo", cargoIntake, func(in *order.Intake) {}, granted, nil, "", ""},

	{"no sender name", parcelIntake, func(in *order.Intake) { in.Sender.Name = order.Say("") }, refused, found("sender_name_missing"), "sender.name", "IR25 23"},
	{"the last day of the old number", takenOn(2025, 5, 31), func(in *order.Intake) { in.Sender.Name = order.Say("　") }, refused, found("sender_name_missing"), "sender.name", "IR19 22"},
	{"the first day of the new", takenOn(2025, 6, 1), func(in *order.Intake) { in.Sender.Name = order.Say("　") }, refused, found("sender_name_missing"), "sender.name", "IR25 23"},
	{"the first day of all", takenOn(2018, 5, 1), func(in *order.Intake) { in.Sender.Name = order.Say("\t") }, refused, found("sender_name_missing"), "sender.name", "IR18 22"},
	{"no sender address", parcelIntake, func(in *order.Intake) { in.Sender.Address = order.Say(" ") }, refused, found("sender_address_missing"), "sender.address", "IR25 23"},
	{"no sender phone", parcelIntake, func(in *order.Intake) { in.Sender.Phone = order.Say("") }, refused, found("sender_phone_missing"), "sender.phone", "IR25 23"},
	{"no recipient name", parcelIntake, func(in *order.Intake) { in.Recipient.Name = order.Say("") }, refused, found("recipient_name_missing"), "recipient.name", "IR25 23"},
	{"no recipient address", parcelIntake, func(in *order.Intake) { in.Recipient.Address = order.Say("") }, refused, found("recipient_address_missing"), "recipient.address", "IR25 23"},
	{"no recipient phone", parcelIntake, func(in *order.Intake) { in.Recipient.Phone = order.Say("") }, refused, found("recipient_phone_missing"), "recipient.phone", "IR25 23"},
	{"no items", parcelIntake, func(in *order.Intake) { in.Items = []order.Item{} }, refused, found("items_missing"), "items", "IR25 23"},
	{"no item name", parcelIntake, func(in *order.Intake) { in.Items[0].Name = order.Say("") }, refused, found("item_name_missing"), "items[0].name", "IR25 23"},
	{"no nature", parcelIntake, func(in *order.Intake) { in.Items[0].Nature = order.Say("") }, refused, found("item_nature_missing"), "items[0].nature", "IR25 23"},
	{"no quantity", parcelIntake, func(in *order.Intake) { in.Items[0].Quantity = courier.CountOf(0) }, refused, found("item_quantity_missing"), "items[0].quantity", "IR25 23"},
	{"no weight", parcelIntake, func(in *order.Intake) { in.Weight = courier.Grams(0) }, refused, found("weight_missing"), "weight", "CC 825"},
	{"no weight before the Civil Code", takenOn(2020, 12, 31), func(in *order.Intake) { in.Weight = courier.Grams(0) }, granted, nil, "", ""},
	{"no weight on its first day", takenOn(2021, 1, 1), func(in *order.Intake) { in.Weight = courier.Grams(0) }, refused, found("weight_missing"), "weight", "CC 825"},
	{"everything at once", parcelIntake, func(in *order.Intake) {
		in.Sender.Name, in.Recipient.Phone, in.Identity = order.Say(""), order.Say(""), order.IdentityRefused
		in.Items = append(in.Items, order.Item{Name: order.Say("烟花"), Nature: order.Say(""), Quantity: courier.CountOf(1), Class: order.Explosives})
		in.Destination.Service = order.NotServed
	}, refused, found("sender_name_missing", "recipient_phone_missing", "item_nature_missing", "identity_refused", "prohibited.explosives", "refuse_prohibited", "area_not_served"), "sender.name", "IR25 23"},
	{"sender address unfit", parcelIntake, func(in *order.Intake) { in.Sender.AddressFit = courier.No }, refused, found("sender_address_unfit"), "sender.address_fit", "S2 制单差错"},
	{"recipient address unfit", parcelIntake, func(in *order.Intake) { in.Recipient.AddressFit = courier.No }, refused, found("recipient_address_unfit"), "recipient.address_fit", "S2 制单差错"},
	{"generic name", parcelIntake, func(in *order.Intake) {
		in.Items[0].Name = order.Say(" 物品 ")
		in.GenericNames = []string{"货物", "物品"}
	}, refused, found("item_name_generic"), "items[0].name", "S2 制单差错"},
	{"a name is never read", parcelIntake, func(in *order.Intake) {
		in.Items[0].Name = order.Say("金属物品")
		in.GenericNames = []string{"物品"}
	}, granted, nil, "", ""},
	{"no list of generic names", parcelIntake, func(in *order.Intake) { in.Items[0].Name = order.Say("物品") }, granted, nil, "", ""},

	{"mail without a name", mailIntake, func(in *order.Intake) { in.Recipient.Name, in.Sender.Phone = order.Say(""), order.Say("") }, refused, found("mail.recipient_name_missing"), "recipient.name", "PL 23"},
	{"mail without an address", mailIntake, func(in *order.Intake) { in.Recipient.Address = order.Say("") }, refused, found("mail.recipient_address_missing"), "recipient.address", "PL 23"},
	{"cargo without consignee", cargoIntake, func(in *order.Intake) { in.Recipient.Name, in.Recipient.Phone = order.Say(""), order.Say("") }, refused, found("cargo.consignee_missing"), "recipient.name", "CC 825"},
	{"cargo without place", cargoIntake, func(in *order.Intake) { in.Recipient.Address = order.Say("") }, refused, found("cargo.place_missing"), "recipient.address", "CC 825"},
	{"cargo without goods", cargoIntake, func(in *order.Intake) { in.Items = []order.Item{} }, refused, found("cargo.goods_missing"), "items", "CC 825"},
	{"cargo without name", cargoIntake, func(in *order.Intake) { in.Items[0].Name = order.Say("") }, refused, found("cargo.goods_name_missing"), "items[0].name", "CC 825"},
	{"cargo without nature", cargoIntake, func(in *order.Intake) { in.Items[0].Nature = order.Say("") }, refused, found("cargo.goods_nature_missing"), "items[0].nature", "CC 825"},
	{"cargo without quantity", cargoIntake, func(in *order.Intake) { in.Items[0].Quantity = courier.CountOf(0) }, refused, found("cargo.goods_quantity_missing"), "items[0].quantity", "CC 825"},

	{"identity refused", parcelIntake, func(in *order.Intake) { in.Identity = order.IdentityRefused }, refused, found("identity_refused"), "identity", "IR25 23"},
	{"identity false", parcelIntake, func(in *order.Intake) { in.Identity = order.IdentityFalse }, refused, found("identity_false"), "identity", "IR25 23"},
	{"a letter waives the check", letterIntake, func(in *order.Intake) { in.Identity = order.IdentityRefused }, granted, found("identity_waived_letter"), "kind", "IR25 23"},
	{"an agreement waives it", parcelIntake, func(in *order.Intake) { in.Identity, in.Agreement = order.IdentityRefused, courier.Yes }, granted, found("identity_waived_agreement"), "agreement", "IR25 23"},
	{"neither waives a lie", letterIntake, func(in *order.Intake) { in.Identity, in.Agreement = order.IdentityFalse, courier.Yes }, refused, found("identity_false"), "identity", "IR25 23"},
	{"mail identity refused", mailIntake, func(in *order.Intake) { in.Identity, in.Agreement = order.IdentityRefused, courier.Yes }, refused, found("mail.identity"), "identity", "IDM "},
	{"mail identity false", mailIntake, func(in *order.Intake) { in.Identity = order.IdentityFalse }, refused, found("mail.identity_false"), "identity", "IDM "},
	{"mail letter", mailIntake, func(in *order.Intake) { in.Kind, in.Identity = order.Letter, order.IdentityRefused }, granted, nil, "", ""},
	{"cargo identity refused", cargoIntake, func(in *order.Intake) { in.Identity = order.IdentityRefused }, refused, found("cargo.identity"), "identity", "ATL 20"},
	{"cargo has no waiver", cargoIntake, func(in *order.Intake) {
		in.Identity, in.Agreement, in.Kind = order.IdentityRefused, courier.Yes, order.Letter
	}, refused, found("cargo.identity"), "identity", "ATL 20"},
	{"cargo identity false", cargoIntake, func(in *order.Intake) { in.Identity = order.IdentityFalse }, refused, found("cargo.identity_false"), "identity", "ATL 20"},
	{"agreement owed", parcelIntake, func(in *order.Intake) { in.LongTerm, in.Bulk = courier.Yes, courier.Yes }, granted, found("agreement_owed"), "agreement", "IR25 32"},
	{"long-term alone", parcelIntake, func(in *order.Intake) { in.LongTerm = courier.Yes }, granted, nil, "", ""},
	{"bulk alone", parcelIntake, func(in *order.Intake) { in.Bulk = courier.Yes }, granted, nil, "", ""},
	{"agreement signed", parcelIntake, func(in *order.Intake) { in.LongTerm, in.Bulk, in.Agreement = courier.Yes, courier.Yes, courier.Yes }, granted, nil, "", ""},
	{"more on the waybill", parcelIntake, func(in *order.Intake) { in.Waybill.MoreIdentity = courier.Yes }, granted, found("more_identity_on_waybill"), "waybill.more_identity", "IR25 23"},

	{"state document", parcelIntake, func(in *order.Intake) { in.Kind = order.StateDocument }, refused, found("state_document"), "kind", "PL 55"},
	{"state document by the post", parcelIntake, func(in *order.Intake) { in.Kind, in.Operator = order.StateDocument, order.ThePost }, granted, nil, "", ""},
	{"reserved letter", letterIntake, func(in *order.Intake) { in.Letters.Reserved = courier.Yes }, refused, found("letter_reserved"), "letters.reserved", "PL 55"},
	{"reserved letter by the post", letterIntake, func(in *order.Intake) { in.Letters.Reserved, in.Operator = courier.Yes, order.ThePost }, granted, nil, "", ""},
	{"bundled letters", letterIntake, func(in *order.Intake) { in.Letters.Bundled = courier.Yes }, refused, found("letter_bundled"), "letters.bundled", "PL 56"},
	{"unmarked letter", letterIntake, func(in *order.Intake) { in.Letters.Marked = courier.No }, granted, found("letter_mark"), "letters.marked", "PL 56"},

	{"letter not opened", letterIntake, func(in *order.Intake) { in.Inspection = order.InspectionRefused }, refused, found("letter_not_opened"), "inspection", "PL 25"},
	{"letter not looked into", letterIntake, func(in *order.Intake) { in.Inspection = order.NotInspected }, granted, nil, "", ""},
	{"inspection refused", parcelIntake, func(in *order.Intake) { in.Inspection = order.InspectionRefused }, refused, found("inspection_refused"), "inspection", "IR25 32"},
	{"not inspected", parcelIntake, func(in *order.Intake) { in.Inspection = order.NotInspected }, refused, found("not_inspected"), "inspection", "IR25 32"},
	{"mail inspection refused", mailIntake, func(in *order.Intake) { in.Inspection = order.InspectionRefused }, refused, found("mail.inspection_refused"), "inspection", "PL 25"},
	{"mail not inspected", mailIntake, func(in *order.Intake) { in.Inspection = order.NotInspected }, refused, found("mail.not_inspected"), "inspection", "PL 25"},
	{"cargo inspection refused", cargoIntake, func(in *order.Intake) { in.Inspection = order.InspectionRefused }, refused, found("cargo.inspection_refused"), "inspection", "ATL 20"},
	{"cargo not inspected", cargoIntake, func(in *order.Intake) { in.Inspection = order.NotInspected }, granted, nil, "", ""},
	{"contents differ", parcelIntake, func(in *order.Intake) { in.Inspection = order.ContentsDiffer }, refused, found("contents_differ", "false_declaration"), "inspection", "EMM23 26"},
	{"contents differ, the day before", takenOn(2024, 2, 29), func(in *order.Intake) { in.Inspection = order.ContentsDiffer }, granted, found("false_declaration"), "inspection", "CC 825"},
	{"contents differ, on the day", takenOn(2024, 3, 1), func(in *order.Intake) { in.Inspection = order.ContentsDiffer }, refused, found("contents_differ", "false_declaration"), "inspection", "EMM23 26"},
	{"no mark of inspection", parcelIntake, func(in *order.Intake) { in.InspectionMark = courier.No }, granted, found("inspection_mark"), "inspection_mark", "IR25 32"},

	{"suspected after acceptance", parcelIntake, func(in *order.Intake) { in.Accepted, in.Items[0].Class = courier.Yes, order.Drugs }, refused, found("prohibited.drugs", "stop_and_report"), "items[0].class", "PIM 附录《禁止寄递物品指导目录》"},
	{"prohibited, it is not known when found", parcelIntake, func(in *order.Intake) { in.Accepted, in.Items[0].Class = 0, order.Drugs }, refused, found("prohibited.drugs"), "items[0].class", "PIM 附录《禁止寄递物品指导目录》"},
	{"prohibited in mail", mailIntake, func(in *order.Intake) { in.Items[0].Class = order.Drugs }, refused, found("prohibited.drugs"), "items[0].class", "PIM 附录《禁止寄递物品指导目录》"},
	{"dangerous goods", parcelIntake, func(in *order.Intake) { in.Items[0].Class = order.DangerousGoods }, refused, found("dangerous", "refuse_prohibited"), "items[0].class", "PIM 3"},
	{"restricted without papers", parcelIntake, func(in *order.Intake) { in.Items[0].Class, in.Items[0].Permit = order.Restricted, courier.No }, refused, found("restricted_without_papers"), "items[0].permit", "PL 24"},
	{"restricted", parcelIntake, func(in *order.Intake) { in.Items[0].Class, in.Items[0].Permit = order.Restricted, courier.Yes }, granted, found("restricted"), "items[0].class", "PL 24"},
	{"food", parcelIntake, func(in *order.Intake) { in.Items[0].Class = order.SpecialLaw }, granted, found("special_law"), "items[0].class", "IR25 25"},
	{"food as cargo", cargoIntake, func(in *order.Intake) { in.Items[0].Class = order.SpecialLaw }, granted, nil, "", ""},
	{"forgeries as cargo", cargoIntake, func(in *order.Intake) { in.Items[0].Class = order.Forgeries }, refused, found("cargo.prohibited"), "items[0].class", "ATL 20"},
	{"cargo papers missing", cargoIntake, func(in *order.Intake) { in.Items[0].Class, in.Items[0].Permit = order.Restricted, courier.No }, refused, found("cargo.papers_missing"), "items[0].permit", "CC 826"},
	{"dangerous cargo", cargoIntake, func(in *order.Intake) {
		in.Items[0].Class, in.Items[0].Danger = order.FlammableLiquids, order.Danger{Packed: courier.No, Marked: courier.No, Papers: courier.No}
	}, refused, found("danger_packing", "danger_marks", "danger_papers"), "items[0].danger.packed", "CC 828"},
	{"dangerous cargo in order", cargoIntake, func(in *order.Intake) {
		in.Items[0].Class, in.Items[0].Danger = order.DangerousGoods, order.Danger{Packed: courier.Yes, Marked: courier.Yes, Papers: courier.Yes}
	}, granted, nil, "", ""},

	{"packed otherwise", parcelIntake, func(in *order.Intake) { in.Packing = order.PackedOtherwise }, refused, found("packing_not_as_agreed"), "packing", "CC 827"},
	{"packed poorly", parcelIntake, func(in *order.Intake) { in.Packing = order.PackedPoorly }, refused, found("packing_inadequate"), "packing", "CC 827"},
	{"not served", parcelIntake, func(in *order.Intake) { in.Destination.Service = order.NotServed }, refused, found("area_not_served"), "destination.service", "EMM23 24"},
	{"not served, before the measures", takenOn(2024, 2, 29), func(in *order.Intake) { in.Destination.Service = order.NotServed }, refused, found("area_not_served"), "destination.service", "HOUSE "},
	{"not served from Zhejiang", zhejiang(parcelIntake()), func(in *order.Intake) { in.Destination.Service = order.NotServed }, refused, found("area_not_served", "zhejiang.area_not_served"), "destination.service", "EMM23 24"},
	{"remote", parcelIntake, func(in *order.Intake) {
		in.Destination = order.Destination{Service: order.Remote, Surcharge: courier.Fen(15_00)}
	}, granted, found("surcharge"), "destination.surcharge_told", "HOUSE "},
	{"remote and told", parcelIntake, func(in *order.Intake) {
		in.Destination = order.Destination{Service: order.Remote, Surcharge: courier.Fen(15_00), SurchargeTold: courier.Yes}
	}, granted, found("surcharge_told"), "destination.surcharge", "HOUSE "},
	{"remote from Zhejiang", zhejiang(parcelIntake()), func(in *order.Intake) {
		in.Destination = order.Destination{Service: order.Remote, Surcharge: courier.Fen(15_00), SurchargeTold: courier.No}
	}, granted, found("surcharge", "zhejiang.surcharge"), "destination.surcharge_told", "HOUSE "},
	{"not to the door", parcelIntake, func(in *order.Intake) { in.Destination.Service = order.NoDoor }, granted, found("no_door_delivery"), "destination.notice_told", "HOUSE "},
	{"not to the door from Zhejiang", zhejiang(parcelIntake()), func(in *order.Intake) { in.Destination.Service = order.NoDoor }, granted, found("no_door_delivery", "zhejiang.no_door_delivery"), "destination.notice_told", "HOUSE "},
	{"not to the door, told", zhejiang(parcelIntake()), func(in *order.Intake) {
		in.Destination = order.Destination{Service: order.NoDoor, NoticeTold: courier.Yes}
	}, granted, nil, "", ""},
	{"restricted area", parcelIntake, func(in *order.Intake) { in.Destination.Service = order.TakenWithNotice }, granted, found("area_restricted"), "destination.notice_told", "HOUSE "},
	{"restricted area, told", parcelIntake, func(in *order.Intake) {
		in.Destination = order.Destination{Service: order.TakenWithNotice, NoticeTold: courier.Yes}
	}, granted, nil, "", ""},
	{"held", parcelIntake, func(in *order.Intake) { in.Destination.Service = order.TakenAndHeld }, granted, found("area_held"), "destination.service", "HOUSE "},
	{"suspended", parcelIntake, func(in *order.Intake) { in.Destination.Service = order.NotTaken }, refused, found("area_suspended"), "destination.service", "HOUSE "},

	{"used the same day", parcelIntake, func(in *order.Intake) { in.Earlier = []order.Use{{"JD", "JD0001", spring}} }, refused, found("duplicate"), "waybill.number", "HOUSE "},
	{"used before", parcelIntake, func(in *order.Intake) { in.Earlier = []order.Use{{"JD", "JD0001", spring.AddDays(-400)}} }, granted, found("recycled_number"), "waybill.number", "HOUSE "},
	{"used by another carrier", parcelIntake, func(in *order.Intake) { in.Earlier = []order.Use{{"SF", "JD0001", spring}} }, granted, nil, "", ""},
	{"no number yet", parcelIntake, func(in *order.Intake) { in.Waybill.Number, in.Earlier = order.Say(""), nil }, granted, nil, "", ""},
	{"weight not true", parcelIntake, func(in *order.Intake) { in.Waybill.TrueWeight = courier.No }, granted, found("weight_not_true"), "waybill.true_weight", "EMM23 26"},
	{"weight not true, before the measures", takenOn(2024, 2, 29), func(in *order.Intake) { in.Waybill.TrueWeight = courier.No }, granted, nil, "", ""},
	{"picked up elsewhere", parcelIntake, func(in *order.Intake) { in.Waybill.Elsewhere = courier.Yes }, granted, found("pickup_place_not_recorded"), "waybill.both_recorded", "EMM23 26"},
	{"picked up elsewhere, recorded", parcelIntake, func(in *order.Intake) { in.Waybill.Elsewhere, in.Waybill.BothRecorded = courier.Yes, courier.Yes }, granted, nil, "", ""},
	{"by the web", parcelIntake, func(in *order.Intake) { in.Channel = order.ByWeb }, granted, found("contact_customer"), "contacted", "S2 网上业务"},
	{"by the app, contacted", parcelIntake, func(in *order.Intake) { in.Channel, in.Contacted = order.ByApp, courier.Yes }, granted, nil, "", ""},

	{"sea record without agreement", under(courier.Sea, 2026, 5, 1), func(in *order.Intake) {
		in.Document = order.Document{Form: order.Electronic, Agreed: courier.No}
	}, refused, found("sea.record_not_agreed"), "document.agreed", "MC25 83"},
	{"sea record, the day before", under(courier.Sea, 2026, 4, 30), func(in *order.Intake) {
		in.Document = order.Document{Form: order.Electronic, Agreed: courier.No, Converted: courier.Yes}
	}, granted, nil, "", ""},
	{"sea record agreed", under(courier.Sea, 2026, 5, 1), func(in *order.Intake) { in.Document.Form = order.Electronic }, granted, found("sea.record_equal"), "document.form", "MC25 82"},
	{"sea record converted", under(courier.Sea, 2026, 5, 1), func(in *order.Intake) { in.Document.Converted = courier.Yes }, granted, found("sea.record_converted"), "document.converted", "MC25 86"},
	{"air waybill oral", under(courier.Air, 2026, 7, 1), func(in *order.Intake) { in.Document.Form = order.Oral }, refused, found("air.document_not_written"), "document.form", "CAL25 127"},
	{"air waybill oral, the day before", under(courier.Air, 2026, 6, 30), func(in *order.Intake) { in.Document.Form = order.Oral }, granted, nil, "", ""},
	{"air waybill as data", under(courier.Air, 2026, 7, 1), func(in *order.Intake) { in.Document.Form, in.Document.CopyAsked = order.Electronic, courier.Yes }, granted, found("air.data_message", "air.paper_copy_due"), "document.form", "CAL25 127"},
	{"air copy given", under(courier.Air, 2026, 7, 1), func(in *order.Intake) {
		in.Document = order.Document{Form: order.Electronic, CopyAsked: courier.Yes, CopyGiven: courier.Yes}
	}, granted, found("air.data_message"), "document.form", "CAL25 127"},
}

// prohibitedFindings hold one finding for each class of the guide.
func prohibitedFindings() (all []finding) {
	for class := order.Firearms; class <= order.OtherProhibited; class++ {
		all = append(all, finding{"prohibited " + class.String(), parcelIntake, func(in *order.Intake) { in.Items[0].Class = class }, refused,
			[]courier.Code{courier.Code(ck + "prohibited." + class.String()), ck + "refuse_prohibited"}, "items[0].class", "PIM 附录《禁止寄递物品指导目录》"})
	}
	return all
}

func TestEveryFinding(t *testing.T) {
	spoke := map[courier.Code]bool{}
	for _, f := range append(append(append(intakeFindings, valueFindings...), toldFindings()...), prohibitedFindings()...) {
		t.Run(f.name, func(t *testing.T) {
			in := intakeWith(f.base(), f.change)
			c, err := order.Check(&in)
			require.NoError(t, err)
			assert.Equal(t, f.verdict, c.Verdict, "%v %v", c.Needs, c.Reasons)
			assert.Empty(t, c.Needs)
			want := f.codes
			if f.verdict == granted {
				want = append([]courier.Code{ck + "acceptable"}, want...)
			}
			require.Equal(t, want, reasonCodes(c.Reasons))
			for _, r := range c.Reasons {
				spoke[r.Code()] = true
			}
			if len(f.codes) > 0 {
				first := c.Reasons[len(want)-len(f.codes)]
				assert.Equal(t, f.field, first.Field())
				assert.Equal(t, f.basis, first.Basis().Source+" "+first.Basis().Article)
			}
		})
	}
	for row := range order.CheckBook().Rows() {
		assert.True(t, spoke[row.Code], "%s has no case", row.Code)
	}
}

// Before the day and the regime are known no rule speaks.
func TestTheGateAsksFirst(t *testing.T) {
	for name, c := range map[string]struct {
		change change
		needs  []courier.Need
	}{
		"nothing":   {func(in *order.Intake) { *in = order.Intake{} }, []courier.Need{"on", "regime"}},
		"day":       {func(in *order.Intake) { in.On, in.At = courier.Date{}, courier.Instant{} }, []courier.Need{"on"}},
		"express":   {func(in *order.Intake) { in.Express = 0; in.Sender.Name = order.Say("") }, []courier.Need{"express"}},
		"on a ship": {func(in *order.Intake) { in.Regime, in.Express, in.On = courier.Sea, 0, spring }, nil},
	} {
		t.Run(name, func(t *testing.T) {
			in := intakeWith(parcelIntake(), c.change)
			got, err := order.Check(&in)
			require.NoError(t, err)
			assert.Equal(t, c.needs, got.Needs)
			if c.needs != nil {
				assert.Equal(t, courier.Referred, got.Verdict)
				assert.Empty(t, got.Reasons)
			}
		})
	}
}

func TestItemsThatAreNotKnownAreAskedForOnce(t *testing.T) {
	for _, base := range []order.Intake{parcelIntake(), mailIntake(), cargoIntake()} {
		in := intakeWith(base, func(in *order.Intake) { in.Items = nil })
		c, err := order.Check(&in)
		require.NoError(t, err)
		assert.Equal(t, courier.Referred, c.Verdict)
		assert.Equal(t, []courier.Need{"items"}, c.Needs)
	}
}

func TestCureNamesWhatCanStillChange(t *testing.T) {
	for name, c := range map[string]struct {
		change change
		cure   []courier.Need
	}{
		"two gaps": {func(in *order.Intake) { in.Sender.Phone, in.Items[0].Name = order.Say(""), order.Say("") }, []courier.Need{"sender.phone", "items[0].name"}},
		"one field twice": {func(in *order.Intake) {
			in.Items[0].Name = order.Say("")
			in.Items = append(in.Items, in.Items[0])
		}, []courier.Need{"items[0].name", "items[1].name"}},
		"a gap, and goods that nothing cures": {func(in *order.Intake) { in.Sender.Phone, in.Items[0].Class = order.Say(""), order.Poisons }, nil},
		"an address":                          {func(in *order.Intake) { in.Destination.Service = order.NotServed }, nil},
		"suspended":                           {func(in *order.Intake) { in.Destination.Service = order.NotTaken }, nil},
		"a duplicate":                         {func(in *order.Intake) { in.Earlier = []order.Use{{"JD", "JD0001", spring}} }, nil},
		"an inspection":                       {func(in *order.Intake) { in.Inspection = order.NotInspected }, []courier.Need{"inspection"}},
		"cover":                               {func(in *order.Intake) { in.Value.Covered, in.Value.Declared = courier.Yes, courier.Fen(0) }, []courier.Need{"value.declared"}},
	} {
		t.Run(name, func(t *testing.T) {
			in := intakeWith(parcelIntake(), c.change)
			got, err := order.Check(&in)
			require.NoError(t, err)
			assert.Equal(t, refused, got.Verdict)
			assert.Equal(t, c.cure, got.Cure)
		})
	}
}

// A later day than the sources were read carries a warning for each.
func TestALaterDayWarnsOfItsSources(t *testing.T) {
	in := intakeWith(parcelIntake(), func(in *order.Intake) { in.On, in.At = later, courier.Instant{}; in.Sender.Name = order.Say("") })
	c, err := order.Check(&in)
	require.NoError(t, err)
	assert.Equal(t, []courier.Code{ck + "sender_name_missing", "courier.source_unchecked"}, reasonCodes(c.Reasons))
}

func TestReasonsAreAppended(t *testing.T) {
	in := intakeWith(parcelIntake(), func(in *order.Intake) { in.Sender.Name = order.Say("") })
	first, err := order.Check(&in)
	require.NoError(t, err)
	both, err := order.AppendCheck(first.Reasons, &in)
	require.NoError(t, err)
	require.Len(t, both.Reasons, 2)
	assert.True(t, both.Reasons[0].Equal(both.Reasons[1]))
	assert.Equal(t, []courier.Need{"sender.name"}, both.Cure)
}

func TestCheckTablesAreSound(t *testing.T) {
	for _, q := range order.CheckQuestions() {
		assert.Empty(t, q.Problems())
		assert.LessOrEqual(t, len(q.Rows()), 64)
	}
}
