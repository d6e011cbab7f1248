package org.tongban.casework;

import org.springframework.stereotype.Component;

/** Carries records between jurisdictions that share this installation. */
@Component
class InDatabaseTransport implements Transport {

  private final Inbox inbox;

  InDatabaseTransport(Inbox inbox) {
    this.inbox = inbox;
  }

  @Override
  public Envelope deliver(Envelope message) throws MessageRefusedException {
    return inbox.receive(message);
  }
}
