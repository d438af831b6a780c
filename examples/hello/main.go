package main

import (
	"fmt"
	"log"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
)

func main() {
	owed, err := claim.Assess(&claim.Claim{ // a registered letter, lost on the way
		HappenedOn: courier.Day(2026, 8, 4), Kind: liability.Loss, Answers: courier.Yes,
		Operator: claim.PostalEnterprise, Universal: courier.Yes, Mail: liability.RegisteredLetter,
		Declared: courier.Fen(0), Loss: courier.Fen(1_00), Freight: courier.Fen(5_20),
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(owed.Verdict, owed.Payable)
	for _, r := range owed.Reasons {
		fmt.Println(r)
	}
}
