package courier

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"
)

// Digest is a SHA-256 digest; the zero Digest is unknown. Digests compare
// with ==, and print as 64 hexadecimal digits.
type Digest [sha256.Size]byte

// DigestOf returns the digest of the bytes.
func DigestOf(b []byte) Digest { return sha256.Sum256(b) }

// Known reports whether there is a digest.
func (d Digest) Known() bool { return d != Digest{} }

// String returns the digits, or "unknown".
func (d Digest) String() string {
	if !d.Known() {
		return "unknown"
	}
	return hex.EncodeToString(d[:])
}

// MarshalText returns the digits; of the unknown Digest the empty text.
func (d Digest) MarshalText() ([]byte, error) {
	if !d.Known() {
		return nil, nil
	}
	return hex.AppendEncode(nil, d[:]), nil
}

// UnmarshalText reads 64 digits in lower case, and the empty text as unknown.
func (d *Digest) UnmarshalText(text []byte) error {
	var read Digest
	if len(text) > 0 {
		if n, err := hex.Decode(read[:], text[:min(len(text), 2*len(read))]); err != nil || n != len(read) || len(text) != 2*n || strings.ToLower(string(text)) != string(text) {
			return malformed(string(text))
		}
	}
	*d = read
	return nil
}

// RecordKind says what a record keeps.
type RecordKind uint8

// The kinds of record.
const (
	Decided    RecordKind = iota + 1 // 规则作出的决定: what the rules answered
	Overridden                       // 人工改判: what a person decided in its place
)

var recordKinds = Words{"unknown", "decided", "overridden"}

// String returns the word of the kind.
func (k RecordKind) String() string { return recordKinds.Word(uint8(k)) }

// MarshalText returns the word of the kind.
func (k RecordKind) MarshalText() ([]byte, error) { return recordKinds.Marshal(uint8(k)) }

// UnmarshalText reads the word of a kind.
func (k *RecordKind) UnmarshalText(text []byte) error {
	return recordKinds.Unmarshal(text, (*uint8)(k))
}

// masked stands where a personal fact stood.
const masked = "masked"

// Answered is what a host hands over to have a decision kept: the question,
// the facts and the answer as JSON, and by what they were decided.
type Answered struct {
	Ask    string // entry point: "claim.Assess"
	Rules  string // rule set that answered: Grounds.Rules
	Module string // version of this module that answered, under which the record replays: debug.ReadBuildInfo of the host tells it
	Book   Digest // [Book.Digest] of the package that answered
	Facts  []byte // JSON of the facts
	Answer []byte // JSON of the answer

	// Case is the host's own number of the case, so that two consignments that
	// fared alike do not have one record; empty where the facts hold it.
	Case string

	// Corrects is the Sum of an earlier record of the case whose facts these
	// correct or complete; unknown where there is none.
	Corrects Digest

	// Personal are the paths of personal data among the facts, "sender.phone"
	// or "pieces[].consignee"; the record says there that they were masked. They
	// match in any case of letters, as encoding/json reads names; a path that
	// the facts do not have masks nothing ([Answered.Unmasked]). Digests are
	// taken over the facts as they were.
	Personal []Need

	// Key, where it is given, makes the digest of the facts one that only its
	// holder can make: few people have a given phone number, and a digest
	// without a key lets anybody try them all.
	Key []byte
}

// Record is a decision as it is kept: enough to show what was decided on
// what, under which rules, and to see whether anybody changed it since. The
// host stores it. Sum is the key of the record; facts that are delivered twice
// are found by their case and FactsSum, which stays the same when the version
// of the module or a rule changes ([FactsSum]).
type Record struct {
	Kind      RecordKind      `json:"kind"`
	Ask       string          `json:"ask"`
	Case      string          `json:"case,omitzero"`
	Rules     string          `json:"rules"`
	Module    string          `json:"module,omitzero"`
	Book      Digest          `json:"book,omitzero"`
	Facts     json.RawMessage `json:"facts"`              // canonical, personal data masked
	FactsSum  Digest          `json:"facts_sum"`          // of the canonical facts as they were
	Answer    json.RawMessage `json:"answer"`             // canonical
	Corrects  Digest          `json:"corrects,omitzero"`  // Sum of the record whose facts these correct or complete
	Overrides Digest          `json:"overrides,omitzero"` // Sum of the record that a person overruled
	By        string          `json:"by,omitzero"`        // who did
	Why       string          `json:"why,omitzero"`
	At        Instant         `json:"at,omitzero"`
	Sum       Digest          `json:"sum"` // of the record without this field, canonical
}

// Seal makes the record of a decision. Facts or an answer that are not strict
// JSON ([Canonical]), or a question without a name, are errors.
func Seal(a *Answered) (Record, error) {
	if a == nil {
		a = &Answered{}
	}
	r := Record{Kind: Decided, Ask: a.Ask, Case: a.Case, Rules: a.Rules, Module: a.Module, Book: a.Book, Corrects: a.Corrects}
	var bad Reading
	if a.Ask == "" {
		bad.Fault("ask", ErrMissing)
	}
	facts, err := Canonical(a.Facts)
	bad.Fault("facts", err)
	r.FactsSum = factsSum(facts, a.Key)
	hidden := canon{text: facts, mask: a.Personal}
	hidden.value(0)
	r.Facts = hidden.out
	r.Answer, err = Canonical(a.Answer)
	bad.Fault("answer", err)
	if err := bad.Err(); err != nil {
		return Record{}, err
	}
	return r.sealed()
}

// FactsSum returns what [Record.FactsSum] is for facts sealed with the key, nil
// for none: whether facts were decided before can be known before they are
// decided again. Facts that are not strict JSON are an error.
func FactsSum(facts, key []byte) (Digest, error) {
	facts, err := Canonical(facts)
	if err != nil {
		return Digest{}, At("facts", err)
	}
	return factsSum(facts, key), nil
}

// Unmasked returns the paths of Personal that these facts do not have, for a
// host that expects each of them to be there. Facts that are not strict JSON
// are an error.
func (a *Answered) Unmasked() ([]Need, error) {
	var missing []Need
	for _, path := range a.Personal {
		c := canon{text: a.Facts, mask: []Need{path}}
		if c.whole(); c.err != nil {
			return nil, At("facts", c.err)
		}
		if c.masks == 0 {
			missing = append(missing, path)
		}
	}
	return missing, nil
}

func factsSum(facts, key []byte) Digest {
	if len(key) == 0 {
		return DigestOf(facts)
	}
	mac := hmac.New(sha256.New, key)
	mac.Write(facts) // never fails
	return Digest(mac.Sum(nil))
}

func (r Record) sealed() (Record, error) {
	sum, err := r.sum()
	if err != nil {
		return Record{}, err
	}
	r.Sum = sum
	return r, nil
}

// sum returns the digest of the record without its own.
func (r Record) sum() (Digest, error) {
	r.Sum = Digest{}
	text, err := json.Marshal(&r)
	if err != nil {
		return Digest{}, err
	}
	text, err = Canonical(text)
	if err != nil {
		return Digest{}, err
	}
	return DigestOf(text), nil
}

// Check says whether the record is as it was sealed: [ErrContradicts] at
// "sum" where a byte of it changed.
func (r *Record) Check() error {
	sum, err := r.sum()
	if err != nil {
		return err
	}
	if sum != r.Sum {
		return At("sum", ErrContradicts)
	}
	return nil
}

// Holds reports whether the record was made of these facts; key is the one it
// was sealed with, nil for none. Facts that are not strict JSON are an error.
func (r *Record) Holds(facts, key []byte) (bool, error) {
	sum, err := FactsSum(facts, key)
	return err == nil && hmac.Equal(r.FactsSum[:], sum[:]), err
}

// Override is what a person decides in the place of a decision.
type Override struct {
	Answer []byte  // JSON of what holds instead
	By     string  // who: a name or a role; must be given
	Why    string  // must be given
	At     Instant // when; unknown where the host keeps it elsewhere
}

// Override makes the record of a person's decision in the place of this one,
// which stays as it is. The errors name what is missing or no strict JSON, and
// a record that is not as it was sealed.
func (r *Record) Override(o *Override) (Record, error) {
	if err := r.Check(); err != nil {
		return Record{}, At("record", err)
	}
	if o == nil {
		o = &Override{}
	}
	var bad Reading
	if o.By == "" {
		bad.Fault("by", ErrMissing)
	}
	if o.Why == "" {
		bad.Fault("why", ErrMissing)
	}
	answer, err := Canonical(o.Answer)
	bad.Fault("answer", err)
	if err := bad.Err(); err != nil {
		return Record{}, err
	}
	over := *r
	over.Kind, over.Overrides, over.Answer = Overridden, r.Sum, answer
	over.By, over.Why, over.At = o.By, o.Why, o.At
	over.Facts = slices.Clone(r.Facts)
	return over.sealed()
}

// covers reports whether the path with its indexes lies at the need, in any
// case of letters: "pieces[].name" covers "pieces[3].Name".
func (n Need) covers(path []byte) bool {
	for {
		list, rest, several := strings.Cut(string(n), "[]")
		if !several {
			return strings.EqualFold(list, string(path))
		}
		begin, end := bytes.IndexByte(path, '['), bytes.IndexByte(path, ']')
		if begin < 0 || end < begin || !strings.EqualFold(list, string(path[:begin])) {
			return false
		}
		n, path = Need(rest), path[end+1:]
	}
}
