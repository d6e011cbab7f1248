-- The first import (初始导入): what it has done, so that a killed one goes on where it was.
ALTER TABLE registry.import
  ADD keep_good_rows boolean NOT NULL DEFAULT false,
  ADD persons bigint,
  ADD rows bigint;

-- A chunk of a file; committed with its rows.
CREATE TABLE registry.import_chunk (
  import uuid NOT NULL REFERENCES registry.import,
  file text NOT NULL,
  chunk int NOT NULL CHECK (chunk >= 0),
  rows int NOT NULL CHECK (rows >= 0),
  PRIMARY KEY (import, file, chunk)
);

-- Constraints and indexes that stand aside during an import, each as the catalogue defined it.
CREATE TABLE registry.import_structure (
  position int PRIMARY KEY,
  phase int NOT NULL,
  relation text NOT NULL,
  removal text NOT NULL,
  statement text NOT NULL,
  restored boolean NOT NULL DEFAULT false
);
