package claim_test

import (
	"encoding"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// No word of the package takes what it does not know for one.
func TestEveryWordRefusesWhatItDoesNotKnow(t *testing.T) {
	for _, w := range []encoding.TextUnmarshaler{
		new(claim.AccidentClass), new(claim.AccidentNature), new(claim.BasisScope), new(claim.Burden), new(claim.Case),
		new(claim.ClockEvent), new(claim.ClockStep), new(claim.Condition), new(claim.DeclineReason), new(claim.DeductibleBase),
		new(claim.DeductibleKind), new(claim.DeductiblePer), new(claim.ExemptGround), new(claim.Extent), new(claim.FaultOrder),
		new(claim.FilingStart), new(claim.FoundChoice), new(claim.FoundRule), new(claim.FoundState), new(claim.FreightRule),
		new(claim.Indirectness), new(claim.Matter), new(claim.Measure), new(claim.Method), new(claim.Move),
		new(claim.Nature), new(claim.OpenIMISEdit), new(claim.Operator), new(claim.PaperKind), new(claim.PaperLevel),
		new(claim.PaperWeight), new(claim.PaperWhy), new(claim.PartLoss), new(claim.PartUnit), new(claim.Payee),
		new(claim.PenaltySteps), new(claim.PostalItem), new(claim.Presumption), new(claim.PricePaperKind), new(claim.Publication),
		new(claim.RailLot), new(claim.RateDay), new(claim.RecordMadeKind), new(claim.RecoveryFrom), new(claim.Role),
		new(claim.ShortRecovery), new(claim.SignalKind), new(claim.Signer), new(claim.StandardText), new(claim.State),
		new(claim.Status), new(claim.StatusList), new(claim.ValueBasis), new(claim.VoucherKind), new(claim.WaiverForm),
		new(claim.X12Decline),
	} {
		assert.ErrorIs(t, w.UnmarshalText([]byte("nothing of the kind")), courier.ErrUnknownWord, "%T", w)
	}
}
