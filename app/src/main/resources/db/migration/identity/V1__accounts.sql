CREATE SCHEMA identity;

-- Who may sign in. Sealed: secret, phone, display name; mac covers what the account may do.
CREATE TABLE identity.account (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('RESIDENT', 'STAFF')),
  login_name text UNIQUE CHECK (login_name ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
  password_hash text,
  totp_secret bytea,
  totp_last_step bigint NOT NULL DEFAULT 0,
  phone bytea,
  phone_index bytea UNIQUE,
  person_id uuid UNIQUE,
  display_name bytea NOT NULL,
  jurisdiction text NOT NULL CHECK (jurisdiction ~ '^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})?$'),
  roles text[] NOT NULL,
  enabled boolean NOT NULL DEFAULT true,
  demonstration boolean NOT NULL DEFAULT false,
  mac bytea NOT NULL,
  failures integer NOT NULL DEFAULT 0,
  locked_until timestamptz,
  opened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK (kind <> 'STAFF' OR (login_name IS NOT NULL AND password_hash IS NOT NULL
    AND totp_secret IS NOT NULL AND person_id IS NULL AND phone IS NULL)),
  CHECK (kind <> 'RESIDENT' OR (login_name IS NULL AND password_hash IS NULL
    AND person_id IS NOT NULL AND phone IS NOT NULL AND phone_index IS NOT NULL))
);
CREATE INDEX account_by_jurisdiction ON identity.account (jurisdiction text_pattern_ops, id);

-- One sign-in by phone code; known or unknown phones look the same. Nothing in clear.
CREATE TABLE identity.phone_code (
  id uuid PRIMARY KEY,
  phone_index bytea NOT NULL,
  account uuid REFERENCES identity.account,
  code_mac bytea NOT NULL,
  address_mac bytea NOT NULL,
  sent_at timestamptz NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  used boolean NOT NULL DEFAULT false
);
CREATE INDEX phone_code_by_phone ON identity.phone_code (phone_index, sent_at);
CREATE INDEX phone_code_by_address ON identity.phone_code (address_mac, sent_at);
CREATE INDEX phone_code_by_age ON identity.phone_code (sent_at);

-- Spring Session 4.1; attributes hold identifiers and tokens only.
CREATE TABLE identity.session (
  primary_id char(36) PRIMARY KEY,
  session_id char(36) NOT NULL,
  creation_time bigint NOT NULL,
  last_access_time bigint NOT NULL,
  max_inactive_interval int NOT NULL,
  expiry_time bigint NOT NULL,
  principal_name varchar(100)
);
CREATE UNIQUE INDEX session_by_session_id ON identity.session (session_id);
CREATE INDEX session_by_expiry ON identity.session (expiry_time);
CREATE INDEX session_by_principal ON identity.session (principal_name);

CREATE TABLE identity.session_attributes (
  session_primary_id char(36) NOT NULL REFERENCES identity.session (primary_id) ON DELETE CASCADE,
  attribute_name varchar(200) NOT NULL,
  attribute_bytes bytea NOT NULL,
  PRIMARY KEY (session_primary_id, attribute_name)
);
