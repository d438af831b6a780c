// Package wasm holds the library, built for wasip1, against itself: the
// corpus answered under a runtime of pure Go is the corpus answered natively,
// to the byte; and what a small host weighs, built for js and wasip1.
package wasm
