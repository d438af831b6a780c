package tier_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tier"
)

// notCarried are the rules about customers that no row carries, and why.
var notCarried = map[string]string{
	"TIER-06": "labels of one practice and of postal bureaus: neither is a norm",
	"S0-12":   "a title without content",
	"S0-13":   "a title without content",
	"S1-01":   "labels for reports, no decision",
	"S1-21":   "who carries a survey out is the host's to say; its indices are S3-17",
	"S1-23":   "training",
	"S2-32":   "training; the score is S3-17",
	"S4-Q01":  "training",
	"S4-Q03":  "training",
	"S4-Q14":  "a title without content",
	"S4-Q16":  "a title without content",
	"S4-Q17":  "a title without content",
	"S4-Q18":  "a title without content",
	"S4-Q19":  "a title without content",
	"S4-Q22":  "a title without content",
	"S4-Q29":  "a title without content",
	"S4-Q66":  "a special rate of insurance, not of a class",
}

// Every rule about customers is carried by a row, or listed with why not.
func TestEveryRuleIsCarriedOrSaidWhyNot(t *testing.T) {
	wanted := strings.Fields("TIER-01 TIER-02 TIER-03 TIER-04 TIER-05 TIER-06 S0-09 S0-10 S0-11 S0-12 S0-13 S1-01 S1-21 S1-22 S1-23 S2-05 S2-32 S3-17 " +
		"S4-Q01 S4-Q02 S4-Q03 S4-Q14 S4-Q15 S4-Q16 S4-Q17 S4-Q18 S4-Q19 S4-Q20 S4-Q21 S4-Q22 S4-Q29 S4-Q30 S4-Q31 S4-Q33 S4-Q66 INT-03 CN-CIV-02 CN-CIV-04")
	carried := map[string][]courier.Code{}
	for row := range tier.Book().Rows() {
		for _, id := range strings.Fields(row.IDs) {
			carried[id] = append(carried[id], row.Code)
		}
	}
	ids := slices.Clone(wanted)
	for id := range carried {
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	var b strings.Builder
	for _, id := range ids {
		why, left := notCarried[id]
		assert.NotEqual(t, left, len(carried[id]) > 0, "%s is either carried or left out", id)
		if left {
			fmt.Fprintf(&b, "%s\tnot carried: %s\n", id, why)
		}
		for _, code := range carried[id] {
			fmt.Fprintf(&b, "%s\t%s\n", id, code)
		}
	}
	golden(t, "testdata/ids.txt", b.String())
}
