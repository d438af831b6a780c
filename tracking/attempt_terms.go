package tracking

import "github.com/courier-rules/courier"

// The terms below are copies of what carriers printed, as far as a copy was
// read: contract, never law and never a default.

// GenericDoorTerms is a trucking express's waybill (TM-GEN, undated): two
// attempts, then 30 yuan for each.
func GenericDoorTerms() DoorTerms {
	return DoorTerms{Cite: courier.Art(courier.TruckingExpressTerms, ""), Free: courier.CountOf(freeTries), Fee: courier.Fen(30_00)}
}

// senderPaysTerms are terms by which the sender pays the way back, and the
// way out of a refused freight-collect item (DEL-10).
func senderPaysTerms(id courier.SourceID) DoorTerms {
	return DoorTerms{Cite: courier.Art(id, ""), SenderPays: courier.Yes, SenderPaysOut: courier.Yes}
}

// ZTODoorTerms is ZTO Express 中通 (TM-ZTO): a return is at the sender's cost,
// both ways.
func ZTODoorTerms() DoorTerms { return senderPaysTerms(courier.ZTOTerms) }

// YTODoorTerms is YTO Express 圆通 (TM-YTO): a return is at the sender's cost,
// both ways.
func YTODoorTerms() DoorTerms { return senderPaysTerms(courier.YTOTerms) }

// SFOldDoorTerms is an older waybill of SF Express 顺丰 (TM-SF-OLD): a return is
// at the sender's cost, both ways.
func SFOldDoorTerms() DoorTerms { return senderPaysTerms(courier.SFOldTerms) }

// JDDoorTerms is a JD 京东 affiliate (TM-JD): a return is at the sender's cost,
// both ways.
func JDDoorTerms() DoorTerms { return senderPaysTerms(courier.JDTerms) }
