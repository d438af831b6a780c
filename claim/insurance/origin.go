package insurance

import "github.com/courier-rules/courier"

// Origin is what marine goods were worth where their voyage began.
type Origin struct {
	HappenedOn courier.Date  `json:"happened_on,omitzero"` // the law of this day answers
	Goods      courier.Money `json:"goods,omitzero"`       // 起运地的发票价格，非贸易商品为实际价值, when the cover began
	Freight    courier.Money `json:"freight,omitzero"`     // 运费
	Premium    courier.Money `json:"premium,omitzero"`     // 保险费
}

// Worth is the answer to an [Origin].
type Worth struct {
	courier.Grounds
	Value courier.Money `json:"value,omitzero"` // 保险价值; unknown where facts are missing
}

var rowOriginValue = courier.Row{
	Code: "insurance.origin.value", IDs: "INS-09 T1-09", Cites: maritime("219", "243"), Names: [3]string{"goods", "freight", "premium"},
	Zh: "未约定保险价值的，货物的保险价值为保险责任开始时起运地的发票价格或者实际价值{goods}与运费{freight}、保险费{premium}的总和",
	En: "where no value was agreed, that of goods is their invoice price or actual value at the origin when the cover began, {goods}, with freight of {freight} and premium of {premium}",
}

// ValueAtOrigin is the insured value of marine goods for which none was
// agreed (Maritime Code 219; from 2026-05-01 243(2)(2)). What is missing is
// asked for. The errors name the field: a negative amount, two currencies, a
// value past what can be held, a day before 1993-07-01 ([courier.ErrNoRule]).
func ValueAtOrigin(o *Origin) (Worth, error) { return AppendValueAtOrigin(nil, o) }

// AppendValueAtOrigin is [ValueAtOrigin] with its reasons appended to dst.
func AppendValueAtOrigin(dst []courier.Reason, o *Origin) (w Worth, err error) {
	if o == nil {
		o = &Origin{}
	}
	var r courier.Reading
	if o.HappenedOn.Known() && o.HappenedOn.Before(courier.Day(1993, 7, 1)) {
		r.Fault("happened_on", courier.ErrNoRule.Because(o.HappenedOn.String()))
	}
	r.Amount("goods", o.Goods)
	r.Amount("freight", o.Freight)
	r.Amount("premium", o.Premium)
	if err := r.Err(); err != nil {
		return Worth{}, err
	}
	w.Rules, w.Reasons = Rules, dst
	for _, f := range [...]struct {
		need  courier.Need
		known bool
	}{{"happened_on", o.HappenedOn.Known()}, {"goods", o.Goods.Known()}, {"freight", o.Freight.Known()}, {"premium", o.Premium.Known()}} {
		if !f.known {
			w.Needs = append(w.Needs, f.need)
		}
	}
	if len(w.Needs) > 0 {
		return w, nil
	}
	if w.Value, err = o.Goods.Exact().Add(o.Freight.Exact()).Add(o.Premium.Exact()).Round(); err != nil {
		return Worth{}, courier.At("goods", err)
	}
	w.Reasons = rowOriginValue.AppendReason(w.Reasons, rowOriginValue.Cite(o.HappenedOn), courier.Notes, courier.Money{},
		o.Goods.Figure(), o.Freight.Figure(), o.Premium.Figure())
	w.Reasons = courier.AppendUnchecked(w.Reasons, len(dst), o.HappenedOn)
	return w, nil
}
