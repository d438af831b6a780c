package courier

// Party is a side of a carriage.
type Party uint8

// The parties.
const (
	Shipper       Party = iota + 1 // 寄件人, 托运人
	Consignee                      // 收件人, 收货人
	ShippersAgent                  // 寄件人的代理人
	Payer                          // 付款人, who is neither shipper nor consignee
	Carrier                        // 承运人, the courier and its staff
	Insurer                        // 保险人
	Authority                      // 主管机关, police, customs, courts
	ThirdParty                     // 第三人
	Nobody                         // 无责任人, an event nobody answers for
)

var partyWords = Words{"unknown", "shipper", "consignee", "shippers_agent", "payer", "carrier", "insurer", "authority", "third_party", "nobody"}

var partyZh = []string{"未知", "寄件人", "收件人", "寄件人的代理人", "付款人", "承运人", "保险人", "主管机关", "第三人", "无责任人"}

// Valid reports whether p is one of the parties or unknown.
func (p Party) Valid() bool { return partyWords.Has(uint8(p)) }

// Side returns who p stands for: the shipper for the shipper's agent, else p.
// What one of the two asked for the other may take up.
func (p Party) Side() Party {
	if p == ShippersAgent {
		return Shipper
	}
	return p
}

// Name returns the name in the language: 寄件人, shipper.
func (p Party) Name(lang Lang) string { return partyWords.Name(uint8(p), partyZh, lang) }

// String returns the word: "shipper".
func (p Party) String() string { return partyWords.Word(uint8(p)) }

// MarshalText returns the word.
func (p Party) MarshalText() ([]byte, error) { return partyWords.Marshal(uint8(p)) }

// UnmarshalText reads a word.
func (p *Party) UnmarshalText(text []byte) error { return partyWords.Unmarshal(text, (*uint8)(p)) }

// Party records [ErrUnknownWord] at field when v is none of the parties.
func (r *Reading) Party(field string, v Party) { r.Word(field, partyWords, uint8(v)) }

// Department is a unit inside the carrier that can be at fault. Hosts with units of
// their own map them.
type Department uint8

// The departments.
const (
	Booking           Department = iota + 1 // 开单部门
	RoadOperations                          // 汽运操作中心
	AirOperations                           // 空运操作中心
	Arrival                                 // 到达部门
	InformationCentre                       // 信息管理中心
	Finance                                 // 财务部
	CustomerService                         // 客服部
)

var departmentWords = Words{"unknown", "booking", "road_operations", "air_operations", "arrival", "information_centre", "finance", "customer_service"}

var departmentZh = []string{"未知", "开单部门", "汽运操作中心", "空运操作中心", "到达部门", "信息管理中心", "财务部", "客服部"}

// Valid reports whether d is one of the departments or unknown.
func (d Department) Valid() bool { return departmentWords.Has(uint8(d)) }

// Name returns the name in the language: 开单部门, booking.
func (d Department) Name(lang Lang) string { return departmentWords.Name(uint8(d), departmentZh, lang) }

// String returns the word: "booking".
func (d Department) String() string { return departmentWords.Word(uint8(d)) }

// MarshalText returns the word.
func (d Department) MarshalText() ([]byte, error) { return departmentWords.Marshal(uint8(d)) }

// UnmarshalText reads a word.
func (d *Department) UnmarshalText(text []byte) error {
	return departmentWords.Unmarshal(text, (*uint8)(d))
}

// Department records [ErrUnknownWord] at field when v is none of the departments.
func (r *Reading) Department(field string, v Department) { r.Word(field, departmentWords, uint8(v)) }
