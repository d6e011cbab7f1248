CREATE SCHEMA appointments;

CREATE FUNCTION appointments.refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'history is never changed'; END $$;

-- A service place (服务点). Its rules say when it opens and how many can come; slots are worked out from
-- them and stand nowhere.
CREATE TABLE appointments.place (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (length(name) BETWEEN 2 AND 60),
  address text NOT NULL CHECK (length(address) BETWEEN 2 AND 120),
  region text COLLATE "C" NOT NULL CHECK (region ~ '^(\d{6}|\d{9}|\d{12})$'),
  -- Codes of the items it serves; none means every item.
  items text[] NOT NULL,
  rules jsonb NOT NULL,
  closed boolean NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  UNIQUE (region, name)
);

-- Every change of a place with the whole of it before and after.
CREATE TABLE appointments.place_change (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  place uuid NOT NULL REFERENCES appointments.place,
  version integer NOT NULL,
  before jsonb,
  after jsonb NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 4 AND 200),
  -- How many appointments the change took the slot from.
  displaced integer NOT NULL CHECK (displaced >= 0),
  changed_by uuid NOT NULL,
  changed timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (place, version)
);
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE ON appointments.place_change
  FOR EACH ROW EXECUTE FUNCTION appointments.refuse();

-- An appointment (预约): a numbered seat of a slot. A seat is given once and is never above the capacity
-- the slot had, so a slot cannot be overbooked whoever asks at the same time.
CREATE TABLE appointments.booking (
  id uuid PRIMARY KEY,
  place uuid NOT NULL REFERENCES appointments.place,
  day date NOT NULL,
  starts time NOT NULL,
  ends time NOT NULL CHECK (ends > starts),
  seat integer NOT NULL,
  capacity integer NOT NULL,
  person_id uuid NOT NULL,
  -- The item it is for; empty when none was named.
  item text NOT NULL CHECK (length(item) <= 60),
  code text NOT NULL UNIQUE CHECK (code ~ '^[2-9A-HJ-NP-Z]{8}$'),
  state text NOT NULL
    CHECK (state IN ('BOOKED', 'ARRIVED', 'SERVED', 'MISSED', 'CANCELLED', 'DISPLACED')),
  reminded boolean NOT NULL DEFAULT false,
  booked_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  CHECK (seat BETWEEN 1 AND capacity)
);
CREATE UNIQUE INDEX one_seat_once ON appointments.booking (place, day, starts, seat)
  WHERE state NOT IN ('CANCELLED', 'DISPLACED');
CREATE UNIQUE INDEX one_open_a_day ON appointments.booking (person_id, item, day)
  WHERE state = 'BOOKED';
CREATE INDEX booking_of_person ON appointments.booking (person_id, day DESC, starts DESC);
CREATE INDEX booking_of_day ON appointments.booking (place, day);
CREATE INDEX booking_open ON appointments.booking (day, place) WHERE state = 'BOOKED';
