package insurance_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/insurance"
)

var moneyType = reflect.TypeFor[courier.Money]()

// eachField walks the facts, makes room for what is pointed at and for one of
// each list, and visits every word and every amount with its path.
func eachField(v reflect.Value, path string, visit func(path string, at reflect.Value)) {
	switch t := v.Type(); {
	case t == moneyType || t.Kind() == reflect.Uint8:
		visit(path, v)
	case t.Kind() == reflect.Pointer && strings.Contains(t.Elem().PkgPath(), "/claim"):
		v.Set(reflect.New(t.Elem()))
		eachField(v.Elem(), path, visit)
	case t.Kind() == reflect.Slice:
		v.Set(reflect.MakeSlice(t, 1, 1))
		eachField(v.Index(0), path+"[0]", visit)
	case t.Kind() == reflect.Struct && strings.Contains(t.PkgPath(), "/claim"):
		for i := range t.NumField() {
			f, at := t.Field(i), path
			if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); name != "" {
				at = strings.TrimPrefix(path+"."+name, ".")
			}
			if f.IsExported() {
				eachField(v.Field(i), at, visit)
			}
		}
	}
}

// readsEveryField makes each word of the facts one that is unknown, and each
// amount one below nothing, one at a time: the error names it.
func readsEveryField[F, A any](t *testing.T, name string, ask func(*F) (A, error), except ...string) {
	t.Helper()
	var paths []string
	eachField(reflect.ValueOf(new(F)).Elem(), "", func(path string, _ reflect.Value) { paths = append(paths, path) })
	assert.NotEmpty(t, paths, name)
	for i, path := range paths {
		facts, n := new(F), 0
		var change func()
		eachField(reflect.ValueOf(facts).Elem(), "", func(_ string, at reflect.Value) {
			if n == i {
				change = func() {
					if at.Type() == moneyType {
						at.Set(reflect.ValueOf(courier.Fen(-1)))
					} else {
						at.SetUint(250)
					}
				}
			}
			n++
		})
		change()
		_, err := ask(facts)
		assert.Equal(t, !slices.Contains(except, path), slices.Contains(fields(err), path), fmt.Sprintf("%s: %s: %v", name, path, err))
	}
}

func TestEveryFieldIsRead(t *testing.T) {
	readsEveryField(t, "Assess", insurance.Assess)
	readsEveryField(t, "AssessPieces", insurance.AssessPieces)
	readsEveryField(t, "Share", insurance.Share)
	readsEveryField(t, "Several", insurance.Several)
	readsEveryField(t, "ConstructiveLoss", insurance.ConstructiveLoss)
	readsEveryField(t, "ValueAtOrigin", insurance.ValueAtOrigin)
	readsEveryField(t, "DivideRecovery", insurance.DivideRecovery)
	readsEveryField(t, "DivideRail", insurance.DivideRail)
	readsEveryField(t, "Subrogate", insurance.Subrogate)
	readsEveryField(t, "AssessLiability", insurance.AssessLiability)
	readsEveryField(t, "MustInsure", insurance.MustInsure)
	readsEveryField(t, "BearLoss", insurance.BearLoss)
	readsEveryField(t, "LayBeside", insurance.LayBeside)
	readsEveryField(t, "Covers", insurance.Covers)
	readsEveryField(t, "InForce", insurance.InForce)
	readsEveryField(t, "Cancels", insurance.Cancels)
	readsEveryField(t, "Insures", insurance.Insures)
	readsEveryField(t, "Accepts", insurance.Accepts)
	readsEveryField(t, "Warranted", insurance.Warranted)
	readsEveryField(t, "Declared", insurance.Declared)
	readsEveryField(t, "Disclosed", insurance.Disclosed)
	readsEveryField(t, "Fraudulent", insurance.Fraudulent)
	readsEveryField(t, "Notified", insurance.Notified)
	readsEveryField(t, "Due", insurance.Due)
	readsEveryField(t, "PapersFor", insurance.PapersFor, "asked") // a number
	readsEveryField(t, "Measures", insurance.Measures)
	readsEveryField(t, "Premium", insurance.Premium)
	readsEveryField(t, "Grace", insurance.Grace)
	readsEveryField(t, "Warehouse", insurance.Warehouse)
}
