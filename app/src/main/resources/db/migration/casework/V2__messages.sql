-- Signed records between jurisdictions: OUT as the sender keeps them until acknowledged, IN as the
-- receiver keeps them for ever. Retries are timed by the database's clock.
CREATE TABLE casework.message_record (
  id uuid NOT NULL,
  direction text NOT NULL CHECK (direction IN ('OUT', 'IN')),
  case_id uuid NOT NULL,
  sequence int NOT NULL CHECK (sequence > 0),
  kind text NOT NULL,
  sender text NOT NULL CHECK (sender ~ '^\d{6}$'),
  receiver text NOT NULL CHECK (receiver ~ '^\d{6}$'),
  created timestamptz NOT NULL,
  body bytea NOT NULL,
  digest bytea NOT NULL CHECK (octet_length(digest) = 32),
  signature bytea NOT NULL,
  acknowledgement bytea,
  acknowledged_at timestamptz,
  attempts int NOT NULL DEFAULT 0,
  next_attempt timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (id, direction),
  UNIQUE (direction, case_id, sender, sequence)
);
CREATE INDEX ON casework.message_record (next_attempt)
  WHERE direction = 'OUT' AND acknowledged_at IS NULL;

CREATE FUNCTION casework.keep_message() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.acknowledged_at IS NOT NULL AND NEW.acknowledged_at IS NULL
     OR to_jsonb(NEW) - '{acknowledgement,acknowledged_at,attempts,next_attempt}'::text[]
        IS DISTINCT FROM
        to_jsonb(OLD) - '{acknowledgement,acknowledged_at,attempts,next_attempt}'::text[] THEN
    RAISE EXCEPTION 'a signed record stays as it was sent' USING ERRCODE = 'TB011';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_message BEFORE UPDATE OR DELETE ON casework.message_record
  FOR EACH ROW EXECUTE FUNCTION casework.keep_message();
