CREATE SCHEMA audit;

-- One line of the trail. Written unnumbered in the transaction that reads or changes; the sequencer
-- gives number and leaf once, and nothing else ever changes. The MAC covers every column before it
-- in the form that schema_version names.
CREATE TABLE audit.entry (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL CHECK (isfinite(at)),
  action text NOT NULL,
  account uuid NOT NULL,
  roles text[] NOT NULL,
  jurisdiction text NOT NULL,
  subjects uuid[] NOT NULL,
  case_id uuid,
  purpose text NOT NULL CHECK (length(purpose) <= 200),
  object text NOT NULL CHECK (length(object) <= 200),
  schema_version integer NOT NULL CHECK (schema_version > 0),
  salt bytea NOT NULL CHECK (octet_length(salt) = 16),
  mac bytea NOT NULL CHECK (octet_length(mac) = 32),
  number bigint CHECK (number >= 0),
  leaf bytea CHECK (octet_length(leaf) = 32),
  CHECK ((number IS NULL) = (leaf IS NULL))
);

CREATE UNIQUE INDEX entry_number ON audit.entry (number) WHERE number IS NOT NULL;
CREATE INDEX entry_pending ON audit.entry (at, id) WHERE number IS NULL;
CREATE INDEX entry_at ON audit.entry (at, id);
CREATE INDEX entry_account ON audit.entry (account, at, id);
CREATE INDEX entry_subjects ON audit.entry USING gin (subjects);

-- Right edge of the Merkle tree, one row; whoever holds its lock is the sequencer.
CREATE TABLE audit.frontier (
  lone boolean PRIMARY KEY DEFAULT true CHECK (lone),
  state bytea
);
INSERT INTO audit.frontier DEFAULT VALUES;

-- What was signed: a C2SP note over the tree of the first "size" entries.
CREATE TABLE audit.checkpoint (
  size bigint PRIMARY KEY CHECK (size > 0),
  root bytea NOT NULL CHECK (octet_length(root) = 32),
  note text NOT NULL,
  at timestamptz NOT NULL
);

-- What did not hold when it was looked at; said once.
CREATE TABLE audit.alarm (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  kind text NOT NULL,
  entry uuid,
  number bigint,
  UNIQUE NULLS NOT DISTINCT (kind, entry, number)
);
CREATE INDEX alarm_entry ON audit.alarm (entry);

CREATE FUNCTION audit.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the trail is only added to: % on audit.%', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER unnumbered_first BEFORE INSERT ON audit.entry
  FOR EACH ROW WHEN (NEW.number IS NOT NULL) EXECUTE FUNCTION audit.refuse();

CREATE TRIGGER numbered_once BEFORE UPDATE ON audit.entry
  FOR EACH ROW WHEN (
    OLD.number IS NOT NULL
    OR NEW.number IS NULL
    OR (NEW.id, NEW.at, NEW.action, NEW.account, NEW.roles, NEW.jurisdiction, NEW.subjects,
        NEW.case_id, NEW.purpose, NEW.object, NEW.schema_version, NEW.salt, NEW.mac)
      IS DISTINCT FROM
       (OLD.id, OLD.at, OLD.action, OLD.account, OLD.roles, OLD.jurisdiction, OLD.subjects,
        OLD.case_id, OLD.purpose, OLD.object, OLD.schema_version, OLD.salt, OLD.mac))
  EXECUTE FUNCTION audit.refuse();

CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON audit.entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
CREATE TRIGGER kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.checkpoint
  FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
CREATE TRIGGER kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.alarm
  FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON audit.frontier
  FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
