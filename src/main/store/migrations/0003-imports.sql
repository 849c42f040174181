-- What an import left behind, so that it can be taken back, and what it proved.
ALTER TABLE import ADD COLUMN bytes INTEGER NOT NULL DEFAULT 0;
-- Which part of the account the list was about, where it is not all of it; '' for all.
ALTER TABLE import ADD COLUMN scope TEXT NOT NULL DEFAULT '';
-- 1 when the file was only a part of the list.
ALTER TABLE import ADD COLUMN partial INTEGER NOT NULL DEFAULT 0 CHECK (partial IN (0, 1));
-- What a person answered and chose, as JSON.
ALTER TABLE import ADD COLUMN choices TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(choices));
ALTER TABLE import ADD COLUMN undone_at TEXT;
-- What undoing it could and could not take back, as JSON.
ALTER TABLE import ADD COLUMN undone TEXT CHECK (undone IS NULL OR json_valid(undone));

-- The import that saw the record first and the one that missed it: undoing one of them takes its word back.
ALTER TABLE sighting ADD COLUMN first_import_id TEXT REFERENCES import (id);
ALTER TABLE sighting ADD COLUMN gone_import_id TEXT REFERENCES import (id);
UPDATE sighting SET first_import_id = last_import_id;

-- Which actions were taken back is asked for every record of an import.
CREATE INDEX action_by_of ON action (of_id) WHERE of_id IS NOT NULL;

-- Ids that name an identity everywhere at its provider, told by any export.
CREATE TABLE native_id (
  provider    TEXT NOT NULL,
  id          TEXT NOT NULL,
  identity_id TEXT NOT NULL REFERENCES identity (id) ON DELETE CASCADE,
  import_id   TEXT NOT NULL REFERENCES import (id),
  PRIMARY KEY (provider, id)
) STRICT, WITHOUT ROWID;

-- Made and looked after by the provider itself; folded away in the sheet.
ALTER TABLE identity ADD COLUMN provider_managed INTEGER NOT NULL DEFAULT 0 CHECK (provider_managed IN (0, 1));

-- How the columns of a table with these headers were matched the last time.
CREATE TABLE remembered_mapping (
  fingerprint TEXT NOT NULL PRIMARY KEY,
  mapping     TEXT NOT NULL CHECK (json_valid(mapping)),
  used_at     TEXT NOT NULL
) STRICT;

-- An export that shows that a decision of a review was carried out.
CREATE TABLE revocation_proof (
  review_id   TEXT NOT NULL,
  identity_id TEXT NOT NULL,
  import_id   TEXT NOT NULL REFERENCES import (id),
  -- 'gone': no longer listed. 'disabled': listed as switched off.
  shown       TEXT NOT NULL CHECK (shown IN ('gone', 'disabled')),
  file_name   TEXT NOT NULL,
  sha256      TEXT NOT NULL,
  rows        INTEGER NOT NULL,
  as_of       TEXT NOT NULL,
  PRIMARY KEY (review_id, identity_id),
  FOREIGN KEY (review_id, identity_id) REFERENCES review_item (review_id, identity_id)
) STRICT, WITHOUT ROWID;

-- Systems the firm says it uses, whether or not anything was imported from them; provider ids of the catalogue.
CREATE TABLE used_system (
  provider TEXT NOT NULL PRIMARY KEY,
  added_on TEXT NOT NULL,
  -- A day somebody looked through a system that has no export.
  checked_on TEXT
) STRICT;
