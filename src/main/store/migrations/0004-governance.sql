-- The facts the rules ask about, people as persons, and what came of findings.

-- One map per record that holds only what is known: sixty mostly empty columns would make every reading slower.
ALTER TABLE identity ADD COLUMN governance TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(governance));
ALTER TABLE credential ADD COLUMN governance TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(governance));

ALTER TABLE person ADD COLUMN status TEXT CHECK (status IN ('here', 'left'));
ALTER TABLE person ADD COLUMN left_on TEXT CHECK (left_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE person ADD COLUMN department TEXT;
ALTER TABLE person ADD COLUMN email TEXT;
-- 1 for whoever answers for the inventory as a whole.
ALTER TABLE person ADD COLUMN responsible INTEGER NOT NULL DEFAULT 0 CHECK (responsible IN (0, 1));
-- The person this one turned out to be; its own name keeps leading there.
ALTER TABLE person ADD COLUMN merged_into TEXT REFERENCES person (id);
ALTER TABLE person ADD COLUMN deleted_on TEXT;

-- Other spellings of a name; name_key as in person.
CREATE TABLE person_alias (
  name_key  TEXT NOT NULL PRIMARY KEY,
  name      TEXT NOT NULL CHECK (name <> ''),
  person_id TEXT NOT NULL REFERENCES person (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_alias_by_person ON person_alias (person_id);

-- The log now also tells of people, exceptions and drills. A CHECK cannot be changed, so the table is made anew.
CREATE TABLE change_of_any (
  seq        INTEGER PRIMARY KEY,
  action_seq INTEGER NOT NULL REFERENCES action (seq),
  entity     TEXT NOT NULL CHECK (entity IN ('identity', 'credential', 'person', 'exception', 'drill', 'drill_item')),
  entity_id  TEXT NOT NULL,
  field      TEXT NOT NULL,
  before     TEXT,
  after      TEXT
) STRICT;
INSERT INTO change_of_any SELECT seq, action_seq, entity, entity_id, field, before, after FROM change;
DROP TABLE change;
ALTER TABLE change_of_any RENAME TO change;
CREATE INDEX change_by_entity ON change (entity_id, field);
CREATE INDEX change_by_action ON change (action_seq);

-- Somebody's word that a finding is accepted for a while.
CREATE TABLE exception (
  id          TEXT NOT NULL PRIMARY KEY,
  rule        TEXT NOT NULL,
  identity_id TEXT NOT NULL REFERENCES identity (id) ON DELETE CASCADE,
  reason      TEXT NOT NULL,
  approved_by TEXT NOT NULL REFERENCES person (id),
  approved_on TEXT NOT NULL,
  until       TEXT NOT NULL,
  -- The day somebody ended it before its time.
  ended_on    TEXT,
  -- Set when granting it was undone.
  deleted_on  TEXT
) STRICT;
CREATE INDEX exception_by_identity ON exception (identity_id);

-- Which findings an identity has, with the day and the cause of each: [[day, cause, ["OWN-01", "ROT-01 <credential>"]]].
-- One row per identity: a row per finding would be a few hundred thousand.
CREATE TABLE finding_open (
  identity_id TEXT NOT NULL PRIMARY KEY,
  open        TEXT NOT NULL CHECK (json_valid(open))
) STRICT, WITHOUT ROWID;

-- The findings that went, each with how it came and what closed it. Not a reference: the evidence outlives the identity.
CREATE TABLE finding_log (
  seq           INTEGER PRIMARY KEY,
  rule          TEXT NOT NULL,
  identity_id   TEXT NOT NULL,
  credential_id TEXT,
  opened_on     TEXT NOT NULL,
  opened_by     TEXT NOT NULL CHECK (opened_by IN ('edit', 'import', 'rotation', 'exception', 'undo', 'time')),
  closed_on     TEXT NOT NULL,
  closed_by     TEXT NOT NULL CHECK (closed_by IN ('edit', 'import', 'rotation', 'exception', 'undo', 'time'))
) STRICT;
CREATE INDEX finding_log_by_identity ON finding_log (identity_id);
CREATE INDEX finding_log_by_day ON finding_log (closed_on);

-- Somebody leaves, a project ends, a supplier goes: everything it touches, dealt with row by row.
CREATE TABLE drill (
  id         TEXT NOT NULL PRIMARY KEY,
  kind       TEXT NOT NULL CHECK (kind IN ('leaver', 'project', 'vendor')),
  person_id  TEXT REFERENCES person (id),
  words      TEXT NOT NULL CHECK (words <> ''),
  started_on TEXT NOT NULL,
  closed_on  TEXT,
  deleted_on TEXT
) STRICT;

CREATE TABLE drill_item (
  id          TEXT NOT NULL PRIMARY KEY,
  drill_id    TEXT NOT NULL REFERENCES drill (id),
  -- Not a reference: what was handed over stays told when the identity is gone.
  identity_id TEXT NOT NULL,
  name        TEXT NOT NULL,
  position    INTEGER NOT NULL,
  -- How it is tied to the person, project or supplier, as it was when the drill began: JSON list.
  ties        TEXT NOT NULL CHECK (json_valid(ties)),
  outcome     TEXT CHECK (outcome IN ('transferred', 'rotated', 'switched_off', 'not_theirs')),
  note        TEXT,
  decided_on  TEXT,
  deleted_on  TEXT,
  UNIQUE (drill_id, identity_id)
) STRICT;

-- The numbers of a day a review was finished on, so that trends survive later edits.
CREATE TABLE metric_snapshot (
  review_id TEXT NOT NULL PRIMARY KEY REFERENCES review (id),
  taken_on  TEXT NOT NULL,
  metrics   TEXT NOT NULL CHECK (json_valid(metrics))
) STRICT, WITHOUT ROWID;
