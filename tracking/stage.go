package tracking

import "github.com/courier-rules/courier"

// Stage is where a consignment is on its way. The zero Stage is unknown.
type Stage uint8

// The stages, the forward path first and then what leaves it.
const (
	Ordered         Stage = iota + 1 // 已下单: not yet picked up
	Accepted                         // 已收寄: in the carrier's hands
	InTransit                        // 运输中: between outlets
	ExportCleared                    // 已出口验关: through the export customs check
	ExportSealed                     // 已封发出境: sealed for export
	AtDestination                    // 已到派送网点: at the outlet that delivers
	OutForDelivery                   // 派送中: with the courier
	Delivered                        // 已签收: handed to the consignee or a person named by it
	AttemptFailed                    // 派送未成功: back at the outlet, consignee not reached
	AtPickupPoint                    // 待自取: in a locker or at a station, not yet collected
	DeliveryRefused                  // 收件人拒收: the consignee does not take it
	Returning                        // 退回中: on the way back to the shipper
	Returned                         // 已退回: with the shipper again
	Lost                             // 已丢失: found lost, or counted as lost
	Disposed                         // 已处理: destroyed, sold or seized by law
)

var stages = courier.Words{"unknown", "ordered", "accepted", "in_transit", "export_cleared", "export_sealed",
	"at_destination", "out_for_delivery", "delivered", "attempt_failed", "at_pickup_point", "delivery_refused",
	"returning", "returned", "lost", "disposed"}

var stagesZh = []string{"未知", "已下单", "已收寄", "运输中", "已出口验关", "已封发出境",
	"已到派送网点", "派送中", "已签收", "派送未成功", "待自取", "收件人拒收", "退回中", "已退回", "已丢失", "已处理"}

// StageCount is how many there are, for tables that cover them all.
const StageCount = int(Disposed)

// Valid reports whether s is one of the stages or unknown.
func (s Stage) Valid() bool { return stages.Has(uint8(s)) }

// Name returns the name in the language: 派送中, out for delivery.
func (s Stage) Name(lang courier.Lang) string { return stages.Name(uint8(s), stagesZh, lang) }

// String returns the word: "out_for_delivery".
func (s Stage) String() string { return stages.Word(uint8(s)) }

// MarshalText returns the word.
func (s Stage) MarshalText() ([]byte, error) { return stages.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *Stage) UnmarshalText(text []byte) error { return stages.Unmarshal(text, (*uint8)(s)) }

// Check records [courier.ErrUnknownWord] at field when s is no stage.
func (s Stage) Check(r *courier.Reading, field string) { r.Word(field, stages, uint8(s)) }
