package order

import "github.com/courier-rules/courier"

// The schedules below are copies of what carriers printed, as far as a copy
// was read: contract, never law and never a default. A host starts from one
// by name and puts its own source and figures in.

func coverTerms(id courier.SourceID) courier.Cite { return courier.Art(id, "") }

func coverYuan(n int64) courier.Money { return courier.Fen(n * 100) }

func perMille(n int64) courier.Rate { return courier.RateOf(n, 3) }

// SFParcelCover is the declared-value page of SF Express 顺丰 for parcels
// (TM-SF-BJ, undated): 1 to 500 yuan, 1 yuan; to 1,000 yuan, 2 yuan; above,
// five per mille of the whole value; above 500,000 yuan by confirmation; no
// goods that are hard to value or to pack; the fee goes back where the value
// cannot be proved.
func SFParcelCover() CoverSchedule {
	return CoverSchedule{
		Cite: coverTerms(courier.SFDeclaredValuePage), From: coverYuan(1), Most: coverYuan(500_000), Above: AboveConfirmed,
		Bands: []CoverBand{
			{UpTo: coverYuan(500), Fee: coverYuan(1)},
			{UpTo: coverYuan(1000), Fee: coverYuan(2)},
			{Rate: perMille(5)},
		},
		NotHardGoods: courier.Yes, RefundUnproved: courier.Yes,
	}
}

// SFFreightCover is the same page for freight 零担 (TM-SF-BJ, undated): 1 to
// 2,000 yuan, 12 yuan; above, six per mille. That the parcels' other
// conditions apply is not printed.
func SFFreightCover() CoverSchedule {
	return CoverSchedule{
		Cite: coverTerms(courier.SFDeclaredValuePage), From: coverYuan(1),
		Bands: []CoverBand{{UpTo: coverYuan(2000), Fee: coverYuan(12)}, {Rate: perMille(6)}},
	}
}

// SFHeavyCover is the same page for heavy parcels 重货 (TM-SF-BJ, undated): 1
// to 500 yuan, 2 yuan; above, six per mille.
func SFHeavyCover() CoverSchedule {
	return CoverSchedule{
		Cite: coverTerms(courier.SFDeclaredValuePage), From: coverYuan(1),
		Bands: []CoverBand{{UpTo: coverYuan(500), Fee: coverYuan(2)}, {Rate: perMille(6)}},
	}
}

// FragileReading is how the rate for fragile goods is read that SF's page
// prints as "8%" (DX-07). It has no default.
type FragileReading uint8

// The readings.
const (
	FragilePercent  FragileReading = iota + 1 // 百分之八, as printed
	FragilePerMille                           // 千分之八, which is likely meant
)

// SFFragileCover is the same page for fragile goods 易碎品 (TM-SF-BJ,
// undated): eight per cent, as printed, or eight per mille, as is likely
// meant; which of the two is disputed, so the host has to say (DX-07). The
// page prints the minima 2, 4 and 16 yuan, and our copy does not say which
// product has which: the host says that as well. Without a reading the
// schedule has no bands and is refused.
func SFFragileCover(reading FragileReading, least courier.Money) CoverSchedule {
	s := CoverSchedule{
		Cite:    coverTerms(courier.SFDeclaredValuePage).Graded(courier.Disputed),
		Printed: courier.RateOf(8, 2),
	}
	switch reading {
	case FragilePercent:
		s.Bands = []CoverBand{{Rate: courier.RateOf(8, 2), Least: least}}
	case FragilePerMille:
		s.Bands = []CoverBand{{Rate: perMille(8), Least: least}}
	}
	return s
}

// YTOCover is the terms of YTO Express 圆通 (TM-YTO, undated): up to 2,000
// yuan one per mille, above it one per cent of the whole value, at least 1
// yuan; nothing above 30,000 yuan.
func YTOCover() CoverSchedule {
	return CoverSchedule{
		Cite: coverTerms(courier.YTOTerms), Most: coverYuan(30_000),
		Bands: []CoverBand{
			{UpTo: coverYuan(2000), Rate: perMille(1), Least: coverYuan(1)},
			{Rate: courier.RateOf(1, 2), Least: coverYuan(1)},
		},
	}
}

// JDCover is the ceiling of a JD 京东 affiliate (TM-JD, undated): basic and
// full cover up to 300,000 yuan. What it costs is not in our copy; the host
// puts its bands in.
func JDCover() CoverSchedule {
	return CoverSchedule{Cite: coverTerms(courier.JDTerms), Most: coverYuan(300_000)}
}

// GenericExpressCover is a trucking express's waybill (TM-GEN, undated):
// three per cent of the value declared.
func GenericExpressCover() CoverSchedule {
	return CoverSchedule{Cite: coverTerms(courier.TruckingExpressTerms), Bands: []CoverBand{{Rate: courier.RateOf(3, 2)}}}
}

// EMSDomesticCover is the ceiling of EMS domestic (TM-EMS-D, undated): up to
// 100,000 yuan. What it costs is not in our copy; the host puts its bands in.
func EMSDomesticCover() CoverSchedule {
	return CoverSchedule{Cite: coverTerms(courier.EMSDomesticTerms), Most: coverYuan(100_000)}
}

// HOAUCover is less-than-truckload cover of HOAU 天地华宇 (TM-HOAU, about
// 2015; CN-ROAD-07): six per mille, at least 12 yuan a consignment, 24 yuan
// for a large one.
func HOAUCover() CoverSchedule {
	return CoverSchedule{
		Cite:  coverTerms(courier.HOAUTerms),
		Bands: []CoverBand{{Rate: perMille(6), Least: coverYuan(12)}},
		Large: []CoverBand{{Rate: perMille(6), Least: coverYuan(24)}},
	}
}

// HOAUOlderCover is an older page of the same carrier (TM-HOAU): four per
// mille, at least 8 yuan. It says nothing of large consignments.
func HOAUOlderCover() CoverSchedule {
	return CoverSchedule{Cite: coverTerms(courier.HOAUTerms), Bands: []CoverBand{{Rate: perMille(4), Least: coverYuan(8)}}}
}
