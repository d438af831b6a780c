// Package desk asks the library by name: facts in as JSON, read strictly, and
// the result out as JSON. It is what the programs among the examples share
// that speak the line protocol of examples/decide.
package desk
