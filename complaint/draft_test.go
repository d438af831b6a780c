package complaint_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

func TestVetEveryDraft(t *testing.T) {
	for i := range 128 {
		f := complaint.Draft{On: spring, Amount: courier.Fen(100_00), Approval: levels(), Signed: courier.CountOf(1)}
		for n, a := range []*courier.Answer{&f.Admits, &f.Promises, &f.Waives, &f.Discloses, &f.Instead, &f.Consent, &f.Approved} {
			*a = courier.Answer(1 + i>>n&1)
		}
		got, err := complaint.Vet(&f)
		require.NoError(t, err)
		want := granted
		if f.Discloses == yes || f.Instead == yes && f.Consent == no || f.Approved == no && (f.Admits == yes || f.Promises == yes || f.Waives == yes) {
			want = refused
		}
		require.Equal(t, want, got.Verdict, "%+v", f)
		require.Equal(t, f.Promises == yes, got.Has("complaint.draft.promises"))
		roundTrip(t, f)
	}
	_, err := complaint.Vet(nil)
	assert.Equal(t, []string{"on"}, fields(err))
	got, err := complaint.Vet(&complaint.Draft{On: spring, Discloses: yes})
	require.NoError(t, err)
	assert.Empty(t, got.Needs)
}

// levels lets level 1 approve to 500 yuan and level 2 to 2,000.
func levels() *complaint.ApprovalTable {
	return &complaint.ApprovalTable{Cite: house, Rows: []complaint.ApprovalRow{{UpTo: courier.Fen(500_00), Level: courier.CountOf(1)}, {UpTo: courier.Fen(2000_00), Level: courier.CountOf(2)}}}
}

// A promise is held against the same table as a settlement.
func TestVetLevels(t *testing.T) {
	for _, tt := range []struct {
		fen, signed int64
		top         courier.Answer
		want        courier.Verdict
		needs       []courier.Need
	}{
		{500_00, 1, 0, granted, nil},
		{500_01, 1, 0, refused, nil},
		{500_01, 2, 0, granted, nil},
		{2000_00, 2, no, granted, nil},
		{2000_01, 9, 0, referred, []courier.Need{"by_top"}},
		{2000_01, 9, no, refused, nil},
		{2000_01, 0, yes, granted, nil},
		{500_00, 0, 0, refused, nil},
	} {
		f := complaint.Draft{On: spring, Admits: no, Promises: yes, Waives: no, Discloses: no, Instead: no, Approved: yes,
			Amount: courier.Fen(tt.fen), Approval: levels(), Signed: courier.CountOf(tt.signed), ByTop: tt.top}
		got, err := complaint.Vet(&f)
		require.NoError(t, err)
		assert.Equal(t, tt.want, got.Verdict, "%+v", tt)
		assert.Equal(t, tt.needs, got.Needs, "%+v", tt)
		assert.Equal(t, tt.want == refused, got.Has("complaint.draft.promise_past_level"))
		assert.Equal(t, tt.fen <= 2000_00, got.Has("complaint.draft.level"))
		assert.Equal(t, tt.fen > 2000_00, got.Has("complaint.draft.past_table"))
		told(t, got, func(d *courier.Decision) *courier.Grounds { return &d.Grounds })
		roundTrip(t, f)
		plan := plan(func(p *complaint.Plan) {
			p.Owed, p.Tenders[0].Amount, p.Approval, p.Signed, p.ByTop, p.Major = f.Amount, f.Amount, f.Approval, f.Signed, f.ByTop, no
		})
		if settled, err := complaint.Agree(&plan); assert.NoError(t, err) {
			assert.Equal(t, settled.Verdict, got.Verdict, "as Agree says: %+v", tt)
		}
	}
	f := complaint.Draft{On: spring, Admits: no, Promises: yes, Waives: no, Discloses: no, Instead: no, Approved: yes}
	got, err := complaint.Vet(&f)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"amount", "approval", "signed"}, got.Needs)
	f.Amount, f.Approval = courier.Fen(1), levels()
	got, err = complaint.Vet(&f)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"signed"}, got.Needs)
	f.Approved = no
	got, err = complaint.Vet(&f)
	require.NoError(t, err)
	assert.Equal(t, refused, got.Verdict)
	assert.Empty(t, got.Needs)
	f.Approval, f.Amount, f.ByTop = &complaint.ApprovalTable{Cite: house}, courier.Fen(-1), 9
	_, err = complaint.Vet(&f)
	assert.Equal(t, []string{"amount", "approval.rows", "by_top"}, fields(err))
}

// No fact is asked for that cannot change the answer.
func TestVetNeeds(t *testing.T) {
	proveNeeds(t, complaint.Draft{On: spring, Amount: courier.Fen(500_01), Approval: levels()}, []axis[complaint.Draft]{
		yesNo("admits", func(f *complaint.Draft) *courier.Answer { return &f.Admits }),
		yesNo("promises", func(f *complaint.Draft) *courier.Answer { return &f.Promises }),
		yesNo("waives", func(f *complaint.Draft) *courier.Answer { return &f.Waives }),
		yesNo("discloses", func(f *complaint.Draft) *courier.Answer { return &f.Discloses }),
		yesNo("approved", func(f *complaint.Draft) *courier.Answer { return &f.Approved }),
		yesNo("instead", func(f *complaint.Draft) *courier.Answer { return &f.Instead }),
		yesNo("consent", func(f *complaint.Draft) *courier.Answer { return &f.Consent }),
		{"signed", 2, func(f *complaint.Draft, v int) {
			f.Signed = courier.Count{}
			if v > 0 {
				f.Signed = courier.CountOf(int64(v))
			}
		}},
	}, true, func(f *complaint.Draft) (string, []courier.Need) {
		got, err := complaint.Vet(f)
		require.NoError(t, err)
		return got.Verdict.String(), got.Needs
	})
}
