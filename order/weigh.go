package order

import "github.com/courier-rules/courier"

// Weigh says at what weight a consignment is charged, with the figures used.
//
// The steps:
//   - real weight and, by the carrier's divisor, volumetric weight: for each
//     piece or for the consignment, as the terms say;
//   - the one that the terms charge by;
//   - rounded up to the step, or to the gram, once for what is rounded, from
//     the exact quotient;
//   - no less than the minimum of the terms;
//   - whether it is a large consignment;
//   - the weight on the waybill, which has to be the true one for express
//     items from 2024-03-01 (Express Market Measures 2023, 26), within the
//     host's tolerance.
//
// Terms, pieces and measures that are not known are asked for. The errors
// name the field: a divisor or a step that is absent ([courier.ErrMissing])
// or zero ([courier.ErrRange]), sides beside a volume
// ([courier.ErrContradicts]), more than can be weighed, an unknown word.
func Weigh(l *Load) (Weighing, error) { return AppendWeigh(nil, l) }

// AppendWeigh is [Weigh] with its reasons appended to dst, for a caller that
// reuses the memory: what dst holds stays at the head of the reasons.
func AppendWeigh(dst []courier.Reason, l *Load) (Weighing, error) {
	if l == nil {
		l = &Load{}
	}
	if err := l.check(); err != nil {
		return Weighing{}, err
	}
	if dst == nil {
		dst = make([]courier.Reason, 0, 6)
	}
	w := weighing{Load: l, told: telling(dst, l.WeighedOn)}
	w.measure()
	if w.open() {
		w.charge()
		w.large()
	}
	if w.answer.Real.Known() {
		w.waybill()
	}
	w.answer.Grounds = w.grounds()
	return w.answer, nil
}

// weighing is a load on its way through the steps.
type weighing struct {
	*Load
	told
	answer Weighing
	real   int64 // grams, of all pieces
	volume int64 // cubic millimetres, of all pieces
	sized  bool  // the volume of every piece is known
}

// measure asks for what is missing and adds up the pieces.
func (w *weighing) measure() {
	if w.Terms == nil {
		w.need("terms")
	}
	if len(w.Pieces) == 0 {
		w.need("pieces")
	}
	weighed := len(w.Pieces) > 0
	w.sized = weighed
	for i := range w.Pieces {
		p := &w.Pieces[i]
		if w.real += p.Weight.Grams(); !p.Weight.Known() {
			weighed = false
			if w.Terms.wantsWeight() {
				w.need(courier.Need(courier.Index("pieces", i) + ".weight"))
			}
		}
		v, missing := p.volume()
		if w.volume += v; missing != "" {
			w.sized = false
			if w.Terms.wantsSize() {
				w.need(courier.Need(courier.Index("pieces", i) + missing))
			}
		}
	}
	if weighed {
		w.answer.Real = courier.Grams(w.real)
	}
}

func (t *WeighTerms) wantsWeight() bool { return t != nil && t.Basis != VolumetricWeight }
func (t *WeighTerms) wantsSize() bool   { return t != nil && t.Basis != RealWeight }

// volume returns the volume in cubic millimetres, or what of it is missing.
func (p *LoadPiece) volume() (mm3 int64, missing string) {
	switch {
	case p.Volume.Known():
		return p.Volume.Int() * 1000, ""
	case !p.Length.Known():
		return 0, ".length_mm"
	case !p.Width.Known():
		return 0, ".width_mm"
	case !p.Height.Known():
		return 0, ".height_mm"
	}
	return p.Length.Int() * p.Width.Int() * p.Height.Int(), ""
}

// charge works the chargeable weight out.
func (w *weighing) charge() {
	t := w.Terms
	if t.Basis != RealWeight {
		w.answer.Volumetric = courier.Grams(ceilDiv(w.volume, t.Divisor.Int()))
	}
	if t.By == WeighConsignment {
		grams := w.taken(w.real, w.volume)
		w.answer.Chargeable = courier.Grams(w.least(w.stepped(grams.n, grams.d)))
		return
	}
	w.answer.Pieces = make([]PieceWeight, len(w.Pieces))
	charged, exact := int64(0), fraction{d: max(1, t.Divisor.Int())}
	for i := range w.Pieces {
		piece := w.piece(i)
		w.answer.Pieces[i] = piece.PieceWeight
		charged += piece.Chargeable.Grams()
		exact.n += piece.n * (exact.d / piece.d)
	}
	if t.By == WeighPiecesOnce {
		charged = w.least(w.stepped(exact.n, exact.d))
	}
	w.noteFrom(&weighPiecesRow, &t.Cite, courier.Notes, courier.CountOf(int64(len(w.Pieces))).Figure(), courier.Grams(charged).Figure())
	w.answer.Chargeable = courier.Grams(charged)
}

// fraction is a weight of n/d grams, taken by volume or not.
type fraction struct {
	n, d     int64
	byVolume bool
}

// pieceWeighed is a piece with what it counts before rounding.
type pieceWeighed struct {
	PieceWeight
	fraction
}

func (w *weighing) piece(i int) (p pieceWeighed) {
	t := w.Terms
	mm3, _ := w.Pieces[i].volume()
	p.Real = w.Pieces[i].Weight
	if t.Basis != RealWeight {
		p.Volumetric = courier.Grams(ceilDiv(mm3, t.Divisor.Int()))
	}
	p.fraction = t.greater(p.Real.Grams(), mm3)
	grams := ceilDiv(p.n, p.d)
	if t.By == WeighPieces {
		grams = max(t.up(p.n, p.d), t.Minimum.Grams())
	}
	p.Chargeable = courier.Grams(grams)
	row := &weighPieceRealRow
	if p.byVolume {
		row = &weighPieceVolumeRow
	}
	w.noteFrom(row, &t.Cite, courier.Notes, p.Real.Figure(), p.Volumetric.Figure(), p.Chargeable.Figure())
	w.ofItem(i)
	return p
}

// greater returns what the terms charge by; only a volume is a true fraction.
func (t *WeighTerms) greater(real, mm3 int64) fraction {
	d := t.Divisor.Int()
	if t.Basis == RealWeight || t.Basis == GreaterWeight && real*d >= mm3 {
		return fraction{real, 1, false}
	}
	return fraction{mm3, d, true}
}

// taken is greater, told of the consignment.
func (w *weighing) taken(real, mm3 int64) fraction {
	t := w.Terms
	f := t.greater(real, mm3)
	switch {
	case t.Basis == RealWeight:
		w.noteFrom(&weighRealRow, &t.Cite, courier.Notes, w.answer.Real.Figure())
		return f
	case t.Basis == GreaterWeight:
		row := &weighRealGreaterRow
		if f.byVolume {
			row = &weighVolumeGreaterRow
		}
		w.noteFrom(row, &t.Cite, courier.Notes, w.answer.Real.Figure(), w.answer.Volumetric.Figure(), t.Divisor.Figure())
		return f
	}
	w.noteFrom(&weighVolumeRow, &t.Cite, courier.Notes, w.answer.Volumetric.Figure(), t.Divisor.Figure())
	return f
}

// up rounds n/d grams up to the step, or to the gram.
func (t *WeighTerms) up(n, d int64) int64 {
	if t.Round == WeighStep {
		step := t.Step.Grams()
		return ceilDiv(n, d*step) * step
	}
	return ceilDiv(n, d)
}

// stepped is up, told where it moves the weight.
func (w *weighing) stepped(n, d int64) int64 {
	up, gram := w.Terms.up(n, d), ceilDiv(n, d)
	if up != gram {
		w.noteFrom(&weighStepRow, &w.Terms.Cite, courier.Notes, w.Terms.Step.Figure(), courier.Grams(gram).Figure(), courier.Grams(up).Figure())
	}
	return up
}

// least is the minimum, told where it moves the weight.
func (w *weighing) least(grams int64) int64 {
	if least := w.Terms.Minimum.Grams(); least > grams {
		w.noteFrom(&weighMinimumRow, &w.Terms.Cite, courier.Notes, w.Terms.Minimum.Figure())
		return least
	}
	return grams
}

// large says whether the consignment is a large one.
func (w *weighing) large() {
	t := w.Terms
	byWeight, byVolume := t.LargeOver.Known(), t.LargeOverVolume.Known()
	switch {
	case !byWeight && !byVolume:
		return
	case byWeight && w.answer.Real.Known() && w.real > t.LargeOver.Grams():
		w.noteFrom(&weighLargeRow, &t.Cite, courier.Notes, t.LargeOver.Figure())
		w.answer.Large = courier.Yes
	case byVolume && w.sized && w.volume > t.LargeOverVolume.Int()*1000:
		w.noteFrom(&weighLargeVolumeRow, &t.Cite, courier.Notes, t.LargeOverVolume.Figure())
		w.answer.Large = courier.Yes
	case (!byWeight || w.answer.Real.Known()) && (!byVolume || w.sized):
		w.answer.Large = courier.No
	default:
		w.needMeasures()
	}
}

// needMeasures asks for what the large consignment alone turns on.
func (w *weighing) needMeasures() {
	for i := range w.Pieces {
		p := &w.Pieces[i]
		if !p.Weight.Known() && w.Terms.LargeOver.Known() {
			w.need(courier.Need(courier.Index("pieces", i) + ".weight"))
		}
		if _, missing := p.volume(); missing != "" && w.Terms.LargeOverVolume.Known() {
			w.need(courier.Need(courier.Index("pieces", i) + missing))
		}
	}
}

// waybill holds the weight on the waybill against the scales.
func (w *weighing) waybill() {
	apart := w.OnWaybill.Grams() - w.real
	switch {
	case !w.OnWaybill.Known(), w.Express == courier.No:
	case w.Express == 0:
		w.need("express")
	case !w.WeighedOn.Known():
		w.need("weighed_on")
	case apart == 0:
		w.note(&weighTrueRow, courier.Notes, w.OnWaybill.Figure())
	case !w.Tolerance.Known():
		w.need("tolerance")
	case max(apart, -apart) <= w.Tolerance.Grams():
		w.note(&weighTrueRow, courier.Notes, w.OnWaybill.Figure())
	default:
		w.note(&weighUntrueRow, courier.Warns, w.OnWaybill.Figure(), w.answer.Real.Figure())
	}
}

// ceilDiv divides what is not below nothing, up to the whole.
func ceilDiv(n, d int64) int64 { return n/d + min(n%d, 1) }
