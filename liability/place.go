package liability

import "github.com/courier-rules/courier"

// Place is where goods carried by sea were when it happened. The zero Place is
// unknown.
type Place uint8

// The places.
const (
	Aboard       Place = iota + 1 // 装船后、卸船前: on the ship
	AshoreAtPort                  // 装货港接收后、装船前, 卸船后、卸货港交付前: in the carrier's charge ashore
	BeyondPorts                   // 接收前或者交付后: not in the carrier's charge at the ports
)

var places = courier.Words{"unknown", "aboard", "ashore_at_port", "beyond_ports"}
var placesZh = []string{"未知", "船上", "港口岸上", "责任期间之外"}

// Name returns the name in the language: 船上, aboard.
func (p Place) Name(lang courier.Lang) string { return places.Name(uint8(p), placesZh, lang) }

// String returns the word: "ashore_at_port".
func (p Place) String() string { return places.Word(uint8(p)) }

// MarshalText returns the word.
func (p Place) MarshalText() ([]byte, error) { return places.Marshal(uint8(p)) }

// UnmarshalText reads a word.
func (p *Place) UnmarshalText(text []byte) error { return places.Unmarshal(text, (*uint8)(p)) }

// Check records [courier.ErrUnknownWord] at field when p is no place.
func (p Place) Check(r *courier.Reading, field string) { r.Word(field, places, uint8(p)) }
