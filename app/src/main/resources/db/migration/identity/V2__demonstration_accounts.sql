-- Production asks at every start whether there is one.
CREATE INDEX account_of_demonstration ON identity.account (id) WHERE demonstration;
