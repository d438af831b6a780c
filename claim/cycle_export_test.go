package claim

// ProcedureRows are the rows of the procedure of a claim.
var ProcedureRows = procedureRows
