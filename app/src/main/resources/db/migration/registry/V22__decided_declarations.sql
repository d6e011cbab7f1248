-- What a declaration has changed, or would have when it was refused or withdrawn (申报变更明细), sealed like
-- its form: whoever may open it sees after the decision what was decided.
ALTER TABLE registry.declaration ADD changes bytea;
