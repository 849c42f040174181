-- Facts only: what follows from them (tier, next rotation, lateness) is computed on read.
-- Days are 'YYYY-MM-DD', instants end in _at, lists are JSON arrays, missing is NULL.

CREATE TABLE setting (
  key   TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  id       TEXT NOT NULL PRIMARY KEY,
  name     TEXT NOT NULL CHECK (name <> ''),
  -- The name without case, accents and doubled blanks: two spellings are one person.
  name_key TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE identity (
  id                 TEXT NOT NULL PRIMARY KEY,
  name               TEXT NOT NULL CHECK (name <> ''),
  kind               TEXT,
  provider           TEXT,
  account            TEXT,
  system             TEXT,
  external_id        TEXT,
  status             TEXT NOT NULL CHECK (status IN ('active', 'disabled', 'revoked', 'planned', 'unknown')),
  technical_owner_id TEXT REFERENCES person (id),
  business_owner_id  TEXT REFERENCES person (id),
  purpose            TEXT,
  environments       TEXT CHECK (environments IS NULL OR json_array_length(environments) > 0),
  data_sensitivity   TEXT CHECK (data_sensitivity IN ('public', 'internal', 'confidential', 'restricted')),
  privileges         TEXT CHECK (privileges IS NULL OR json_array_length(privileges) > 0),
  scopes             TEXT CHECK (scopes IS NULL OR json_array_length(scopes) > 0),
  runs_as            TEXT CHECK (runs_as IN ('machine', 'person')),
  created_on         TEXT CHECK (created_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  rotation_days      INTEGER CHECK (rotation_days > 0),
  notes              TEXT,
  -- Set while it lies in the Trash.
  deleted_on         TEXT
) STRICT;
CREATE INDEX identity_by_external_id ON identity (provider, account, external_id) WHERE external_id IS NOT NULL;

CREATE TABLE credential (
  id              TEXT NOT NULL PRIMARY KEY,
  identity_id     TEXT NOT NULL REFERENCES identity (id) ON DELETE CASCADE,
  label           TEXT,
  type            TEXT,
  class           TEXT NOT NULL CHECK (class IN ('static', 'auto_managed', 'short_lived')),
  status          TEXT NOT NULL CHECK (status IN ('active', 'disabled', 'revoked', 'planned', 'unknown')),
  external_id     TEXT,
  created_on      TEXT CHECK (created_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  last_rotated_on TEXT CHECK (last_rotated_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  last_used_on    TEXT CHECK (last_used_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  last_used_state TEXT NOT NULL CHECK (last_used_state IN ('used', 'never', 'unknown')),
  expires_on      TEXT CHECK (expires_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  never_expires   INTEGER NOT NULL CHECK (never_expires IN (0, 1)),
  storage         TEXT CHECK (storage IS NULL OR json_array_length(storage) > 0),
  notes           TEXT,
  deleted_on      TEXT
) STRICT;
CREATE INDEX credential_by_identity ON credential (identity_id);

CREATE TABLE import (
  id           TEXT NOT NULL PRIMARY KEY,
  at           TEXT NOT NULL,
  file_name    TEXT NOT NULL,
  sha256       TEXT NOT NULL CHECK (length(sha256) = 64),
  source       TEXT NOT NULL,
  account      TEXT,
  as_of        TEXT,
  -- Counts as they were when it was committed: records, identities and credentials.
  counts       TEXT NOT NULL CHECK (json_valid(counts)),
  -- How the columns of a generic table were matched.
  mapping      TEXT
) STRICT;

-- Which source knows which record under which name: how a later export finds it again, and how it can be gone.
CREATE TABLE sighting (
  source         TEXT NOT NULL,
  -- '' where the source names no account: NULL would not be unique.
  account        TEXT NOT NULL,
  -- The identity this key lies within; '' for an identity's own key.
  parent_id      TEXT NOT NULL,
  key            TEXT NOT NULL,
  entity_id      TEXT NOT NULL,
  last_import_id TEXT NOT NULL REFERENCES import (id),
  -- The day of the first export that no longer listed it.
  gone_on        TEXT,
  PRIMARY KEY (source, account, parent_id, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX sighting_by_entity ON sighting (entity_id);

-- One row for each thing a person or an import did; undo and history read from here.
CREATE TABLE action (
  seq       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  at        TEXT NOT NULL,
  kind      TEXT NOT NULL CHECK (kind IN ('edit', 'import', 'rotation', 'undo', 'redo')),
  label     TEXT NOT NULL,
  import_id TEXT REFERENCES import (id),
  -- The action this one takes back or brings back.
  of_id     TEXT REFERENCES action (id)
) STRICT;

-- What an action changed, field by field. field 'created' marks the birth of a record and holds no values.
CREATE TABLE change (
  seq        INTEGER PRIMARY KEY,
  action_seq INTEGER NOT NULL REFERENCES action (seq),
  entity     TEXT NOT NULL CHECK (entity IN ('identity', 'credential')),
  entity_id  TEXT NOT NULL,
  field      TEXT NOT NULL,
  before     TEXT,
  after      TEXT
) STRICT;
CREATE INDEX change_by_entity ON change (entity_id, field);
CREATE INDEX change_by_action ON change (action_seq);

CREATE TABLE review (
  id          TEXT NOT NULL PRIMARY KEY,
  name        TEXT NOT NULL,
  scope       TEXT NOT NULL,
  reviewer    TEXT NOT NULL,
  started_on  TEXT NOT NULL,
  finished_on TEXT
) STRICT;

CREATE TABLE review_item (
  review_id   TEXT NOT NULL REFERENCES review (id),
  -- Not a reference: the evidence outlives the identity it is about.
  identity_id TEXT NOT NULL,
  position    INTEGER NOT NULL,
  -- The identity as it was when the review began: evidence must not change with later edits.
  snapshot    TEXT NOT NULL CHECK (json_valid(snapshot)),
  decision    TEXT CHECK (decision IN ('keep', 'reduce', 'rotate', 'disable', 'remove')),
  note        TEXT NOT NULL,
  decided_on  TEXT,
  PRIMARY KEY (review_id, identity_id)
) STRICT, WITHOUT ROWID;
