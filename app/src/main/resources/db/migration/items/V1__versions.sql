CREATE SCHEMA items;

-- Every version ever loaded. A version is immutable: its digest never changes.
CREATE TABLE items.item_version (
  code text NOT NULL CHECK (length(code) <= 60),
  version text NOT NULL CHECK (length(version) <= 30),
  digest text NOT NULL CHECK (digest ~ '^sm3:[0-9a-f]{64}$'),
  state text NOT NULL CHECK (state IN ('DRAFT', 'RELEASED')),
  loaded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (code, version)
);
