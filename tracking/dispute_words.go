package tracking

import "github.com/courier-rules/courier"

// DisputeOf is what is disputed about a sign-off. It is the question itself, so a
// dispute without one is an error.
type DisputeOf uint8

// What may be disputed.
const (
	NotReceived DisputeOf = iota + 1 // 显示签收但未收到
	NotByMe                          // 他人签收: somebody else took it
	Forged                           // 签名不实: the signature is not the recipient's
	SignedEarly                      // 未投递先签收: the sign-off was entered before the hand-over
	DamageFound                      // 签收后发现损坏或者短少
)

var disputeOfWords = courier.Words{"unknown", "not_received", "not_by_me", "forged", "signed_early", "damage_found"}
var disputeOfZh = []string{"未知", "显示签收但未收到", "他人签收", "签名不实", "未投递先签收", "签收后发现损坏或者短少"}

// Name returns the name in the language: 显示签收但未收到, not received.
func (d DisputeOf) Name(lang courier.Lang) string {
	return disputeOfWords.Name(uint8(d), disputeOfZh, lang)
}

// String returns the word: "not_received".
func (d DisputeOf) String() string { return disputeOfWords.Word(uint8(d)) }

// MarshalText returns the word.
func (d DisputeOf) MarshalText() ([]byte, error) { return disputeOfWords.Marshal(uint8(d)) }

// UnmarshalText reads a word.
func (d *DisputeOf) UnmarshalText(text []byte) error {
	return disputeOfWords.Unmarshal(text, (*uint8)(d))
}

// ProofKind is a kind of proof that a consignment was handed over. The zero ProofKind is
// unknown.
type ProofKind uint8

// The kinds of proof.
const (
	RecipientSignature  ProofKind = iota + 1 // 收件人签名
	ExpressConfirmation                      // 收件人明示确认: in an app, in writing, on a recorded line
	PickupCode                               // 取件码或者验证码: a code that was sent to the recipient alone
	AgentSignature                           // 代收人签名
	Photo                                    // 投递照片: of the item at the agreed place or with the person who took it
	CallRecord                               // 通话记录: of a call with the recipient about this delivery
	OtherSignature                           // 他人签名
	LockerLog                                // 快件箱开箱记录
	FacilitySign                             // 站点或者物业代签: a station, shop or gatehouse signed
	CourierScan                              // 签收扫描: the carrier's own entry
)

var proofKindWords = courier.Words{"unknown", "recipient_signature", "express_confirmation", "pickup_code", "agent_signature", "photo", "call_record", "other_signature", "locker_log", "facility_sign", "courier_scan"}
var proofKindZh = []string{"未知", "收件人签名", "收件人明示确认", "取件码或者验证码", "代收人签名", "投递照片", "通话记录", "他人签名", "快件箱开箱记录", "站点或者物业代签", "签收扫描"}

// Name returns the name in the language: 收件人签名, recipient signature.
func (k ProofKind) Name(lang courier.Lang) string {
	return proofKindWords.Name(uint8(k), proofKindZh, lang)
}

// String returns the word: "recipient_signature".
func (k ProofKind) String() string { return proofKindWords.Word(uint8(k)) }

// MarshalText returns the word.
func (k ProofKind) MarshalText() ([]byte, error) { return proofKindWords.Marshal(uint8(k)) }

// UnmarshalText reads a word.
func (k *ProofKind) UnmarshalText(text []byte) error {
	return proofKindWords.Unmarshal(text, (*uint8)(k))
}

// Strength is how strong a proof of delivery is. The grades are a convention of this
// library, not of any law. The zero Strength is unknown.
type Strength uint8

// The grades, weakest first.
const (
	NoStrength Strength = iota + 1 // 无证明力: proves no receipt
	Weak                           // 弱
	Fair                           // 中
	Strong                         // 强
)

var strengthWords = courier.Words{"unknown", "none", "weak", "fair", "strong"}
var strengthZh = []string{"未知", "无证明力", "弱", "中", "强"}

// Name returns the name in the language: 无证明力, none.
func (s Strength) Name(lang courier.Lang) string {
	return strengthWords.Name(uint8(s), strengthZh, lang)
}

// String returns the word: "none".
func (s Strength) String() string { return strengthWords.Word(uint8(s)) }

// MarshalText returns the word.
func (s Strength) MarshalText() ([]byte, error) { return strengthWords.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *Strength) UnmarshalText(text []byte) error {
	return strengthWords.Unmarshal(text, (*uint8)(s))
}
