-- What was decided, as it was sealed, and beside it what reports ask for.
-- Texts are read and written by Column; days are TEXT and not DATE, which the
-- driver would turn into moments in a time zone.
CREATE TABLE IF NOT EXISTS records (
	seq         INTEGER PRIMARY KEY,           -- order of arrival
	sum         TEXT NOT NULL UNIQUE,          -- digest of the record
	kind        TEXT NOT NULL,                 -- decided, or overridden by a person
	claim_no    TEXT NOT NULL,
	revision    INTEGER NOT NULL,              -- of the facts, as their sender counts
	facts_sum   TEXT NOT NULL,                 -- digest of the message
	previous    TEXT REFERENCES records (sum), -- decision that this one corrects, or a person overruled
	taken_on    TEXT NOT NULL,
	happened_on TEXT,
	regime      TEXT,
	verdict     TEXT NOT NULL,
	payable     INTEGER,                       -- minor units
	currency    TEXT,
	rules       TEXT NOT NULL,
	record      TEXT NOT NULL,                 -- canonical JSON
	CHECK ((payable IS NULL) = (currency IS NULL))
) STRICT;

-- A message that comes twice is one row. The digest of its record would not do
-- for that: it changes with the version of the library that decides.
CREATE UNIQUE INDEX IF NOT EXISTS told_once ON records (facts_sum) WHERE kind = 'decided';
CREATE UNIQUE INDEX IF NOT EXISTS told_one_way ON records (claim_no, revision) WHERE kind = 'decided';
CREATE INDEX IF NOT EXISTS followed ON records (previous);

CREATE TRIGGER IF NOT EXISTS never_changed BEFORE UPDATE ON records
BEGIN SELECT RAISE (ABORT, 'a record is never changed'); END;
CREATE TRIGGER IF NOT EXISTS never_deleted BEFORE DELETE ON records
BEGIN SELECT RAISE (ABORT, 'a record is never deleted'); END;

CREATE TABLE IF NOT EXISTS reasons (
	sum    TEXT NOT NULL REFERENCES records (sum),
	place  INTEGER NOT NULL,
	code   TEXT NOT NULL,
	effect TEXT NOT NULL,
	change INTEGER, -- minor units of the record's currency
	PRIMARY KEY (sum, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS needs (
	sum   TEXT NOT NULL REFERENCES records (sum),
	place INTEGER NOT NULL,
	need  TEXT NOT NULL, -- path of the fact to ask for
	PRIMARY KEY (sum, place)
) STRICT, WITHOUT ROWID;

-- Personal data stand here and nowhere else, so that they can be deleted
-- while the records stay.
CREATE TABLE IF NOT EXISTS claimants (
	claim_no TEXT PRIMARY KEY,
	revision INTEGER NOT NULL,
	name     TEXT NOT NULL,
	phone    TEXT NOT NULL
) STRICT;

-- The decision on the latest facts of each claim, in whatever order they came.
CREATE VIEW IF NOT EXISTS latest AS
	SELECT * FROM records r WHERE kind = 'decided' AND revision =
		(SELECT max(revision) FROM records WHERE claim_no = r.claim_no AND kind = 'decided');

-- What holds of each claim: that decision, or what a person put in its place last.
-- No correction names the latest decision as the row before, so only a person's does.
CREATE VIEW IF NOT EXISTS holding AS
	SELECT r.* FROM latest l JOIN records r ON r.seq =
		(SELECT max(seq) FROM records WHERE sum = l.sum OR previous = l.sum);
