-- Columns a firm adds itself. A removed field keeps its row, so that history can still name it.
CREATE TABLE custom_field (
  id         TEXT NOT NULL PRIMARY KEY,
  name       TEXT NOT NULL CHECK (name <> ''),
  kind       TEXT NOT NULL CHECK (kind IN ('text', 'number', 'date', 'choice', 'yes_no')),
  choices    TEXT NOT NULL CHECK (json_valid(choices)),
  deleted_on TEXT
) STRICT;

-- Values by field id.
ALTER TABLE identity ADD COLUMN custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom));

CREATE TABLE saved_view (
  id       TEXT NOT NULL PRIMARY KEY,
  name     TEXT NOT NULL CHECK (name <> ''),
  -- 'shipped:<id>' for what somebody changed about a view that comes with the app.
  slot     TEXT UNIQUE,
  settings TEXT NOT NULL CHECK (json_valid(settings))
) STRICT;
