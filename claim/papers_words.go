package claim

import "github.com/courier-rules/courier"

// PaperKind is a document or a record that bears on a claim. The zero
// PaperKind is unknown.
type PaperKind uint8

// The kinds.
const (
	PaperClaimForm       PaperKind = iota + 1 // 索赔申告单, that the firm supplies
	PaperClaimLetter                          // 索赔函
	PaperWaybill                              // 运单
	PaperTracking                             // 物流轨迹
	PaperSignedReceipt                        // 签收单, a remark on it among it
	PaperNotReceived                          // 未收到声明
	PaperIdentity                             // 身份证复印件
	PaperBankCard                             // 银行卡复印件
	PaperLetter                               // 授权委托书
	PaperInvoice                              // 发票
	PaperContract                             // 购销合同
	PaperOrder                                // 订单
	PaperLossList                             // 损失清单
	PaperPhotos                               // 货损照片、视频
	PaperPackingPhotos                        // 外包装照片
	PaperGoodsRecord                          // 货运记录
	PaperOrdinaryRecord                       // 普通记录
	PaperAppraisal                            // 货运事故鉴定书
	PaperRepairQuote                          // 维修报价、发票
	PaperWeighing                             // 称重记录
	PaperPromise                              // 承诺时限、工单
	PaperFreightReceipt                       // 运费收据
	PaperCODAgreement                         // 代收货款约定
	PaperReceiptRequired                      // 签单返还约定
)

var paperWords = courier.Words{"unknown", "claim_form", "claim_letter", "waybill", "tracking", "signed_receipt", "not_received", "identity", "bank_card", "letter",
	"invoice", "contract", "order", "loss_list", "photos", "packing_photos", "goods_record", "ordinary_record", "appraisal", "repair_quote", "weighing",
	"promise", "freight_receipt", "cod_agreement", "receipt_required"}
var papersZh = []string{"未知", "索赔申告单", "索赔函", "运单", "物流轨迹", "签收单", "未收到声明", "身份证复印件", "银行卡复印件", "授权委托书",
	"发票", "购销合同", "订单", "损失清单", "货损照片、视频", "外包装照片", "货运记录", "普通记录", "货运事故鉴定书", "维修报价或者发票", "称重记录",
	"承诺时限", "运费收据", "代收货款约定", "签单返还约定"}

// paperKindCount is how many there are.
const paperKindCount = int(PaperReceiptRequired)

// Valid reports whether k is one of the kinds or unknown.
func (k PaperKind) Valid() bool { return paperWords.Has(uint8(k)) }

// Name returns the name in the language: 损失清单, loss list.
func (k PaperKind) Name(lang courier.Lang) string { return paperWords.Name(uint8(k), papersZh, lang) }

// String returns the word: "loss_list".
func (k PaperKind) String() string { return paperWords.Word(uint8(k)) }

// MarshalText returns the word.
func (k PaperKind) MarshalText() ([]byte, error) { return paperWords.Marshal(uint8(k)) }

// UnmarshalText reads a word.
func (k *PaperKind) UnmarshalText(text []byte) error { return paperWords.Unmarshal(text, (*uint8)(k)) }

// PaperWhy is what a paper is for, in the order of what is worth most to the
// decision. The zero PaperWhy is unknown, and an error in a list.
type PaperWhy uint8

// The purposes.
const (
	WhyClaim    PaperWhy = iota + 1 // 提出索赔: without it there is no claim
	WhyCarriage                     // 证明运输合同
	WhyEvent                        // 证明发生了什么
	WhyAmount                       // 证明损失数额
	WhyRefund                       // 证明应退的费用
	WhyPayee                        // 证明收款人
)

var paperWhyWords = courier.Words{"unknown", "claim", "carriage", "event", "amount", "refund", "payee"}
var paperWhysZh = []string{"未知", "提出索赔", "证明运输合同", "证明发生了什么", "证明损失数额", "证明应退的费用", "证明收款人"}

// Name returns the name in the language: 证明损失数额, amount.
func (w PaperWhy) Name(lang courier.Lang) string {
	return paperWhyWords.Name(uint8(w), paperWhysZh, lang)
}

// String returns the word: "amount".
func (w PaperWhy) String() string { return paperWhyWords.Word(uint8(w)) }

// MarshalText returns the word.
func (w PaperWhy) MarshalText() ([]byte, error) { return paperWhyWords.Marshal(uint8(w)) }

// UnmarshalText reads a word.
func (w *PaperWhy) UnmarshalText(text []byte) error {
	return paperWhyWords.Unmarshal(text, (*uint8)(w))
}

// PaperLevel is how much a paper is needed. The zero PaperLevel is unknown, and
// an error in a list.
type PaperLevel uint8

// The levels.
const (
	PaperMust   PaperLevel = iota + 1 // 应当提供
	PaperShould                       // 最好提供: it helps, and its absence decides nothing
)

var paperLevels = courier.Words{"unknown", "must", "should"}
var paperLevelsZh = []string{"未知", "应当提供", "最好提供"}

// Name returns the name in the language: 应当提供, must.
func (l PaperLevel) Name(lang courier.Lang) string {
	return paperLevels.Name(uint8(l), paperLevelsZh, lang)
}

// String returns the word: "must".
func (l PaperLevel) String() string { return paperLevels.Word(uint8(l)) }

// MarshalText returns the word.
func (l PaperLevel) MarshalText() ([]byte, error) { return paperLevels.Marshal(uint8(l)) }

// UnmarshalText reads a word.
func (l *PaperLevel) UnmarshalText(text []byte) error {
	return paperLevels.Unmarshal(text, (*uint8)(l))
}
