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
}
