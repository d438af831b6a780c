package claim

import "github.com/courier-rules/courier"

// The terms in the files named_*.go are copies of what carriers printed, as
// far as a copy was read: contract, never law and never a default. A host
// starts from one by name and puts its own source and figures in. They bind
// only where they became part of the contract and are valid.
//
// There is none of 申通 STO, whose only figures come from a demonstration text
// and would be invented ones, and none of 德邦 Deppon and 韵达 Yunda, of which
// no text on loss was read.

func named(id courier.SourceID) courier.Cite { return courier.Art(id, "") }

func yuan(n int64) courier.Money { return courier.Fen(n * 100) }

// dollars is an amount of the terms of carriers abroad.
func dollars(n int64) courier.Money { return courier.Minor(n*100, courier.USD) }

// drawingRights is an amount in hundredths of a special drawing right.
func drawingRights(hundredths int64) courier.Money { return courier.Minor(hundredths, courier.XDR) }
