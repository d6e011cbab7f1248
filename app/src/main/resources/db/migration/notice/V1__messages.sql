CREATE SCHEMA notice;

-- A message to a resident: key and arguments of a text, nothing personal.
CREATE TABLE notice.message (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL,
  case_id uuid,
  key text NOT NULL CHECK (length(key) <= 100),
  arguments text[] NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  read_at timestamptz
);
CREATE INDEX message_of_person ON notice.message (person_id, id DESC);

-- What still has to go to the gateway; gone once it went. A code carries its sealed content, a
-- message is read and its phone looked up when it is sent.
CREATE TABLE notice.outbox (
  id uuid PRIMARY KEY,
  message_id uuid REFERENCES notice.message,
  content bytea,
  tries integer NOT NULL DEFAULT 0,
  due_at timestamptz NOT NULL,
  CHECK ((message_id IS NULL) <> (content IS NULL))
);
CREATE INDEX outbox_by_due ON notice.outbox (due_at);

-- What the demonstration shows instead of sending it; sealed, short-lived.
CREATE TABLE notice.demonstration_sms (
  id uuid PRIMARY KEY,
  content bytea NOT NULL,
  sent_at timestamptz NOT NULL
);
