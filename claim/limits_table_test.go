package claim_test

import (
	"fmt"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// The table of limits prints from the data that decides.
func ExampleLimits() {
	for line := range claim.Limits() {
		fmt.Println(string(line.AppendText(nil, courier.English)))
	}
	// Output:
	// T4-01 | rail | CNY 100.00 per tonne | only where named | 1991-05-01.. | Rail Freight Rules of the operator, Art. 56
	// T4-02 | rail | CNY 2000.00 per tonne | only where named | 1991-05-01.. | Rail Freight Rules of the operator, Art. 56
	// T4-03 | rail | CNY 30.00 per 10 kg | only where named | 1991-05-01.. | Rail Freight Rules of the operator, Art. 56
	// T4-05 | air | CNY 20.00 per kg | ..2006-03-27 | A freight forwarder's terms
	// T4-04 | air | CNY 100.00 per kg | 2006-03-28..2026-06-30 | Rules on Liability Limits of Domestic Air Carriers, Art. 3
	// T4-04b | air | XDR 26.00 per kg | 2026-07-01.. | Civil Aviation Law (2025 revision), Art. 135
	// T4-06 | air | XDR 17.00 per kg | 1996-03-01..2026-06-30 | Civil Aviation Law (2021 text), Art. 129
	// T4-07a | montreal | XDR 17.00 per kg | 2003-11-04..2009-12-29 | Montreal Convention 1999 (Unification of Certain Rules for International Carriage by Air), Art. 22
	// T4-07b | montreal | XDR 19.00 per kg | 2009-12-30..2019-12-27 | Montreal Convention 1999 (Unification of Certain Rules for International Carriage by Air), Art. 22
	// T4-07c | montreal | XDR 22.00 per kg | 2019-12-28..2024-12-27 | Montreal Convention 1999 (Unification of Certain Rules for International Carriage by Air), Art. 22
	// T4-07d | montreal | XDR 26.00 per kg | 2024-12-28.. | Montreal Convention 1999 (Unification of Certain Rules for International Carriage by Air), Art. 22
	// T4-08 | warsaw | XDR 17.00 per kg | .. | Warsaw Convention (1929) and Hague Protocol
	// T4-09 | sea | max(XDR 666.67 per package, XDR 2.00 per kg) | 1993-07-01..2026-04-30 | Maritime Code (1992), Art. 56
	// T4-09 | sea | max(XDR 666.67 per package, XDR 2.00 per kg) | 2026-05-01.. | Maritime Code (2025 revision), Art. 57
	// CN-SEA-02 | sea | 1 x freight | delay | 1993-07-01..2026-04-30 | Maritime Code (1992), Art. 57
	// CN-SEA-02 | sea | 1 x freight | delay | 2026-05-01.. | Maritime Code (2025 revision), Art. 58
	// T4-09 | hague visby | max(XDR 666.67 per package, XDR 2.00 per kg) | .. | Hague-Visby Rules (schedule to the UK Carriage of Goods by Sea Act 1971)
	// T4-10 | hamburg | max(XDR 835.00 per package, XDR 2.50 per kg) | .. | Hamburg Rules (UN Convention on the Carriage of Goods by Sea)
	// INT-HAM-01 | hamburg | min(2.5 x freight, whole freight) | delay | only where named | .. | Hamburg Rules (UN Convention on the Carriage of Goods by Sea)
	// T4-11 | - | max(XDR 875.00 per package, XDR 3.00 per kg) | only where named | .. | Rotterdam Rules (not in force)
	// T4-11 | - | 2.5 x freight | delay | only where named | .. | Rotterdam Rules (not in force)
	// T4-12 | cogsa | USD 500.00 per package | .. | US Carriage of Goods by Sea Act
	// T4-13 | cmr | XDR 8.33 per kg short | 1980-12-28.. | CMR, Convention on the Contract for the International Carriage of Goods by Road, and its SDR Protocol, Art. 23
	// INT-CMR-03 | cmr | whole freight | delay | 1980-12-28.. | CMR, Convention on the Contract for the International Carriage of Goods by Road, and its SDR Protocol, Art. 23
	// T4-14 | civil | XDR 8.33 per kg | only where named | .. | German Commercial Code (HGB), s.431
	// T4-14 | civil | XDR 8.33 per kg | only where named | .. | German Freight Forwarders' Standard Terms (ADSp)
	// T4-15 | cim | XDR 17.00 per kg short | 2006-07-01.. | CIM Uniform Rules 1999 on International Carriage of Goods by Rail, and the 1990 Protocol to the older CIM, Art. 30
	// INT-CIM-01 | cim | 4 x freight | delay | 2006-07-01.. | CIM Uniform Rules 1999 on International Carriage of Goods by Rail, and the 1990 Protocol to the older CIM, Art. 33
	// T4-16 | postal universal | 3 x freight | 2009-10-01.. | Postal Law (2015 text), Art. 47
	// T4-17 | civil | min(10 x freight, CNY 800.00) | 2017-05-01.. | Zhejiang Measures Implementing the Consumer Rights Protection Law, Art. 22
	// INT-UPU-01 | upu | XDR 30.00 | .. | Universal Postal Union rules, as applied in the Indian post office regulations
	// INT-UPU-01 | upu | XDR 40.00 + XDR 4.50 per kg | .. | Universal Postal Union rules, as applied in the Indian post office regulations
	// INT-UPU-01 | upu | XDR 30.00 | .. | India Post regulations 74 to 86, Art. 74-86
}
