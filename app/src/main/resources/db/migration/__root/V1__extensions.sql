-- Objects that belong to no module.
CREATE EXTENSION IF NOT EXISTS btree_gist;
