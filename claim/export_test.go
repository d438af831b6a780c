package claim

// Clause is the ground table of the package.
var Clause = clause
