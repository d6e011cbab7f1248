-- A queue number (排队号) of a place and day, with or without an appointment; nothing in it says who.
CREATE TABLE appointments.ticket (
  id uuid PRIMARY KEY,
  place uuid NOT NULL REFERENCES appointments.place,
  day date NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  booking uuid UNIQUE REFERENCES appointments.booking,
  item text NOT NULL CHECK (length(item) <= 60),
  state text NOT NULL CHECK (state IN ('WAITING', 'CALLED', 'SERVING', 'DONE', 'MISSED')),
  drawn_at timestamptz NOT NULL,
  -- From when on it waits: when it was drawn, or the time booked if that is later.
  ready_at timestamptz NOT NULL,
  -- Its place in the queue; whoever is put back comes after those who wait.
  turn_at timestamptz NOT NULL,
  window_number integer CHECK (window_number BETWEEN 1 AND 60),
  first_called_at timestamptz,
  called_at timestamptz,
  served_at timestamptz,
  finished_at timestamptz,
  officer uuid,
  UNIQUE (place, day, number),
  CHECK (state NOT IN ('CALLED', 'SERVING') OR window_number IS NOT NULL)
);
CREATE UNIQUE INDEX one_at_a_window ON appointments.ticket (place, day, window_number)
  WHERE state IN ('CALLED', 'SERVING');
CREATE INDEX ticket_waiting ON appointments.ticket (place, day, turn_at, number)
  WHERE state = 'WAITING';
CREATE INDEX ticket_finished ON appointments.ticket (place, finished_at) WHERE state = 'DONE';

-- The last number given at a place on a day.
CREATE TABLE appointments.queue_day (
  place uuid NOT NULL REFERENCES appointments.place,
  day date NOT NULL,
  last integer NOT NULL CHECK (last > 0),
  PRIMARY KEY (place, day)
);
