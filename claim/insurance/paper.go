package insurance

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Dossier is a claim on an insurer and the papers that are there.
type Dossier struct {
	On      courier.Date   `json:"on,omitzero"`      // day of the event: the law of this day answers
	Mode    courier.Mode   `json:"mode,omitzero"`    // 运输方式
	Loss    PaperLoss      `json:"loss,omitzero"`    // kind of loss
	Amount  courier.Money  `json:"amount,omitzero"`  // 索赔金额, for a set that asks for more from an amount on
	Clauses ClauseSet      `json:"clauses,omitzero"` // of PICC: the papers of its Art. 11 are asked for beside
	Repair  courier.Answer `json:"repair,omitzero"`  // 已修复或者拟修复
	Carrier courier.Answer `json:"carrier,omitzero"` // 第三者应负责: a carrier or another answers for the loss
	Salved  courier.Answer `json:"salved,omitzero"`  // 发生施救费用

	Have      []Paper   `json:"have,omitzero"`      // 已提供的单证; nil: not known, empty when there is none
	Cannot    []Paper   `json:"cannot,omitzero"`    // 无法提供: the claimant gives what it can
	Requested []Paper   `json:"requested,omitzero"` // 保险人已通知补充的单证, before
	Asked     uint8     `json:"asked,omitzero"`     // how many times the insurer has asked
	Set       *PaperSet `json:"set,omitzero"`       // what the insurer's own list adds; nil: it has none
}

// PaperSet is what an insurer's own list of papers adds. Reasons point at
// Cite, so it must not change while they live.
type PaperSet struct {
	Cite  courier.Cite   `json:"cite,omitzero"` // where it stands: a contract or a practice, no law
	Lines []PaperSetLine `json:"lines,omitzero"`
}

// PaperSetLine asks for a paper, or waives it, of claims from an amount on.
type PaperSetLine struct {
	Paper  Paper          `json:"paper"`           // missing is an error
	From   courier.Money  `json:"from,omitzero"`   // 起点金额, included; unknown: of every claim
	Below  courier.Money  `json:"below,omitzero"`  // 低于该金额, not included; unknown: without end
	Waived courier.Answer `json:"waived,omitzero"` // yes: not asked for in this range
}

// PaperNeed says how a paper is asked for.
type PaperNeed uint8

// The ways.
const (
	MustHave   PaperNeed = iota + 1 // 应当提供
	ShouldHave                      // 宜提供
	EitherOr                        // 任选其一, of its group
)

var paperNeeds = courier.Words{"unknown", "must", "should", "either_or"}

// String returns the word: "either_or".
func (n PaperNeed) String() string { return paperNeeds.Word(uint8(n)) }

// MarshalText returns the word.
func (n PaperNeed) MarshalText() ([]byte, error) { return paperNeeds.Marshal(uint8(n)) }

// UnmarshalText reads a word.
func (n *PaperNeed) UnmarshalText(text []byte) error { return paperNeeds.Unmarshal(text, (*uint8)(n)) }

// PaperGroup is a group of papers of which one will do.
type PaperGroup uint8

// The groups.
const (
	NoGroup       PaperGroup = iota // 不分组
	ValueGroup                      // 价值证明
	IdentityGroup                   // 身份证明
	LossGroup                       // 损失证明
)

var paperGroups = courier.Words{"none", "value", "identity", "loss"}

// String returns the word: "value".
func (g PaperGroup) String() string { return paperGroups.Word(uint8(g)) }

// MarshalText returns the word.
func (g PaperGroup) MarshalText() ([]byte, error) { return paperGroups.Marshal(uint8(g)) }

// UnmarshalText reads a word.
func (g *PaperGroup) UnmarshalText(text []byte) error {
	return paperGroups.Unmarshal(text, (*uint8)(g))
}

// PaperLine is a paper of the answer.
type PaperLine struct {
	Paper  Paper      `json:"paper"`
	Need   PaperNeed  `json:"need"`
	Group  PaperGroup `json:"group,omitzero"`
	Have   bool       `json:"have,omitzero"`   // it is there
	Cannot bool       `json:"cannot,omitzero"` // the claimant cannot give it
}

// Papers is the answer to a [Dossier]: granted where nothing that must be
// there is missing, refused where something is.
type Papers struct {
	courier.Decision
	Lines   []PaperLine `json:"lines,omitzero"`   // the set, in the order of the standard list
	Missing []Paper     `json:"missing,omitzero"` // what must be there and is not; of a group all that would do
	Request []Paper     `json:"request,omitzero"` // what the insurer asks for, once and all together
}

// PapersFor lists the papers of a claim on an insurer, says what is missing,
// and puts the one request together.
//
//   - The standard set is the union of two public lists (P-DOCS, P-24H), with
//     Art. 11 of the wording of PICC where the policy names it: policy,
//     waybill, proof of value (invoice, sales contract or outbound note),
//     identity (card or licence), account, claim form and photos; proof of the
//     loss by its kind; what the mode adds; the letter of subrogation and the
//     claim on the carrier where a third party answers.
//   - A host's own list adds papers, or waives them, by the amount of the
//     claim.
//   - The claimant gives what it can (Insurance Law 22(1)): what it cannot
//     give is not missing.
//   - The insurer asks once for all that is missing (22(2)). Asking again for
//     a paper that it could have asked for before is told.
//
// A fact that decides and is not known is asked for. The errors name the
// field: an unknown word, a paper twice, a list without lines
// ([courier.ErrEmptyTable]), a day before 2015-04-24 ([courier.ErrNoRule]).
func PapersFor(d *Dossier) (Papers, error) { return AppendPapersFor(nil, d) }

// AppendPapersFor is [PapersFor] with its reasons appended to dst, for a
// caller that reuses the memory.
func AppendPapersFor(dst []courier.Reason, d *Dossier) (Papers, error) {
	if d == nil {
		d = &Dossier{}
	}
	if err := d.check(); err != nil {
		return Papers{}, err
	}
	if needs := d.needs(); len(needs) > 0 {
		return Papers{Decision: clauseAsk(dst, needs...)}, nil
	}
	w := paperWork{Dossier: d}
	w.out.Reasons, w.out.Rules = dst, Rules
	w.set()
	w.find()
	w.out.Reasons = courier.AppendUnchecked(w.out.Reasons, len(dst), d.On)
	return w.out, nil
}

// needs lists what must be known to draw the list up.
func (d *Dossier) needs() (needs []courier.Need) {
	for _, f := range [...]struct {
		need    courier.Need
		missing bool
	}{{"on", !d.On.Known()}, {"loss", d.Loss == 0}, {"mode", d.Mode == 0}, {"carrier", d.Carrier == 0},
		{"repair", d.Repair == 0 && d.Loss != MissingGoods && d.Loss != StolenGoods && d.Loss != UndeliveredLot},
		{"salved", d.Salved == 0 && d.picc()}, {"amount", !d.Amount.Known() && d.byAmount()}, {"have", d.Have == nil}} {
		if f.missing {
			needs = append(needs, f.need)
		}
	}
	return needs
}

// picc reports whether the policy is on the wording of PICC.
func (d *Dossier) picc() bool { return d.Clauses == PICCBasic || d.Clauses == PICCComprehensive }

// byAmount reports whether a line of the own list depends on the amount.
func (d *Dossier) byAmount() bool {
	return d.Set != nil && slices.ContainsFunc(d.Set.Lines, func(l PaperSetLine) bool { return l.From.Known() || l.Below.Known() })
}

func (d *Dossier) check() error {
	var r courier.Reading
	clauseDay(&r, "on", d.On)
	r.Mode("mode", d.Mode)
	r.Word("loss", paperLosses, uint8(d.Loss))
	r.Amount("amount", d.Amount)
	r.Word("clauses", clauseSetWords, uint8(d.Clauses))
	r.Answer("repair", d.Repair)
	r.Answer("carrier", d.Carrier)
	r.Answer("salved", d.Salved)
	paperList(&r, "have", d.Have)
	paperList(&r, "cannot", d.Cannot)
	paperList(&r, "requested", d.Requested)
	for i, p := range d.Cannot {
		if slices.Contains(d.Have, p) {
			r.Fault(courier.Index("cannot", i), courier.ErrContradicts.Because("it is there"))
		}
	}
	if d.Asked == 0 && len(d.Requested) > 0 {
		r.Fault("asked", courier.ErrContradicts.Because("papers were asked for"))
	}
	if d.Set != nil {
		mark := r.Faults()
		d.Set.check(&r)
		r.Under(mark, "set")
	}
	return r.Err()
}

func (s *PaperSet) check(r *courier.Reading) {
	s.Cite.CheckTerms(r, "cite")
	if len(s.Lines) == 0 {
		r.Fault("lines", courier.ErrEmptyTable)
	}
	for i := range s.Lines {
		l, mark := &s.Lines[i], r.Faults()
		if l.Paper == 0 {
			r.Fault("paper", courier.ErrMissing)
		}
		r.Word("paper", paperWords, uint8(l.Paper))
		r.Amount("from", l.From)
		r.Amount("below", l.Below)
		r.Answer("waived", l.Waived)
		if l.From.Known() && l.Below.Known() && !l.From.Less(l.Below) {
			r.Fault("below", courier.ErrRange.Because("not above "+l.From.String()))
		}
		r.UnderIndex(mark, "lines", i)
	}
}

func paperList(r *courier.Reading, field string, list []Paper) {
	for i, p := range list {
		switch {
		case p == 0:
			r.Fault(courier.Index(field, i), courier.ErrMissing)
		case !paperWords.Has(uint8(p)):
			r.Word(courier.Index(field, i), paperWords, uint8(p))
		case slices.Contains(list[:i], p):
			r.Fault(courier.Index(field, i), courier.ErrRepeated.Because(p.String()))
		}
	}
}
