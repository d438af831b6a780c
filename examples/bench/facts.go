package main

import (
	"time"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
)

// Facts are a claim as a host holds it: plain words, whole fen, basis points.
// Everything is known, so that no way of deciding has to ask.
type Facts struct {
	Day  int64  // 20260302
	Law  string // "parcel": civil law and the terms; "rail"; "letter": a registered letter
	Kind string // "loss", "damage", "delay"

	Answers, GrossFault, FreightPaid, Monthly bool
	Shown, TickBox, Asked, Explained          bool // how the limiting clause came into the contract

	Value, Loss, Freight, Declared int64 // fen
	Fault                          int64 // the claimant's own, in basis points

	Times, MonthlyTimes, Cap int64 // the terms: most that is owed, in freights and in fen; 0 for none
	ProRata, Refund          bool  // the terms: cover in proportion; freight given back
	Penalty                  int64 // for delay by rail, of the freight, in basis points
}

// Answer is what every way has to come to: the amount in fen, and the lines
// that explain it, each with what it changed.
type Answer struct {
	Payable int64
	Lines   []Line
}

// Line is one line of an answer.
type Line struct {
	Code    string
	Change  int64
	Article string  // "CC 833": the source and the article of it in force on the day
	Figures []int64 // in the order in which the line names them: fen, basis points
}

// parcel is a parcel lost under terms of seven freights.
func parcel() Facts {
	return Facts{
		Day: 20260302, Law: "parcel", Kind: "loss", Answers: true, FreightPaid: true, Shown: true, Explained: true,
		Value: 1_234_56, Loss: 777_77, Freight: 20_00, Fault: 10_00, Times: 7, MonthlyTimes: 9, ProRata: true, Refund: true,
	}
}

// The claims that are timed.
func proportion() Facts { // cover in proportion, own fault, freight back
	f := parcel()
	f.Kind, f.Declared = "damage", 600_00
	return f
}

func limit() Facts { // no cover: the limit of the terms bites, freight back
	return parcel()
}

func railDelay() Facts { // the loss through delay, and the penalty
	return Facts{Day: 20260302, Law: "rail", Kind: "delay", Answers: true, FreightPaid: true, Shown: true, Explained: true,
		Value: 90_000_00, Loss: 40_05, Freight: 480_35, Fault: 5_00, Penalty: 15_00}
}

func letter() Facts { // three times the postage
	return Facts{Day: 20260302, Law: "letter", Kind: "loss", Answers: true, FreightPaid: true, Shown: true, Explained: true,
		Value: 1_00, Loss: 1_00, Freight: 5_20}
}

// timed are the claims that are timed, by name.
func timed() []struct {
	Name  string
	Facts Facts
} {
	return []struct {
		Name  string
		Facts Facts
	}{{"proportion", proportion()}, {"limit", limit()}, {"rail-delay", railDelay()}, {"letter", letter()}}
}

// Table is every set of facts on which the ways have to agree before any of
// them is timed.
func Table() (all []Facts) {
	for _, f := range timed() {
		all = append(all, f.Facts)
	}
	all = append(all, parcels()...)
	all = append(all, doubts()...)
	all = append(all, days()...)
	return append(all, others()...)
}

// parcels vary what the parcel was worth, what was lost, declared and agreed.
func parcels() (all []Facts) {
	for _, amounts := range [][4]int64{ // value, loss, declared, freight
		{1_234_56, 777_77, 600_00, 20_00}, {1_234_56, 777_77, 0, 20_00}, {1_000_00, 1_000_00, 1_000_00, 18_00},
		{1_000_00, 1_000_00, 2_500_00, 18_00}, {33_33, 11_11, 7_77, 9_99}, {8_888_88, 8_888_88, 0, 1}, {100_00, 50_01, 99_99, 0},
	} {
		for _, kind := range []string{"loss", "damage"} {
			for _, fault := range []int64{0, 33_33} {
				for _, proRata := range []bool{true, false} {
					f := parcel()
					f.Kind, f.Fault, f.ProRata, f.Refund = kind, fault, proRata, proRata
					f.Value, f.Loss, f.Declared, f.Freight = amounts[0], amounts[1], amounts[2], amounts[3]
					all = append(all, f)
				}
			}
		}
	}
	return all
}

// doubts vary whether the clause stands, on either side of each day.
func doubts() (all []Facts) {
	for _, base := range []Facts{proportion(), limit()} {
		for _, change := range []func(f *Facts){
			func(f *Facts) { f.Shown = false },
			func(f *Facts) { f.TickBox = true },
			func(f *Facts) { f.TickBox, f.Day = true, 20231204 },
			func(f *Facts) { f.TickBox, f.Day = true, 20231205 },
			func(f *Facts) { f.Asked, f.Explained = true, false },
			func(f *Facts) { f.Asked = true },
			func(f *Facts) { f.GrossFault = true },
			func(f *Facts) { f.Shown, f.GrossFault, f.TickBox = false, true, true },
			func(f *Facts) { f.Monthly = true },
			func(f *Facts) { f.Times, f.MonthlyTimes, f.Cap = 0, 0, 500_00 },
			func(f *Facts) { f.MonthlyTimes, f.Cap = 0, 100_00 },
			func(f *Facts) { f.Times, f.MonthlyTimes = 0, 0 },
			func(f *Facts) { f.FreightPaid = false },
			func(f *Facts) { f.Refund, f.Day, f.Kind = false, 20240331, "loss" },
			func(f *Facts) { f.Refund, f.Day, f.Kind = false, 20240401, "loss" },
			func(f *Facts) { f.Answers = false },
		} {
			f := base
			change(&f)
			all = append(all, f)
		}
	}
	return all
}

// days vary the day, on either side of each from which another article holds,
// and take a limit that is not reached.
func days() (all []Facts) {
	for _, day := range []int64{20210101, 20220430, 20220501, 20231204, 20231205, 20250531, 20250601} {
		for _, f := range []Facts{proportion(), limit(), railDelay(), letter()} {
			f.Day = day
			all = append(all, f)
			f.Times, f.Refund = 77, false
			all = append(all, f)
		}
	}
	return all
}

// others are late parcels, goods late by rail under the law of both days, and
// letters.
func others() (all []Facts) {
	for _, fault := range []int64{0, 12_34} {
		for _, refund := range []bool{true, false} {
			f := parcel()
			f.Kind, f.Loss, f.Fault, f.Refund = "delay", 310_05, fault, refund
			all = append(all, f)
			f.Day = 20240331
			all = append(all, f)
		}
		for _, day := range []int64{20220430, 20220501, 20260302} {
			for _, loss := range []int64{40_05, 55_42, 55_43, 1_000_00} {
				f := railDelay()
				f.Day, f.Loss, f.Fault = day, loss, fault
				all = append(all, f)
			}
		}
	}
	for _, freight := range []int64{1_20, 5_20, 99_99} {
		f := letter()
		f.Freight = freight
		all = append(all, f)
	}
	return all
}

// house is the document that the terms of a host's carrier stand in.
var house = &courier.Source{ID: "HOUSE", Zh: "某承运人服务协议", En: "House terms", Force: courier.Contract, Evidence: courier.Primary}

// claimOf is the claim in the words of the library.
func claimOf(f *Facts) *claim.Claim {
	c := &claim.Claim{
		HappenedOn: courier.Day(int(f.Day/10_000), int(f.Day/100%100), int(f.Day%100)),
		Kind:       kindOf(f.Kind),
		Extent:     claim.Total, Answers: courier.AnswerOf(f.Answers), GrossFault: courier.AnswerOf(f.GrossFault),
		Foreseeable: courier.Yes, ForceMajeure: courier.No, Unproved: courier.No,
		Value: courier.Fen(f.Value), Loss: courier.Fen(f.Loss), Freight: courier.Fen(f.Freight), Declared: courier.Fen(f.Declared),
		FreightPaid: courier.AnswerOf(f.FreightPaid), Monthly: courier.AnswerOf(f.Monthly),
		Consumer: courier.No, PostedIn: courier.Sichuan, ClaimantFault: courier.BasisPoints(int(f.Fault)),
		Notice: &claim.Notice{Negotiated: courier.No, Shown: courier.AnswerOf(f.Shown), TickBox: courier.AnswerOf(f.TickBox),
			Asked: courier.AnswerOf(f.Asked), Explained: courier.AnswerOf(f.Explained), Unfair: courier.No,
			OnPremises: courier.Yes, OnReceipt: courier.Yes},
		Terms: termsOf(f),
	}
	switch f.Law {
	case "letter":
		c.Operator, c.Universal, c.Mail = claim.PostalEnterprise, courier.Yes, liability.RegisteredLetter
	case "rail":
		c.Operator, c.Regime = claim.TransportCarrier, courier.Rail
		if f.Day <= 20220430 {
			c.Regime = courier.RailRules1986
		}
		c.Penalty = &claim.Penalty{Rate: courier.BasisPoints(int(f.Penalty))}
	case "parcel":
		c.Operator = claim.ExpressEnterprise
	default:
		c.Operator = unread
	}
	if f.Kind == "damage" {
		c.Extent = claim.Part
	}
	return c
}

// unread is what no word stands for, as a word that cannot be read is none.
const unread = 255

func kindOf(word string) liability.Kind {
	switch word {
	case "loss":
		return liability.Loss
	case "damage":
		return liability.Damage
	case "delay":
		return liability.Delay
	}
	return unread
}

func termsOf(f *Facts) *claim.Terms {
	most := func(times int64) claim.Limit {
		switch {
		case times > 0 && f.Cap != 0:
			return claim.Min(claim.TimesFreight(int(times)), claim.Fixed(courier.Fen(f.Cap)))
		case times > 0:
			return claim.TimesFreight(int(times))
		case f.Cap != 0:
			return claim.Fixed(courier.Fen(f.Cap))
		}
		return claim.Limit{}
	}
	t := &claim.Terms{Cite: courier.Cite{Document: house, Article: "7"}, Undeclared: most(f.Times), Declared: []claim.Cover{{Method: claim.ActualWithin}}}
	if f.MonthlyTimes > 0 {
		t.Monthly = most(f.MonthlyTimes)
	}
	if f.ProRata {
		t.Declared[0].Method = claim.ProRata
	}
	if f.Refund {
		t.Refund, t.RefundLate = courier.Yes, courier.Yes
	}
	return t
}

// date is the day as a time, for the way that holds it so.
func (f *Facts) date() time.Time {
	return time.Date(int(f.Day/10_000), time.Month(f.Day/100%100), int(f.Day%100), 0, 0, 0, 0, time.UTC)
}
