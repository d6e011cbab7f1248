-- What an official is editing: the files of a version with the changes made so far, until they become a
-- new version or are dropped.
CREATE TABLE items.working_copy (
  code text NOT NULL,
  author uuid NOT NULL,
  version text NOT NULL,
  begun timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (code, author),
  FOREIGN KEY (code, version) REFERENCES items.item_version (code, version)
);
CREATE TABLE items.working_file (
  code text NOT NULL,
  author uuid NOT NULL,
  name text NOT NULL CHECK (length(name) <= 120),
  content bytea NOT NULL,
  PRIMARY KEY (code, author, name),
  FOREIGN KEY (code, author) REFERENCES items.working_copy (code, author) ON DELETE CASCADE
);
