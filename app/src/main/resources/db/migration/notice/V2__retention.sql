-- What is past its time is found without reading the rest.
CREATE INDEX message_by_age ON notice.message (created_at);
CREATE INDEX outbox_of_message ON notice.outbox (message_id) WHERE message_id IS NOT NULL;
