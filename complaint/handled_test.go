package complaint_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

func TestHandledAndTold(t *testing.T) {
	for i := range 128 {
		s := complaint.SeventhDay{On: spring}
		for n, a := range []*courier.Answer{&s.Decided, &s.Told, &s.InTime, &s.Partly, &s.Refused, &s.Unreachable, &s.Unrecorded} {
			*a = courier.Answer(1 + i>>n&1)
		}
		got, err := complaint.Handled(&s)
		if s.Told == yes && s.Unreachable == yes {
			assert.Equal(t, []string{"unreachable"}, fields(err))
			continue
		}
		require.NoError(t, err)
		want := refused
		switch {
		case s.Decided == yes && s.Told == yes && s.InTime == yes:
			want = granted
		case s.Decided == yes && s.Unreachable == yes:
			want = referred
		}
		require.Equal(t, want, got.Verdict, "%+v", s)
		require.NotEmpty(t, got.Reasons)
	}
	got, err := complaint.Handled(&complaint.SeventhDay{On: spring, Decided: yes})
	require.NoError(t, err)
	assert.ElementsMatch(t, []courier.Need{"told", "in_time"}, got.Needs)
	_, err = complaint.Handled(nil)
	assert.Equal(t, []string{"on"}, fields(err))
	_, err = complaint.Handled(&complaint.SeventhDay{On: courier.Day(2018, 4, 30)})
	assert.ErrorIs(t, err, courier.ErrNoRule)
	roundTrip(t, complaint.SeventhDay{On: spring, Decided: yes, Told: no, Partly: no})
}

func TestRespondFindsTheGaps(t *testing.T) {
	whole := complaint.RegulatorReply{On: spring, Finished: yes, Finding: yes, Responsibility: yes, Agreed: yes, SumOrApology: yes, Satisfaction: yes, Handler: yes, Telephone: yes}
	got, err := complaint.Respond(&whole)
	require.NoError(t, err)
	assert.Equal(t, granted, got.Verdict)
	told(t, got, func(d *courier.Decision) *courier.Grounds { return &d.Grounds })
	for field, spoil := range map[string]func(*complaint.RegulatorReply) *courier.Answer{
		"finding": func(r *complaint.RegulatorReply) *courier.Answer { return &r.Finding }, "responsibility": func(r *complaint.RegulatorReply) *courier.Answer { return &r.Responsibility },
		"agreed": func(r *complaint.RegulatorReply) *courier.Answer { return &r.Agreed }, "sum_or_apology": func(r *complaint.RegulatorReply) *courier.Answer { return &r.SumOrApology },
		"satisfaction": func(r *complaint.RegulatorReply) *courier.Answer { return &r.Satisfaction }, "handler": func(r *complaint.RegulatorReply) *courier.Answer { return &r.Handler },
		"telephone": func(r *complaint.RegulatorReply) *courier.Answer { return &r.Telephone },
	} {
		p := whole
		*spoil(&p) = no
		got, err := complaint.Respond(&p)
		require.NoError(t, err)
		assert.Equal(t, refused, got.Verdict)
		assert.True(t, got.Has(courier.Code("complaint.reply.no_"+field)), field)
		*spoil(&p) = 0
		got, err = complaint.Respond(&p)
		require.NoError(t, err)
		assert.Equal(t, []courier.Need{courier.Need(field)}, got.Needs)
	}
	part := complaint.RegulatorReply{On: spring, Finished: no, Handler: yes, Telephone: yes, Progress: yes, Plan: no}
	got, err = complaint.Respond(&part)
	require.NoError(t, err)
	assert.Equal(t, refused, got.Verdict)
	part.Plan = yes
	got, err = complaint.Respond(&part)
	require.NoError(t, err)
	assert.Equal(t, granted, got.Verdict)
	_, err = complaint.Respond(nil)
	assert.Equal(t, []string{"on"}, fields(err))
	roundTrip(t, whole)
}
