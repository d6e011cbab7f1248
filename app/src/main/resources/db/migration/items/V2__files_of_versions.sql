-- The files of every version: a case goes on with what it began with although the folder has gone,
-- and every node has what one of them took in.
CREATE TABLE items.item_file (
  code text NOT NULL,
  version text NOT NULL,
  name text NOT NULL CHECK (length(name) <= 120),
  content bytea NOT NULL,
  PRIMARY KEY (code, version, name),
  FOREIGN KEY (code, version) REFERENCES items.item_version (code, version)
);

-- What the item is called in the version, to be found by it; who brought the version, nobody when it
-- lay in the folder of packages.
ALTER TABLE items.item_version
  ADD COLUMN name text NOT NULL DEFAULT '' CHECK (length(name) <= 200),
  ADD COLUMN author uuid,
  ADD COLUMN note text NOT NULL DEFAULT '' CHECK (length(note) <= 200);

-- What lies in the folder and was refused, until it is mended or taken away.
CREATE TABLE items.refused_folder (
  folder text PRIMARY KEY CHECK (length(folder) <= 300),
  reasons text NOT NULL,
  refused timestamptz NOT NULL DEFAULT clock_timestamp()
);
