-- Which version is shown to whom, since when, by whom and why. A row is proposed, decided by another
-- official, in force, and ended; none is ever taken away.
CREATE TABLE items.rollout (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  code text NOT NULL,
  version text NOT NULL,
  audience text NOT NULL CHECK (audience IN ('EVERYONE', 'SHARE', 'DISTRICTS', 'ROLES')),
  among text[] NOT NULL DEFAULT '{}',
  status text NOT NULL CHECK (status IN ('WAITING', 'IN_FORCE', 'ENDED', 'REFUSED', 'WITHDRAWN')),
  reason text NOT NULL CHECK (length(reason) <= 200),
  proposer uuid NOT NULL,
  proposed timestamptz NOT NULL DEFAULT clock_timestamp(),
  decided_by uuid,
  decided timestamptz,
  answer text NOT NULL DEFAULT '' CHECK (length(answer) <= 200),
  ended_by uuid,
  ended timestamptz,
  ending text NOT NULL DEFAULT '' CHECK (length(ending) <= 200),
  rolled_back boolean NOT NULL DEFAULT false,
  FOREIGN KEY (code, version) REFERENCES items.item_version (code, version),
  CHECK ((audience = 'EVERYONE') = (among = '{}')),
  CHECK (decided_by IS DISTINCT FROM proposer),
  CHECK ((status = 'WAITING') = (decided IS NULL)),
  CHECK ((status = 'ENDED') = (ended IS NOT NULL))
);

-- One version for everybody who is shown no other one.
CREATE UNIQUE INDEX rollout_everyone ON items.rollout (code)
  WHERE status = 'IN_FORCE' AND audience = 'EVERYONE';
CREATE UNIQUE INDEX rollout_waiting ON items.rollout (code, version) WHERE status = 'WAITING';
CREATE INDEX rollout_in_force ON items.rollout (code) WHERE status = 'IN_FORCE';
CREATE INDEX rollout_acts ON items.rollout (proposed DESC, id);
CREATE INDEX rollout_acts_of_item ON items.rollout (code, proposed DESC, id);

-- What was shown until now goes on being shown: of each item the highest version released.
INSERT INTO items.rollout (code, version, audience, status, reason, proposer, proposed, decided)
SELECT DISTINCT ON (code) code, version, 'EVERYONE', 'IN_FORCE', 'items.rollout.folder',
  '00000000-0000-0000-0000-000000000000', loaded_at, loaded_at
FROM items.item_version WHERE state = 'RELEASED'
ORDER BY code, string_to_array(version, '.')::int[] DESC;
