package order

import "github.com/courier-rules/courier"

// Questions are the ground tables of the package.
func Questions() []*courier.Question {
	list := []*courier.Question{arrangement, beforePickup}
	for i := range laws {
		list = append(list, laws[i].question)
	}
	return list
}
