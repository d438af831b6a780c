// Package wasm holds the library, built for wasip1, against itself: the
// corpus answered under a runtime of pure Go is the corpus answered natively,
// to the byte.
package wasm
