package order

import (
	"strings"

	"github.com/courier-rules/courier"
)

// IntakeTerms are what a carrier's own terms say about intake. A clause that
// they do not contain requires and limits nothing; empty terms need no
// citation. The reasons of a check point at Cite, so it must not change while
// they live.
type IntakeTerms struct {
	Cite             courier.Cite   `json:"cite,omitzero"`               // where they stand: a contract or a practice, no law
	CoverValuables   courier.Answer `json:"cover_valuables,omitzero"`    // valuables are taken with declared cover only
	CoverFragile     courier.Answer `json:"cover_fragile,omitzero"`      // fragile goods likewise; the law lets it where Zhejiang consumers post
	CoverAbove       courier.Money  `json:"cover_above,omitzero"`        // goods worth more likewise; the law lets it where Zhejiang consumers post
	CoverAtLeastCOD  courier.Answer `json:"cover_at_least_cod,omitzero"` // cash on delivery takes declared cover of at least its sum
	NoFreightCollect courier.Answer `json:"no_freight_collect,omitzero"` // 不办理到付
	NoCOD            courier.Answer `json:"no_cod,omitzero"`             // 不办理代收货款
	CODUpTo          courier.Money  `json:"cod_up_to,omitzero"`          // the most that is collected
}

// JDIntake is what the terms of a JD 京东 affiliate (TM-JD, undated) say: cash
// on delivery up to 300,000 yuan.
func JDIntake() IntakeTerms {
	return IntakeTerms{Cite: courier.Art(courier.JDTerms, ""), CODUpTo: courier.Fen(300_000_00)}
}

func (t *IntakeTerms) none() bool { return *t == IntakeTerms{Cite: t.Cite} }

// cite returns where the terms stand, nil where the carrier has none.
func (t *IntakeTerms) cite() *courier.Cite {
	switch {
	case t == nil:
		return &unseen
	case t.none():
		return nil
	}
	return &t.Cite
}

// AreaTable is the host's own table of where it delivers.
type AreaTable []AreaRow

// AreaRow says what is served in an area, by the host's own word for it.
type AreaRow struct {
	Area      string        `json:"area"`
	Service   Service       `json:"service"`
	Surcharge courier.Money `json:"surcharge,omitzero"`
}

// Check says what is wrong with the table: no rows ([courier.ErrEmptyTable]),
// an area without a name or given twice, a service that is missing or unknown,
// a remote area without its surcharge. The error names the rows.
func (t AreaTable) Check() error {
	var read courier.Reading
	if len(t) == 0 {
		read.Fault("areas", courier.ErrEmptyTable)
	}
	seen := make(map[string]bool, len(t))
	for i := range t {
		row, mark := &t[i], read.Faults()
		switch name := strings.TrimSpace(row.Area); {
		case name == "":
			read.Fault("area", courier.ErrMissing)
		case seen[name]:
			read.Fault("area", courier.ErrRepeated.Because(name))
		default:
			seen[name] = true
		}
		read.Word("service", intakeServices, uint8(row.Service))
		if row.Service == 0 {
			read.Fault("service", courier.ErrMissing)
		}
		readSurcharge(&read, row.Service, row.Surcharge)
		read.UnderIndex(mark, "areas", i)
	}
	return read.Err()
}

// At returns what the table says of an area, by its exact name without the
// white space around it. Of an area that is not in the table nothing is known:
// the check will ask for it.
func (t AreaTable) At(area string) Destination {
	area = strings.TrimSpace(area)
	for i := range t {
		if strings.TrimSpace(t[i].Area) == area {
			return Destination{Service: t[i].Service, Surcharge: t[i].Surcharge}
		}
	}
	return Destination{}
}

func readSurcharge(read *courier.Reading, s Service, surcharge courier.Money) {
	read.Amount("surcharge", surcharge)
	if s == Remote && !surcharge.Known() {
		read.Fault("surcharge", courier.ErrMissing.Because("a remote area has one"))
	}
}
