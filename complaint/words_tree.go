package complaint

import "github.com/courier-rules/courier"

// RegulatorLine is a line of the postal regulator's statistics of complaints
// and appeals.
type RegulatorLine uint8

// The lines of the regulator's statistics.
const (
	LineDelivery   RegulatorLine = iota + 1 // 投递服务
	LineDelay                               // 延误
	LineLoss                                // 丢失短少
	LineDamage                              // 损毁
	LineCollection                          // 收寄服务
	LineOvercharge                          // 违规收费
	LineCOD                                 // 代收货款
	LineOther                               // 其他
)

const lastRegulatorLine = LineOther

var regulatorLineWords = courier.Words{"unknown", "delivery_service", "delay", "loss_or_shortage", "damage",
	"collection_service", "overcharge", "cash_on_delivery", "other"}

var regulatorLineZh = []string{"未知", "投递服务", "延误", "丢失短少", "损毁", "收寄服务", "违规收费", "代收货款", "其他"}

// Name returns the name in the language: 投递服务, delivery service.
func (r RegulatorLine) Name(lang courier.Lang) string {
	return regulatorLineWords.Name(uint8(r), regulatorLineZh, lang)
}

// String returns the word: "delivery_service".
func (r RegulatorLine) String() string { return regulatorLineWords.Word(uint8(r)) }

// MarshalText returns the word.
func (r RegulatorLine) MarshalText() ([]byte, error) { return regulatorLineWords.Marshal(uint8(r)) }

// UnmarshalText reads a word.
func (r *RegulatorLine) UnmarshalText(text []byte) error {
	return regulatorLineWords.Unmarshal(text, (*uint8)(r))
}

// Quality is a line of the order textbook's list (S2-14): what went wrong.
// Its eight kinds of service quality 服务质量 are split where a kind names
// several things; the three of service attitude 服务态度 stand apart.
type Quality uint8

// The failings of the textbook's list.
const (
	QualityLate          Quality = iota + 1 // 送迟
	QualityWrong                            // 送错
	QualityVehicle                          // 车辆故障: in transit
	QualityBelowStandard                    // 标准不符: below the consignee's demand or the standard promised
	QualityLoss                             // 丢失
	QualityPacking                          // 破包
	QualityBreakage                         // 破损
	QualityShortage                         // 货差
	QualitySpoilage                         // 变质
	QualityNotAsAsked                       // 未按要求操作: delivery or collection
	QualitySettlement                       // 结算不符
	QualityWeight                           // 计重有误
	QualityPrice                            // 价格不符
	QualityPapersLate                       // 单据未返
	QualityPapersWrong                      // 单据开错: or not agreeing with the goods
	QualityManner                           // 态度不佳
	QualityAnswer                           // 应对不当
	QualityMisconduct                       // 员工自身问题
)

const lastQuality = QualityMisconduct

var qualityWords = courier.Words{"unknown", "late", "wrong", "vehicle", "below_standard", "loss", "packing",
	"breakage", "shortage", "spoilage", "not_as_asked", "settlement", "weight", "price", "papers_late", "papers_wrong",
	"manner", "answer", "misconduct"}

var qualityZh = []string{"未知", "送迟", "送错", "车辆故障", "标准不符", "丢失", "破包", "破损", "货差", "变质", "未按要求操作", "结算不符", "计重有误",
	"价格不符", "单据未返", "单据开错", "态度不佳", "应对不当", "员工自身问题"}

// Name returns the name in the language: 送迟, late.
func (q Quality) Name(lang courier.Lang) string { return qualityWords.Name(uint8(q), qualityZh, lang) }

// String returns the word: "late".
func (q Quality) String() string { return qualityWords.Word(uint8(q)) }

// MarshalText returns the word.
func (q Quality) MarshalText() ([]byte, error) { return qualityWords.Marshal(uint8(q)) }

// UnmarshalText reads a word.
func (q *Quality) UnmarshalText(text []byte) error { return qualityWords.Unmarshal(text, (*uint8)(q)) }

// HandlingClass is one of the four classes of the complaint handbook (S3-02),
// by which a complaint is first handled.
type HandlingClass uint8

// The four classes.
const (
	ClassService        HandlingClass = iota + 1 // 服务问题
	ClassProduct                                 // 产品质量: packing, integrity, damage of the goods
	ClassTransportDelay                          // 运输延误
	ClassDeliveryError                           // 配送错误: wrong address or recipient
)

var handlingClassWords = courier.Words{"unknown", "service", "product_quality", "transport_delay", "delivery_error"}

var handlingClassZh = []string{"未知", "服务问题", "产品质量", "运输延误", "配送错误"}

// Name returns the name in the language: 服务问题, service.
func (h HandlingClass) Name(lang courier.Lang) string {
	return handlingClassWords.Name(uint8(h), handlingClassZh, lang)
}

// String returns the word: "service".
func (h HandlingClass) String() string { return handlingClassWords.Word(uint8(h)) }

// MarshalText returns the word.
func (h HandlingClass) MarshalText() ([]byte, error) { return handlingClassWords.Marshal(uint8(h)) }

// UnmarshalText reads a word.
func (h *HandlingClass) UnmarshalText(text []byte) error {
	return handlingClassWords.Unmarshal(text, (*uint8)(h))
}

// DataType is one of the five types of the complaint handbook (S3-03), by
// which complaints are counted.
type DataType uint8

// The five types.
const (
	TypeAttitude    DataType = iota + 1 // 服务态度
	TypeDelivery                        // 派送问题: late, broken, lost
	TypeInformation                     // 信息错误: number of the waybill, address
	TypePrice                           // 价格问题: opaque or arbitrary
	TypeOther                           // 其他: a change of address asked for, an internal error
)

var dataTypeWords = courier.Words{"unknown", "attitude", "delivery", "information", "price", "other"}

var dataTypeZh = []string{"未知", "服务态度", "派送问题", "信息错误", "价格问题", "其他"}

// Name returns the name in the language: 服务态度, attitude.
func (d DataType) Name(lang courier.Lang) string {
	return dataTypeWords.Name(uint8(d), dataTypeZh, lang)
}

// String returns the word: "attitude".
func (d DataType) String() string { return dataTypeWords.Word(uint8(d)) }

// MarshalText returns the word.
func (d DataType) MarshalText() ([]byte, error) { return dataTypeWords.Marshal(uint8(d)) }

// UnmarshalText reads a word.
func (d *DataType) UnmarshalText(text []byte) error {
	return dataTypeWords.Unmarshal(text, (*uint8)(d))
}

// WeChat is a type of express complaint of the WeChat interface; its word is
// the number that the interface sends.
type WeChat uint8

// The complaint types.
const (
	WeChatDelay    WeChat = iota + 1 // 延误
	WeChatLost                       // 丢失
	WeChatDamage                     // 破损短少
	WeChatAttitude                   // 服务态度
	WeChatOther                      // 其他
)

var weChatWords = courier.Words{"unknown", "1004", "1005", "1006", "1007", "1008"}

var weChatZh = []string{"未知", "延误", "丢失", "破损短少", "服务态度", "其他"}

// Name returns the name in the language: 延误, 1004.
func (w WeChat) Name(lang courier.Lang) string { return weChatWords.Name(uint8(w), weChatZh, lang) }

// String returns the word: "1004".
func (w WeChat) String() string { return weChatWords.Word(uint8(w)) }

// MarshalText returns the word.
func (w WeChat) MarshalText() ([]byte, error) { return weChatWords.Marshal(uint8(w)) }

// UnmarshalText reads a word.
func (w *WeChat) UnmarshalText(text []byte) error { return weChatWords.Unmarshal(text, (*uint8)(w)) }

// Issue is a line in the manner of the complaint database of the US consumer
// finance bureau (CFPB), for a host that reports in that form.
type Issue uint8

// The issues.
const (
	IssueLate        Issue = iota + 1 // 未按承诺送达: not delivered when promised
	IssueLost                         // 丢失
	IssueDamaged                      // 损坏
	IssueFees                         // 收费
	IssueInformation                  // 信息不正确
	IssueClaim                        // 理赔问题: problem with a claim
	IssuePrivacy                      // 隐私
)

var issueWords = courier.Words{"unknown", "late", "lost", "damaged", "fees", "incorrect_information",
	"claim_problem", "privacy"}

var issueZh = []string{"未知", "未按承诺送达", "丢失", "损坏", "收费", "信息不正确", "理赔问题", "隐私"}

// Name returns the name in the language: 未按承诺送达, late.
func (i Issue) Name(lang courier.Lang) string { return issueWords.Name(uint8(i), issueZh, lang) }

// String returns the word: "late".
func (i Issue) String() string { return issueWords.Word(uint8(i)) }

// MarshalText returns the word.
func (i Issue) MarshalText() ([]byte, error) { return issueWords.Marshal(uint8(i)) }

// UnmarshalText reads a word.
func (i *Issue) UnmarshalText(text []byte) error { return issueWords.Unmarshal(text, (*uint8)(i)) }

// Opening is the kind of claim that a complaint opens beside itself.
type Opening uint8

// The claims.
const (
	OpensNone         Opening = iota + 1 // 不涉及索赔
	OpensDelay                           // 延误索赔
	OpensLoss                            // 丢失索赔
	OpensPartLoss                        // 短少索赔
	OpensDamage                          // 损坏索赔
	OpensMismatch                        // 内件不符索赔
	OpensMisdelivery                     // 错投索赔
	OpensDisputedLoss                    // 签收争议的丢失索赔
	OpensRefund                          // 退费
	OpensRemittance                      // 代收货款未付
	OpensExisting                        // 已有索赔: the one that is complained of
	OpensByResult                        // 视结果而定
)

var openingWords = courier.Words{"unknown", "none", "delay", "loss", "part_loss", "damage", "contents_mismatch",
	"wrong_delivery", "disputed_loss", "refund", "cod_not_remitted", "existing", "by_result"}

var openingZh = []string{"未知", "不涉及索赔", "延误索赔", "丢失索赔", "短少索赔", "损坏索赔", "内件不符索赔", "错投索赔", "签收争议的丢失索赔", "退费",
	"代收货款未付", "已有索赔", "视结果而定"}

// Name returns the name in the language: 不涉及索赔, none.
func (o Opening) Name(lang courier.Lang) string { return openingWords.Name(uint8(o), openingZh, lang) }

// String returns the word: "none".
func (o Opening) String() string { return openingWords.Word(uint8(o)) }

// MarshalText returns the word.
func (o Opening) MarshalText() ([]byte, error) { return openingWords.Marshal(uint8(o)) }

// UnmarshalText reads a word.
func (o *Opening) UnmarshalText(text []byte) error { return openingWords.Unmarshal(text, (*uint8)(o)) }
