package tier

import "github.com/courier-rules/courier"

// Matrix sets a customer against every class in every dimension: six lines,
// in the order of the textbook, whatever the scheme ranks.
type Matrix [6]MatrixLine

// MatrixLine says in which dimensions a class admits the customer. A class of
// several rows admits in a dimension what one of them does; a class that the
// scheme does not give admits nobody. A fact that is unknown leaves its
// dimension unknown, unless no value of it would make a difference.
type MatrixLine struct {
	Class       Class          `json:"class"`
	MeanPayment courier.Answer `json:"mean_payment,omitzero"` // 付款金额均值
	Credit      courier.Answer `json:"credit,omitzero"`       // 信誉度
	Strength    courier.Answer `json:"strength,omitzero"`     // 综合实力
	Monthly     courier.Answer `json:"monthly,omitzero"`      // 月结
}

// marks are one dimension of the matrix, by class less one.
type marks [lastClass]courier.Answer

// mark says which classes each slab admits, and which they all do or none.
func (a *axis) mark(s *scheme) {
	a.marks = make([]marks, len(a.rows))
	for n, rows := range a.rows {
		for c := KeyMajor; c <= lastClass; c++ {
			admits := courier.AnswerOf(rows&s.gives[c] != 0)
			a.marks[n][c-1] = admits
			switch {
			case n == 0:
				a.open[c-1] = admits
			case a.open[c-1] != admits:
				a.open[c-1] = 0
			}
		}
	}
}

// at returns the marks of a slab, -1 for an unknown one.
func (a *axis) at(slab int) *marks {
	if slab < 0 {
		return &a.open
	}
	return &a.marks[slab]
}

// showMatrix writes the matrix.
func (s *scheme) showMatrix(m *Matrix, f *facts) {
	p, c := s.axes[payment].at(f.slab[payment]), s.axes[credit].at(f.slab[credit])
	t, o := s.axes[strength].at(f.slab[strength]), s.axes[monthly].at(f.slab[monthly])
	for i := range m {
		m[i] = MatrixLine{Class(i + 1), p[i], c[i], t[i], o[i]}
	}
}
