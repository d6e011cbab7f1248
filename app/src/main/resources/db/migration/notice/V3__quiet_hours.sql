-- Urgent messages go out in the night as well: sign-in codes, and templates that say so.
ALTER TABLE notice.outbox ADD COLUMN urgent boolean NOT NULL DEFAULT false;
UPDATE notice.outbox SET urgent = true WHERE content IS NOT NULL;
ALTER TABLE notice.outbox ALTER COLUMN urgent DROP DEFAULT;
