// Package tracking says where a consignment is. Its [Stage] is the fact by
// which other packages name the place of a consignment on its way.
package tracking
