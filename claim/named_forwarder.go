package claim

import "github.com/courier-rules/courier"

// Forwarder is a forwarder's terms by road (TM-FWD, undated): k times, two or
// three, the freight of the lost part; cover in proportion and then less the
// deductible, which the host supplies.
func Forwarder(k int, deductible Deductible) Terms {
	return Terms{
		Cite:       named(courier.ForwarderTerms),
		Undeclared: TimesFreight(k),
		LostPart:   courier.Yes,
		Declared:   []Cover{{Method: ProRata}},
		Deductible: deductible,
	}
}

// ForwarderAir is the same forwarder's terms by air: 20 yuan for each kilogram
// lost. The figure is the old limit of domestic air carriage, which the law
// left on 2006-03-28; whether a contract may still set it is a question of law
// (Civil Aviation Law 130, from 2026-07-01 138).
func ForwarderAir(deductible Deductible) Terms {
	return Terms{
		Cite:       named(courier.ForwarderTerms),
		Undeclared: PerKg(yuan(20)),
		Declared:   []Cover{{Method: ProRata}},
		Deductible: deductible,
	}
}
