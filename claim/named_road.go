package claim

import "github.com/courier-rules/courier"

// Road1999 is the compensation rules for road accidents of 1999 as a contract
// may still carry them (汽车货物运输规则 83; repealed about 2016): the actual
// loss, repair with its carriage, within the sum declared; what the price
// does not contain added in proportion. Never a default.
func Road1999() Terms {
	document := roadRules1999 // the caller's own copy
	return Terms{
		Cite:     courier.Cite{Document: &document, Article: "83"},
		Declared: []Cover{{Method: ActualWithin}},
		Extras:   courier.Yes,
	}
}

// roadRules1999 are the rules as a contract: as a norm they are repealed.
var roadRules1999 = courier.Source{
	ID: "RGR99", Zh: "汽车货物运输规则（1999年），作为合同条款", En: "Road Goods Transport Rules (1999), as terms of a contract",
	Force: courier.Contract, Evidence: courier.Secondary,
}

// Road1999Valued is [Road1999] read to the letter for a total loss: the sum
// declared, even where the goods were worth less. Which reading is right is
// disputed (D1).
func Road1999Valued() Terms {
	t := Road1999()
	t.Cite = t.Cite.Graded(courier.Disputed)
	t.Declared[0].Method = Valued
	return t
}
