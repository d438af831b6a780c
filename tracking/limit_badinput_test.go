package tracking_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

func TestLimitBadInput(t *testing.T) {
	law := courier.Art(courier.CivilCode, "811")
	for field, c := range map[string]struct {
		facts tracking.Service
		fault error
	}{
		"unpromised":      {tracking.Service{Unpromised: 9}, courier.ErrUnknownWord},
		"main_city":       {tracking.Service{MainCity: 9}, courier.ErrUnknownWord},
		"customs":         {tracking.Service{Customs: 9}, courier.ErrUnknownWord},
		"lane":            {tracking.Service{Lane: 99}, courier.ErrUnknownWord},
		"figures":         {tracking.Service{Figures: 99, PickedUp: clock("2026-01-01 10:00")}, courier.ErrUnknownWord},
		"cells":           {tracking.Service{Cells: 99}, courier.ErrUnknownWord},
		"day_end":         {tracking.Service{DayEnd: 99}, courier.ErrUnknownWord},
		"zone":            {tracking.Service{Zone: tracking.ToAsia, Lane: courier.HongKongMacaoTaiwan}, courier.ErrContradicts},
		"promised":        {tracking.Service{PickedUp: clock("2026-01-02 10:00"), Promised: clock("2026-01-02 09:59")}, courier.ErrOrder},
		"promised_on":     {tracking.Service{PickedUp: clock("2026-01-02 10:00"), PromisedOn: clockDay("2026-01-01")}, courier.ErrOrder},
		"agreed":          {tracking.Service{Promised: clock("2026-01-02 10:00"), Agreed: courier.Days(2).Period()}, courier.ErrContradicts},
		"picked_up":       {tracking.Service{PickedUp: clock("2007-12-31 23:59")}, courier.ErrNoRule},
		"own.cite":        {tracking.Service{Own: &tracking.OwnLimits{Cite: law}}, courier.ErrContradicts},
		"own.thorough":    {tracking.Service{Own: &tracking.OwnLimits{Thorough: -1}}, courier.ErrNegative},
		"own.cite.source": {tracking.Service{Own: &tracking.OwnLimits{}}, courier.ErrMissing},
	} {
		_, err := tracking.Limit(&c.facts)
		faulty(t, err, field, c.fault)
		_, err = tracking.Late(&tracking.Transit{Service: c.facts})
		faulty(t, err, "service."+field, c.fault)
		_, err = tracking.DeemedLost(&tracking.Overdue{Service: &c.facts})
		faulty(t, err, "service."+field, c.fault)
	}
	for _, s := range []tracking.Service{{Unpromised: courier.Yes, Promised: clock("2026-01-02 10:00")}, {Unpromised: courier.Yes, Agreed: courier.Hours(2).Period()}} {
		_, err := tracking.Limit(&s)
		faulty(t, err, "unpromised", courier.ErrContradicts)
	}
	_, err := tracking.Limit(&tracking.Service{Zone: 99})
	faulty(t, err, "zone", courier.ErrUnknownWord)
	_, err = tracking.Limit(nil)
	require.NoError(t, err)
}

func TestLateBadInput(t *testing.T) {
	law := courier.Art(courier.CivilCode, "811")
	noon := clock("2026-01-02 12:00")
	for field, c := range map[string]struct {
		facts tracking.Transit
		fault error
	}{
		"outstanding":            {tracking.Transit{Outstanding: 9}, courier.ErrUnknownWord},
		"cause":                  {tracking.Transit{Cause: 99}, courier.ErrUnknownWord},
		"tendered":               {tracking.Transit{Tendered: noon, AsOf: clock("2026-01-02 11:59")}, courier.ErrOrder},
		"as_of":                  {tracking.Transit{Service: tracking.Service{PickedUp: noon}, AsOf: clock("2026-01-02 11:59")}, courier.ErrOrder},
		"force_majeure.began":    {tracking.Transit{ForceMajeure: &tracking.ForceMajeure{Began: clock("2020-12-31 23:59")}}, courier.ErrNoRule},
		"force_majeure.notified": {tracking.Transit{ForceMajeure: &tracking.ForceMajeure{Notified: 9}}, courier.ErrUnknownWord},
		"force_majeure.proved":   {tracking.Transit{ForceMajeure: &tracking.ForceMajeure{Proved: 9}}, courier.ErrUnknownWord},
		"terms.cite":             {tracking.Transit{Terms: &tracking.DelayTerms{Cite: law}}, courier.ErrContradicts},
		"terms.wrong_data":       {tracking.Transit{Terms: &tracking.DelayTerms{WrongData: 9}}, courier.ErrUnknownWord},
		"terms.absence":          {tracking.Transit{Terms: &tracking.DelayTerms{Absence: 9}}, courier.ErrUnknownWord},
	} {
		_, err := tracking.Late(&c.facts)
		faulty(t, err, field, c.fault)
	}
	_, err := tracking.Late(&tracking.Transit{Tendered: noon, Outstanding: courier.Yes})
	faulty(t, err, "outstanding", courier.ErrContradicts)
	_, err = tracking.Late(&tracking.Transit{Service: tracking.Service{PickedUp: noon}, Tendered: clock("2026-01-02 11:59")})
	faulty(t, err, "tendered", courier.ErrOrder)
	_, err = tracking.Late(&tracking.Transit{AsOf: noon, ForceMajeure: &tracking.ForceMajeure{Began: clock("2026-01-02 12:01")}})
	faulty(t, err, "force_majeure.began", courier.ErrOrder)
}

func TestLostBadInput(t *testing.T) {
	law := courier.Art(courier.CivilCode, "811")
	noon := clock("2026-01-02 12:00")
	for _, c := range []struct {
		field string
		facts tracking.Overdue
		fault error
	}{
		{"regime", tracking.Overdue{Regime: 99}, courier.ErrUnknownWord},
		{"regime", tracking.Overdue{Regime: courier.HagueVisbySea}, courier.ErrNotSupported},
		{"regime", tracking.Overdue{Regime: courier.WaterwayRules1986}, courier.ErrNotSupported},
		{"regime", tracking.Overdue{Regime: courier.Rail, Ship: &tracking.MissingShip{}}, courier.ErrNotSupported},
		{"outstanding", tracking.Overdue{Outstanding: 9}, courier.ErrUnknownWord},
		{"admitted", tracking.Overdue{Admitted: 9}, courier.ErrUnknownWord},
		{"none_agreed", tracking.Overdue{NoneAgreed: 9}, courier.ErrUnknownWord},
		{"slow_mail", tracking.Overdue{SlowMail: 9}, courier.ErrUnknownWord},
		{"express", tracking.Overdue{Express: 9}, courier.ErrUnknownWord},
		{"domestic", tracking.Overdue{Domestic: 9}, courier.ErrUnknownWord},
		{"fault", tracking.Overdue{Fault: 9}, courier.ErrUnknownWord},
		{"record", tracking.Overdue{Record: 9}, courier.ErrUnknownWord},
		{"fresh", tracking.Overdue{Fresh: 9}, courier.ErrUnknownWord},
		{"cells", tracking.Overdue{Cells: 9}, courier.ErrUnknownWord},
		{"ship.start", tracking.Overdue{Ship: &tracking.MissingShip{Start: 9}}, courier.ErrUnknownWord},
		{"ship.agreed_otherwise", tracking.Overdue{Ship: &tracking.MissingShip{AgreedOtherwise: 9}}, courier.ErrUnknownWord},
		{"ship.agreed_otherwise", tracking.Overdue{Ship: &tracking.MissingShip{AgreedOtherwise: courier.No, Agreed: courier.Days(9).Period()}}, courier.ErrContradicts},
		{"ship.agreed", tracking.Overdue{Ship: &tracking.MissingShip{Agreed: courier.Hours(9).Period()}}, courier.ErrNotSupported},
		{"ship.search_start", tracking.Overdue{Ship: &tracking.MissingShip{SearchStart: clockDay("1993-06-30")}}, courier.ErrNoRule},
		{"terms.cite", tracking.Overdue{Terms: &tracking.LossTerms{Cite: law}}, courier.ErrContradicts},
		{"terms.after", tracking.Overdue{Terms: &tracking.LossTerms{After: courier.WorkingDays(9).Period()}}, courier.ErrNotSupported},
		{"delivered", tracking.Overdue{Delivered: noon, AsOf: clock("2026-01-02 11:59")}, courier.ErrOrder},
		{"outstanding", tracking.Overdue{Delivered: noon, Outstanding: courier.Yes}, courier.ErrContradicts},
		{"admitted", tracking.Overdue{Delivered: noon, Admitted: courier.Yes}, courier.ErrContradicts},
		{"admitted", tracking.Overdue{Outstanding: courier.No, Admitted: courier.Yes}, courier.ErrContradicts},
		{"none_agreed", tracking.Overdue{Due: clockDay("2026-01-02"), NoneAgreed: courier.Yes}, courier.ErrContradicts},
		{"due", tracking.Overdue{Due: clockDay("2026-01-02"), TakenOver: clockDay("2026-01-03")}, courier.ErrOrder},
		{"due", tracking.Overdue{Regime: courier.Rail, Due: clockDay("1991-04-30")}, courier.ErrNoRule},
		{"due", tracking.Overdue{Regime: courier.RailRules1986, Due: clockDay("2022-05-01")}, courier.ErrNoRule},
		{"due", tracking.Overdue{Regime: courier.Sea, Due: clockDay("1993-06-30")}, courier.ErrNoRule},
		{"due", tracking.Overdue{Regime: courier.Air, Due: clockDay("1996-02-29")}, courier.ErrNoRule},
		{"queried", tracking.Overdue{Regime: courier.PostalUniversal, Queried: clockDay("2009-09-30")}, courier.ErrNoRule},
	} {
		_, err := tracking.DeemedLost(&c.facts)
		faulty(t, err, c.field, c.fault)
	}
}

func TestUnclaimedBadInput(t *testing.T) {
	law := courier.Art(courier.CivilCode, "811")
	day := clockDay
	for _, c := range []struct {
		field string
		facts tracking.Item
		fault error
	}{
		{"kind", tracking.Item{Kind: 99, AsOf: day("2026-01-02")}, courier.ErrUnknownWord},
		{"keep", tracking.Item{Keep: 99}, courier.ErrUnknownWord},
		{"cross_border", tracking.Item{CrossBorder: 9}, courier.ErrUnknownWord},
		{"inbound", tracking.Item{Inbound: courier.Yes, CrossBorder: courier.No}, courier.ErrContradicts},
		{"claimed", tracking.Item{Claimed: 9}, courier.ErrUnknownWord},
		{"instructed", tracking.Item{Instructed: 9}, courier.ErrUnknownWord},
		{"fresh", tracking.Item{Fresh: 9}, courier.ErrUnknownWord},
		{"acts[1]", tracking.Item{Acts: []tracking.KeepAct{1, 9}}, courier.ErrUnknownWord},
		{"acts[0]", tracking.Item{Acts: []tracking.KeepAct{0}}, courier.ErrMissing},
		{"as_of", tracking.Item{AsOf: day("2026-01-02"), Unreturnable: day("2026-01-03")}, courier.ErrOrder},
		{"as_of", tracking.Item{Kind: tracking.LetterItem, AsOf: day("2018-04-30")}, courier.ErrNoRule},
		{"as_of", tracking.Item{Kind: tracking.RailParcel, AsOf: day("1991-04-30")}, courier.ErrNoRule},
		{"as_of", tracking.Item{Kind: tracking.OtherCargo, AsOf: day("2020-12-31")}, courier.ErrNoRule},
		{"recipient.dead", tracking.Item{Recipient: &tracking.RecipientEnd{Dead: 9}}, courier.ErrUnknownWord},
		{"sender.gives_up", tracking.Item{Sender: &tracking.SenderEnd{GivesUp: 9}}, courier.ErrUnknownWord},
		{"cargo.collected_late", tracking.Item{Cargo: &tracking.CargoEnd{CollectedLate: 9}}, courier.ErrUnknownWord},
		{"rail.dangerous", tracking.Item{Rail: &tracking.RailUnclaimed{Dangerous: 9}}, courier.ErrUnknownWord},
		{"rail.rules_1986", tracking.Item{Rail: &tracking.RailUnclaimed{Rules1986: 9}}, courier.ErrUnknownWord},
		{"rail.sold", tracking.Item{Rail: &tracking.RailUnclaimed{PublicNotice: day("2026-01-03"), Sold: day("2026-01-02")}}, courier.ErrOrder},
		{"as_of", tracking.Item{AsOf: day("2026-01-02"), Rail: &tracking.RailUnclaimed{Sold: day("2026-01-03")}}, courier.ErrOrder},
		{"terms.cite", tracking.Item{Terms: &tracking.UnclaimedTerms{Cite: law}}, courier.ErrContradicts},
		{"terms.return", tracking.Item{Terms: &tracking.UnclaimedTerms{Return: -1}}, courier.ErrNegative},
		{"terms.write_off", tracking.Item{Terms: &tracking.UnclaimedTerms{WriteOff: -1}}, courier.ErrNegative},
	} {
		_, err := tracking.Unclaimed(&c.facts)
		faulty(t, err, c.field, c.fault)
	}
}
