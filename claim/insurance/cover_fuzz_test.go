package insurance_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/insurance"
)

// fuzzJSON reads the bytes as the JSON of some facts and asks about them:
// nothing panics, an error names a field, an answer holds together and comes
// out alike a second time.
func fuzzJSON[T any](f *testing.F, ask func(*T) (courier.Verdict, *courier.Grounds, error), seeds ...T) {
	for _, s := range seeds {
		text, err := json.Marshal(s)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Add([]byte(`{"on":"2026-08-01","happened_on":"2026-08-01","marine":"yes","goods":"x","rate":"-1","sum_insured":"CNY 92233720368547758.07"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		facts := new(T)
		if json.Unmarshal(data, facts) != nil {
			return
		}
		verdict, grounds, err := ask(facts)
		if err != nil {
			if verdict != 0 || len(fields(err)) == 0 {
				t.Fatalf("%v with %v", verdict, err)
			}
			return
		}
		if verdict == 0 || verdict != referred && len(grounds.Needs) > 0 || grounds.Rules != insurance.Rules {
			t.Fatalf("%v %v %v", verdict, grounds.Needs, grounds.Rules)
		}
		for _, r := range grounds.Reasons {
			if _, ok := insurance.Book().Row(r.Code()); !ok || r.Effect == 0 {
				t.Fatalf("%v is in no book", r)
			}
		}
		again, other, err := ask(facts)
		if err != nil || again != verdict || cmp.Diff(grounds, other) != "" {
			t.Fatal("another answer to the same question")
		}
	})
}

func FuzzCovers(f *testing.F) {
	fuzzJSON(f, func(c *insurance.CauseOfLoss) (courier.Verdict, *courier.Grounds, error) {
		got, err := insurance.Covers(c)
		return got.Verdict, &got.Grounds, err
	}, storm(insurance.ICCA2009), caused(insurance.OwnWording, func(c *insurance.CauseOfLoss) { c.Own = ownWording() }), insurance.CauseOfLoss{})
}

func FuzzInForce(f *testing.F) {
	fuzzJSON(f, func(c *insurance.CoverPeriod) (courier.Verdict, *courier.Grounds, error) {
		got, err := insurance.InForce(c)
		if err == nil && (got.Verdict == granted) != (got.State == insurance.Active) {
			return 0, &got.Grounds, nil
		}
		return got.Verdict, &got.Grounds, err
	}, underway(), underway(func(c *insurance.CoverPeriod) { c.Notified, c.NoticeOn = yes, courier.Day(2026, 7, 21) }), insurance.CoverPeriod{})
}

func FuzzCancels(f *testing.F) {
	fuzzJSON(f, func(c *insurance.Cancellation) (courier.Verdict, *courier.Grounds, error) {
		got, err := insurance.Cancels(c)
		return got.Verdict, &got.Grounds, err
	}, insurance.Cancellation{On: contractDay, Marine: yes, Begun: no}, insurance.Cancellation{})
}

func FuzzInsures(f *testing.F) {
	fuzzJSON(f, func(a *insurance.Arrangement) (courier.Verdict, *courier.Grounds, error) {
		got, err := insurance.Insures(a)
		return got.Verdict, &got.Grounds, err
	}, insurance.Arrangement{On: contractDay, OwnInsurance: yes, Forced: yes}, insurance.Arrangement{})
}

func FuzzAccepts(f *testing.F) {
	fuzzJSON(f, func(p *insurance.Proposal) (courier.Verdict, *courier.Grounds, error) {
		got, err := insurance.Accepts(p)
		return got.Verdict, &got.Grounds, err
	}, insurance.Proposal{On: contractDay, Goods: "glassware", Lane: "lhasa", Table: underwriting()}, insurance.Proposal{Goods: "x"})
}

func FuzzWarranted(f *testing.F) {
	fuzzJSON(f, func(b *insurance.Breach) (courier.Verdict, *courier.Grounds, error) {
		got, err := insurance.Warranted(b)
		return got.Verdict, &got.Grounds, err
	}, insurance.Breach{HappenedOn: newSeaDay, BreachedOn: oldSeaDay, RescindedOn: contractDay}, insurance.Breach{})
}

func FuzzDeclared(f *testing.F) {
	fuzzJSON(f, func(d *insurance.Declaration) (courier.Verdict, *courier.Grounds, error) {
		got, err := insurance.Declared(d)
		return got.Verdict, &got.Grounds, err
	}, insurance.Declaration{HappenedOn: newSeaDay, Declared: no, Intent: yes}, insurance.Declaration{})
}

func FuzzDisclosed(f *testing.F) {
	fuzzJSON(f, func(d *insurance.Telling) (courier.Verdict, *courier.Grounds, error) {
		got, err := insurance.Disclosed(d)
		return got.Verdict, &got.Grounds, err
	}, keptBack(), insurance.Telling{On: contractDay})
}

func FuzzFraudulent(f *testing.F) {
	fuzzJSON(f, func(d *insurance.Deceit) (courier.Verdict, *courier.Grounds, error) {
		got, err := insurance.Fraudulent(d)
		return got.Verdict, &got.Grounds, err
	}, insurance.Deceit{On: contractDay, Fraud: insurance.Inflated, Claimed: cny(2), True: cny(1), Paid: cny(2)}, insurance.Deceit{})
}

func FuzzNotified(f *testing.F) {
	within, cite := insurance.Notice24h()
	fuzzJSON(f, func(n *insurance.LossNotice) (courier.Verdict, *courier.Grounds, error) {
		got, err := insurance.Notified(n)
		return got.Verdict, &got.Grounds, err
	}, insurance.LossNotice{On: contractDay, Prompt: yes, Marine: no, Within: within, Cite: cite, FoundAt: contractDay.At(1, 0), ToldAt: contractDay.At(2, 0)}, insurance.LossNotice{})
}

func FuzzDue(f *testing.F) {
	picc := insurance.PICCClocks()
	fuzzJSON(f, func(c *insurance.Course) (courier.Verdict, *courier.Grounds, error) {
		got, err := insurance.Due(c)
		if err != nil {
			return 0, &got.Grounds, err
		}
		for _, k := range got.Clocks {
			if k.Still == k.Last.Known() && k.Deadline.Last.Known() || k.Paused < 0 || k.DaysLate < 0 || k.Late == yes && !k.Last.Known() {
				return 0, &got.Grounds, nil
			}
		}
		return referred, &got.Grounds, nil
	}, claimedIn(), claimedIn(func(c *insurance.Course) { c.Terms, c.ArrivedOn, c.Today = &picc, courier.Day(2026, 3, 2), contractDay }), insurance.Course{})
}

func FuzzPapersFor(f *testing.F) {
	fuzzJSON(f, func(d *insurance.Dossier) (courier.Verdict, *courier.Grounds, error) {
		got, err := insurance.PapersFor(d)
		return got.Verdict, &got.Grounds, err
	}, stolen(), stolen(without(insurance.Invoice)), insurance.Dossier{})
}

func FuzzMeasures(f *testing.F) {
	fuzzJSON(f, func(a *insurance.Aftermath) (courier.Verdict, *courier.Grounds, error) {
		got, err := insurance.Measures(a)
		return got.Verdict, &got.Grounds, err
	}, insurance.Aftermath{On: contractDay, Marine: no, Loss: insurance.BurntGoods, Carrier: no, AtDest: no, Done: []insurance.Measure{insurance.ProtectGoods},
		Own: &insurance.MeasureTable{Cite: hostCite(), Lines: []insurance.OwnMeasure{{Key: "a", Done: yes}}}}, insurance.Aftermath{})
}

func FuzzPremium(f *testing.F) {
	fuzzJSON(f, func(b *insurance.PremiumBill) (courier.Verdict, *courier.Grounds, error) {
		got, err := insurance.Premium(b)
		return got.Verdict, &got.Grounds, err
	}, billed(), billed(func(b *insurance.PremiumBill) { b.Value, b.AllSums = cny(1), cny(500_000) }), insurance.PremiumBill{})
}

func FuzzGrace(f *testing.F) {
	fuzzJSON(f, func(g *insurance.Generosity) (courier.Verdict, *courier.Grounds, error) {
		got, err := insurance.Grace(g)
		return got.Verdict, &got.Grounds, err
	}, insurance.Generosity{On: contractDay, Due: cny(1), Proposed: cny(2), ApprovedBy: "desk", Table: approvals()}, insurance.Generosity{})
}

func FuzzWarehouse(f *testing.F) {
	c := claimedIn()
	fuzzJSON(f, func(s *insurance.Storage) (courier.Verdict, *courier.Grounds, error) {
		got, err := insurance.Warehouse(s)
		return got.Verdict, &got.Grounds, err
	}, stored(), stored(func(s *insurance.Storage) {
		s.On, s.From, s.Claim = courier.Day(2026, 3, 1), courier.Day(2026, 1, 1), &c
	}), insurance.Storage{})
}
