package courier

import "strings"

// Currency is an ISO 4217 currency. The zero Currency is unknown.
type Currency uint8

// The currencies that rules and terms name. [ParseCurrency] knows every
// active code.
const (
	CNY Currency = iota + 1 // 人民币元
	XDR                     // 特别提款权, special drawing right, kept to two decimals
	USD                     // 美元
	EUR                     // 欧元
	HKD                     // 港元
	MOP                     // 澳门元
	TWD                     // 新台币
	GBP                     // 英镑
	JPY                     // 日元
	INR                     // 印度卢比
)

// currencies lists the codes in the order of the constants, then the rest.
const currencies = "CNYXDRUSDEURHKDMOPTWDGBPJPYINR" +
	"AEDAFNALLAMDAOAARSAUDAWGAZNBAMBBDBDTBHDBIFBMDBNDBOBBRLBSDBTNBWPBYNBZDCADCDFCHFCLFCLPCOPCRCCUPCVECZK" +
	"DJFDKKDOPDZDEGPERNETBFJDFKPGELGHSGIPGMDGNFGTQGYDHNLHTGHUFIDRILSIQDIRRISKJMDJODKESKGSKHRKMFKPWKRWKWD" +
	"KYDKZTLAKLBPLKRLRDLSLLYDMADMDLMGAMKDMMKMNTMRUMURMVRMWKMXNMYRMZNNADNGNNIONOKNPRNZDOMRPABPENPGKPHPPKR" +
	"PLNPYGQARRONRSDRUBRWFSARSBDSCRSDGSEKSGDSHPSLESOSSRDSSPSTNSVCSYPSZLTHBTJSTMTTNDTOPTRYTTDTZSUAHUGXUYU" +
	"UYWUZSVEDVESVNDVUVWSTXAFXCDXCGXOFXPFYERZARZMWZWG"

// Currencies whose minor unit is not a hundredth.
const (
	whole       = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF"
	thousandths = "BHD IQD JOD KWD LYD OMR TND"
	tenThousand = "CLF UYW"
)

var currencyZh = [...]string{CNY: "元", XDR: "特别提款权", USD: "美元", EUR: "欧元", HKD: "港元",
	MOP: "澳门元", TWD: "新台币", GBP: "英镑", JPY: "日元", INR: "印度卢比"}

// ParseCurrency reads an ISO 4217 code in capitals.
func ParseCurrency(code string) (Currency, error) {
	if len(code) == 3 {
		for i := 0; i < len(currencies); i += 3 {
			if currencies[i:i+3] == code {
				return Currency(i/3 + 1), nil
			}
		}
	}
	return 0, unknownWord(code)
}

// Valid reports whether c is a currency of the table.
func (c Currency) Valid() bool { return c >= 1 && int(c) <= len(currencies)/3 }

// String returns the code, or "unknown".
func (c Currency) String() string {
	if !c.Valid() {
		return "unknown"
	}
	return currencies[3*c.index() : 3*c.index()+3]
}

func (c Currency) index() int { return int(c) - 1 }

// Decimals returns how many decimals the minor unit has: 2 for CNY, 0 for JPY.
func (c Currency) Decimals() int {
	if !c.Valid() {
		return 2
	}
	return int(decimals[c])
}

// decimals are those of each currency.
var decimals = func() (places [len(currencies)/3 + 1]uint8) {
	for c := Currency(1); c.Valid(); c++ {
		switch code := c.String(); {
		case strings.Contains(whole, code):
		case strings.Contains(thousandths, code):
			places[c] = 3
		case strings.Contains(tenThousand, code):
			places[c] = 4
		default:
			places[c] = 2
		}
	}
	return places
}()

// MarshalText returns the code; of the unknown Currency the empty text.
func (c Currency) MarshalText() ([]byte, error) {
	if !c.Valid() {
		return []byte{}, nil
	}
	return []byte(c.String()), nil
}

// UnmarshalText reads what [ParseCurrency] reads.
func (c *Currency) UnmarshalText(text []byte) error {
	v, err := ParseCurrency(string(text))
	if err == nil {
		*c = v
	}
	return err
}
