package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// Matter is what a claimant complains of, as windows, papers and decline
// reasons tell it apart. It is wider than [liability.Kind], which names only
// what can happen to the goods. The zero Matter is unknown.
type Matter uint8

// The matters.
const (
	MatterLoss        Matter = iota + 1 // 丢失: all of it is gone
	MatterPartLoss                      // 内件短少, 货差
	MatterDamage                        // 损毁, 货损
	MatterMismatch                      // 内件不符
	MatterDelay                         // 延误, 晚点
	MatterMisdelivery                   // 送错: to the wrong person or place
	MatterCOD                           // 代收货款未返还
	MatterOvercharge                    // 多收费用, 价格争议
	MatterService                       // 未按约定提供服务
	MatterReceipt                       // 签单遗失: the signed receipt is lost
)

var matterWords = courier.Words{"unknown", "loss", "part_loss", "damage", "contents_mismatch", "delay", "misdelivery", "cod_not_remitted", "overcharge", "service", "receipt_lost"}
var mattersZh = []string{"未知", "丢失", "内件短少", "损毁", "内件不符", "延误", "错误投递", "代收货款未返还", "多收费用", "未按约定提供服务", "签单遗失"}

// matterCount is how many there are.
const matterCount = int(MatterReceipt)

// Valid reports whether m is one of the matters or unknown.
func (m Matter) Valid() bool { return matterWords.Has(uint8(m)) }

// Name returns the name in the language: 内件短少, part loss.
func (m Matter) Name(lang courier.Lang) string { return matterWords.Name(uint8(m), mattersZh, lang) }

// String returns the word: "part_loss".
func (m Matter) String() string { return matterWords.Word(uint8(m)) }

// MarshalText returns the word.
func (m Matter) MarshalText() ([]byte, error) { return matterWords.Marshal(uint8(m)) }

// UnmarshalText reads a word.
func (m *Matter) UnmarshalText(text []byte) error { return matterWords.Unmarshal(text, (*uint8)(m)) }

// Kind returns what happened to the goods, unknown where the matter is none
// of the goods.
func (m Matter) Kind() liability.Kind {
	switch m {
	case MatterLoss, MatterMisdelivery:
		return liability.Loss
	case MatterPartLoss:
		return liability.Shortage
	case MatterDamage:
		return liability.Damage
	case MatterMismatch:
		return liability.ContentsMismatch
	case MatterDelay:
		return liability.Delay
	}
	return 0
}

// ofMatters is a set of matters, a bit each.
type ofMatters uint16

func mattersOf(list ...Matter) (set ofMatters) {
	for _, m := range list {
		set |= 1 << m
	}
	return set
}

func (s ofMatters) has(m Matter) bool { return s>>m&1 == 1 }

var (
	everyMatter = ofMatters(1)<<(matterCount+1) - 2
	ofGoods     = mattersOf(MatterLoss, MatterPartLoss, MatterDamage, MatterMismatch, MatterMisdelivery)
	ofFound     = mattersOf(MatterPartLoss, MatterDamage, MatterMismatch) // found when the goods are opened
)
