package tracking

import "github.com/courier-rules/courier"

// Vocabulary names a published list of codes. Each has a type of its own, so
// that the compiler keeps a number of one list from being read by another; a
// feed that says which list it speaks names it by this word.
type Vocabulary uint8

// The vocabularies, by the type of their codes.
const (
	VocabAfterShip        Vocabulary = iota + 1 // [AfterShip]
	Vocab17Track                                // [SeventeenTrack]
	VocabKuaidi100                              // [Kuaidi100]
	VocabKdniao                                 // [Kdniao]
	VocabEasyPost                               // [EasyPost]
	VocabEasyPostDetail                         // [EasyPostDetail]
	VocabShipEngine                             // [ShipEngine]
	VocabShipEngineDetail                       // [ShipEngineDetail]
	VocabKarrio                                 // [Karrio]
	VocabKarrioReason                           // [KarrioReason]
	VocabEMSEVT                                 // [EMSEVT]
	VocabWeChatAction                           // [WeChatAction]
	VocabWeChatWaybill                          // [WeChatWaybill]
	VocabCainiao                                // [Cainiao]
	VocabTrackingMore                           // [TrackingMore]
	VocabShippo                                 // [Shippo]
	VocabAmazon                                 // [Amazon]
	VocabGS1Disposition                         // [GS1Disposition]
	VocabRec24                                  // [Rec24]
	VocabUPS                                    // [UPS]
	VocabISklad                                 // [ISklad]
)

// VocabularyCount is how many there are.
const VocabularyCount = int(VocabISklad)

var vocabularyWords = courier.Words{"unknown", "aftership", "17track", "kuaidi100", "kdniao", "easypost", "easypost_detail", "shipengine", "shipengine_detail", "karrio", "karrio_reason", "upu_emsevt", "wechat_action", "wechat_waybill", "cainiao", "trackingmore", "shippo", "amazon", "gs1_disposition", "unece_rec24", "ups", "isklad"}

var vocabulariesZh = []string{"未知", "AfterShip 子状态及状态标签", "17TRACK 主状态及子状态", "快递100基础及高级状态", "快递鸟状态及子状态", "EasyPost 状态", "EasyPost 状态明细", "ShipEngine 状态码", "ShipEngine 状态明细", "Karrio 状态", "Karrio 原因", "万国邮联 EMSEVT 事件", "微信物流助手动作类型", "微信小店电子面单状态", "菜鸟风格状态", "TrackingMore 状态及子状态", "Shippo 状态", "Amazon Shipping 事件", "GS1 CBV 处置状态", "联合国第24号建议书状态码", "UPS 状态码/子码", "iSklad 状态"}

// vocabulary is a list, what it is called and where its codes are found.
type vocabulary struct {
	en      string
	edition string // the publisher's, where it counts them, and the day of ours
	numeric bool
	details Vocabulary // the second level that may come with its codes
	rows    []coded
	slots   []uint8 // one more than the row that may stand there, by hash
}

var vocabularies = [VocabularyCount + 1]vocabulary{
	VocabAfterShip:        {en: "AfterShip sub-statuses and tags", edition: "2026-07, read " + listsRead, rows: codesAfterShip[:], slots: slotsAfterShip[:]},
	Vocab17Track:          {en: "17TRACK main and sub-statuses", edition: "read " + listsRead, rows: codesSeventeenTrack[:], slots: slotsSeventeenTrack[:]},
	VocabKuaidi100:        {en: "Kuaidi100 basic and advanced states", edition: "read " + listsRead, numeric: true, rows: codesKuaidi100[:], slots: slotsKuaidi100[:]},
	VocabKdniao:           {en: "Kdniao states and sub-states", edition: "read " + listsRead, numeric: true, rows: codesKdniao[:], slots: slotsKdniao[:]},
	VocabEasyPost:         {en: "EasyPost statuses", edition: "read " + listsRead, details: VocabEasyPostDetail, rows: codesEasyPost[:], slots: slotsEasyPost[:]},
	VocabEasyPostDetail:   {en: "EasyPost status details", edition: "read " + listsRead, rows: codesEasyPostDetail[:], slots: slotsEasyPostDetail[:]},
	VocabShipEngine:       {en: "ShipEngine status codes", edition: "read " + listsRead, details: VocabShipEngineDetail, rows: codesShipEngine[:], slots: slotsShipEngine[:]},
	VocabShipEngineDetail: {en: "ShipEngine status details", edition: "read " + listsRead, rows: codesShipEngineDetail[:], slots: slotsShipEngineDetail[:]},
	VocabKarrio:           {en: "Karrio statuses", edition: "read " + listsRead, details: VocabKarrioReason, rows: codesKarrio[:], slots: slotsKarrio[:]},
	VocabKarrioReason:     {en: "Karrio reasons", edition: "read " + listsRead, rows: codesKarrioReason[:], slots: slotsKarrioReason[:]},
	VocabEMSEVT:           {en: "UPU EMSEVT events", edition: "read " + listsRead, rows: codesEMSEVT[:], slots: slotsEMSEVT[:]},
	VocabWeChatAction:     {en: "WeChat express action types", edition: "read " + listsRead, numeric: true, rows: codesWeChatAction[:], slots: slotsWeChatAction[:]},
	VocabWeChatWaybill:    {en: "WeChat store waybill states", edition: "read " + listsRead, numeric: true, rows: codesWeChatWaybill[:], slots: slotsWeChatWaybill[:]},
	VocabCainiao:          {en: "Cainiao style states", edition: "read " + listsRead, rows: codesCainiao[:], slots: slotsCainiao[:]},
	VocabTrackingMore:     {en: "TrackingMore statuses and sub-statuses", edition: "read " + listsRead, rows: codesTrackingMore[:], slots: slotsTrackingMore[:]},
	VocabShippo:           {en: "Shippo statuses", edition: "read " + listsRead, rows: codesShippo[:], slots: slotsShippo[:]},
	VocabAmazon:           {en: "Amazon Shipping events", edition: "read " + listsRead, rows: codesAmazon[:], slots: slotsAmazon[:]},
	VocabGS1Disposition:   {en: "GS1 CBV dispositions", edition: "read " + listsRead, rows: codesGS1Disposition[:], slots: slotsGS1Disposition[:]},
	VocabRec24:            {en: "UNECE Recommendation 24 status codes", edition: "read " + listsRead, numeric: true, rows: codesRec24[:], slots: slotsRec24[:]},
	VocabUPS:              {en: "UPS status and sub-code", edition: "read " + listsRead, rows: codesUPS[:], slots: slotsUPS[:]},
	VocabISklad:           {en: "iSklad states", edition: "read " + listsRead, numeric: true, rows: codesISklad[:], slots: slotsISklad[:]},
}

// Valid reports whether v is one of the vocabularies or unknown.
func (v Vocabulary) Valid() bool { return vocabularyWords.Has(uint8(v)) }

// Name returns the name in the language.
func (v Vocabulary) Name(lang courier.Lang) string {
	if lang == courier.English && v.Valid() && v != 0 {
		return vocabularies[v].en
	}
	return vocabularyWords.Name(uint8(v), vocabulariesZh, lang)
}

// String returns the word: "kuaidi100".
func (v Vocabulary) String() string { return vocabularyWords.Word(uint8(v)) }

// MarshalText returns the word.
func (v Vocabulary) MarshalText() ([]byte, error) { return vocabularyWords.Marshal(uint8(v)) }

// UnmarshalText reads a word.
func (v *Vocabulary) UnmarshalText(text []byte) error {
	return vocabularyWords.Unmarshal(text, (*uint8)(v))
}
