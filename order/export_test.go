package order

import "github.com/courier-rules/courier"

// Questions are the ground tables of the package.
func Questions() []*courier.Question { return []*courier.Question{control, arrangement} }
