package tier

import (
	"slices"

	"github.com/courier-rules/courier"
)

// check reads the facts of a review and names each field that cannot be read.
func (r *Review) check() error {
	var read courier.Reading
	r.Customer.readInto(&read)
	read.Under(0, "customer")
	if r.Customer.Scheme.s == nil {
		return read.Err()
	}
	r.Rules.check(&read, &r.Customer)
	read.Word("current", classWords, uint8(r.Current))
	read.Answer("first", r.First)
	r.ranked(&read, "current", r.Current)
	for i, c := range r.Past {
		at := courier.Index("past", i)
		if read.Word(at, classWords, uint8(c)); c == 0 {
			read.Fault(at, courier.ErrMissing)
		}
		r.ranked(&read, at, c)
	}
	read.Order("customer.on", r.Last, r.Customer.On)
	read.Order("customer.on", r.Since, r.Customer.On)
	if r.First == courier.Yes && r.Last.Known() {
		read.Fault("last", courier.ErrContradicts.Because("no review came before this one"))
	}
	if r.First == courier.Yes && len(r.Past) > 0 {
		read.Fault("past", courier.ErrContradicts.Because("no review came before this one"))
	}
	r.checkOverride(&read)
	return read.Err()
}

// ranked wants a class that the scheme gives.
func (r *Review) ranked(read *courier.Reading, field string, c Class) {
	if s := r.Customer.Scheme.s; c != 0 && c.Valid() && s.Ranking[s.rank[c]] != c {
		read.Fault(field, courier.ErrContradicts.Because("the scheme does not rank "+c.String()))
	}
}

func (r *Review) checkOverride(read *courier.Reading) {
	o := r.Override
	if o == nil {
		return
	}
	read.Word("override.class", classWords, uint8(o.Class))
	if o.Class == 0 {
		read.Fault("override.class", courier.ErrMissing)
	}
	r.ranked(read, "override.class", o.Class)
	if o.Reason == "" {
		read.Fault("override.reason", courier.ErrMissing)
	}
	if !o.From.Known() {
		read.Fault("override.from", courier.ErrMissing)
	}
	if !o.Until.Known() {
		read.Fault("override.until", courier.ErrMissing)
	}
	read.Order("override.until", o.From, o.Until)
}

// check reads the rules: everything in them is the host's to give.
func (s *ReviewRules) check(read *courier.Reading, c *Candidate) {
	hostsOwn(read, "rules.cite", &s.Cite)
	if !s.Every.Known() {
		read.Fault("rules.every", courier.ErrMissing)
	}
	countedInDays(read, "rules.every", s.Every)
	countedInDays(read, "rules.settle", s.Settle)
	for _, n := range []struct {
		field string
		count courier.Count
	}{{"rules.rise_after", s.RiseAfter}, {"rules.fall_after", s.FallAfter}} {
		if !n.count.Known() {
			read.Fault(n.field, courier.ErrMissing)
		} else if n.count.Int() == 0 {
			read.Fault(n.field, courier.ErrRange.Because("0"))
		}
	}
	read.Answer("rules.one_rank", s.OneRank)
	if s.Keep.s == nil {
		return
	}
	if !slices.Equal(s.Keep.s.Ranking, c.Scheme.s.Ranking) {
		read.Fault("rules.keep.ranking", courier.ErrContradicts.Because("another ranking than that of the scheme"))
	}
	keeping, mark := *c, read.Faults()
	keeping.Scheme = s.Keep
	keeping.readInto(read)
	read.Under(mark, "rules.keep")
}
