package tier

import (
	"strconv"

	"github.com/courier-rules/courier"
)

const maxRows = 64 // one bit each

// check reads the facts of the scheme, names each field that cannot be read,
// and compiles the rows.
func (s *scheme) check() error {
	var read courier.Reading
	hostsOwn(&read, "cite", &s.Cite)
	if !s.From.Known() {
		read.Fault("from", courier.ErrMissing)
	}
	read.Order("to", s.From, s.To)
	if s.Currency.Valid() {
		read.Amount("currency", courier.Minor(0, s.Currency)) // the one that every row must have
	} else {
		read.Fault("currency", courier.ErrMissing)
	}
	s.Credit.check(&read, "credit")
	s.Strength.check(&read, "strength")
	read.Word("policy", policyWords, uint8(s.Policy))
	if s.Policy == 0 {
		read.Fault("policy", courier.ErrMissing)
	}
	switch {
	case len(s.Rows) == 0:
		read.Fault("rows", courier.ErrEmptyTable)
	case len(s.Rows) > maxRows:
		read.Fault("rows", courier.ErrRange.Because(strconv.Itoa(len(s.Rows))+" rows, at most "+strconv.Itoa(maxRows)))
	}
	s.checkRanking(&read)
	if read.Faults() > 0 {
		return read.Err()
	}
	boxes := make([]box, len(s.Rows))
	for i := range s.Rows {
		mark := read.Faults()
		boxes[i] = s.box(&read, &s.Rows[i])
		read.UnderIndex(mark, "rows", i)
	}
	for i := range boxes {
		for j := range i {
			if boxes[i] == boxes[j] && s.Rows[i].Class == s.Rows[j].Class {
				read.Fault(courier.Index("rows", i), courier.ErrRepeated.Because("as "+courier.Index("rows", j)))
				break
			}
		}
	}
	if read.Faults() == 0 {
		s.compile(boxes)
		s.checkCover(&read)
	}
	return read.Err()
}

// hostsOwn wants a document of the host's own, for no other source has
// figures for a customer's class, and a house rule must not look like law.
func hostsOwn(read *courier.Reading, field string, c *courier.Cite) {
	if c.Document == nil {
		read.Fault(field+".document", courier.ErrMissing.Because("it stands in a document of the host's own"))
		return
	}
	c.Check(read, field)
	switch c.Document.Force {
	case 0, courier.Contract, courier.Practice:
	default:
		read.Fault(field+".document.force", courier.ErrContradicts.Because("it is a contract or a practice"))
	}
}

// checkRanking wants each class of the rows once, and no other.
func (s *scheme) checkRanking(read *courier.Reading) {
	var given, ranked Classes
	for i := range s.Rows {
		given |= s.Rows[i].Class.bit()
	}
	if len(s.Ranking) == 0 {
		read.Fault("ranking", courier.ErrEmptyTable)
		return
	}
	for i, c := range s.Ranking {
		at := courier.Index("ranking", i)
		read.Word(at, classWords, uint8(c))
		switch {
		case c == 0:
			read.Fault(at, courier.ErrMissing)
		case ranked.Has(c):
			read.Fault(at, courier.ErrRepeated.Because(c.String()))
		case c.Valid() && !given.Has(c):
			read.Fault(at, courier.ErrContradicts.Because("no row gives "+c.String()))
		}
		if ranked |= c.bit(); c.Valid() {
			s.rank[c] = i
		}
	}
	for c := range (given &^ ranked).All() {
		read.Fault("ranking", courier.ErrMissing.Because(c.String()))
	}
}

// box reads the conditions of a row.
func (s *scheme) box(read *courier.Reading, row *SchemeRow) (b box) {
	mark := read.Faults()
	read.Word("class", classWords, uint8(row.Class))
	if row.Class == 0 {
		read.Fault("class", courier.ErrMissing)
	}
	read.Amount("mean_payment.from", row.MeanPayment.From)
	read.Amount("mean_payment.to", row.MeanPayment.To)
	b.first[payment], b.last[payment] = row.MeanPayment.From.Minor(), paymentLast
	if row.MeanPayment.To.Known() {
		b.last[payment] = max(row.MeanPayment.To.Minor(), 0) - 1
	}
	b.first[credit], b.last[credit] = row.Credit.on(&s.Credit, read, "credit")
	b.first[strength], b.last[strength] = row.Strength.on(&s.Strength, read, "strength")
	b.first[monthly], b.last[monthly] = isCash, isMonthly
	read.Answer("monthly", row.Monthly)
	switch row.Monthly {
	case courier.Yes:
		b.first[monthly] = isMonthly
	case courier.No:
		b.last[monthly] = isCash
	}
	for d, key := range keys {
		if b.last[d] < b.first[d] && read.Faults() == mark {
			read.Fault(string(key), courier.ErrRange.Because("ends where it begins, or before"))
		}
	}
	if row.Monthly == row.Class.neverSettles() && row.Monthly.Known() {
		read.Fault("monthly", courier.ErrContradicts.Because(row.Monthly.String()+" for "+row.Class.String()))
	}
	return b
}

// neverSettles is the settlement that the name of the class rules out.
func (c Class) neverSettles() courier.Answer {
	switch c {
	case MidSizeMonthly, OrdinaryMonthly:
		return courier.No
	case Cash:
		return courier.Yes
	}
	return 0
}

// on reads a range of grades as the places of its first and its last.
func (g Grades) on(s *Scale, read *courier.Reading, at string) (first, last int64) {
	last = s.last()
	if g.From != "" {
		n, err := s.at(g.From)
		read.Fault(at+".from", err)
		first = n
	}
	if g.To != "" {
		n, err := s.at(g.To)
		read.Fault(at+".to", err)
		if last = n - 1; err != nil {
			last = s.last()
		}
	}
	return first, last
}
