package org.tongban.casework;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.guomi.Sm3;
import org.tongban.kernel.CaseId;

/**
 * Brings signed records to their receivers (投递): at once after the act that wrote them, and again
 * until they are acknowledged. What is neither delivered nor acknowledged stays in the outbox.
 */
@Component
class Courier {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  private final MessageRecords records;
  private final Transport transport;
  private final CountyKeys keys;
  private final TargetMessages target;
  private final TransactionTemplate transaction;

  Courier(
      MessageRecords records,
      Transport transport,
      CountyKeys keys,
      TargetMessages target,
      TransactionTemplate transaction) {
    this.records = records;
    this.transport = transport;
    this.keys = keys;
    this.target = target;
    this.transaction = transaction;
  }

  /** Delivers what is due of all cases. */
  @Scheduled(fixedDelay = 2_000)
  void deliverDue() {
    deliver(null);
  }

  /** Delivers what is due of one case and whatever it is answered with. */
  void deliver(@Nullable CaseId caseId) {
    while (true) {
      Optional<Envelope> next = transaction.execute(_ -> records.claim(caseId));
      if (next.isEmpty()) {
        return;
      }
      attempt(next.get());
    }
  }

  private void attempt(Envelope envelope) {
    CaseMessage message = CaseMessage.read(envelope.content());
    try {
      Envelope answer = transport.deliver(envelope);
      byte[] expected = Acknowledgement.of(message.id(), Sm3.digest(envelope.content()));
      Envelope receipt = new Envelope(expected, answer.signature());
      if (keys.signed(message.to(), receipt)) {
        transaction.executeWithoutResult(_ -> acknowledged(message, receipt));
      } else {
        LOG.warn("Message {} was answered with a false acknowledgement", message.id());
      }
    } catch (MessageRefusedException e) {
      LOG.warn("Message {} was refused: {}", message.id(), e.reason());
    } catch (RuntimeException e) {
      // It stays in the outbox and is sent again; ids only may reach the log.
      LOG.warn("Message {} was not delivered: {}", message.id(), e.getClass().getName());
    }
  }

  private void acknowledged(CaseMessage message, Envelope receipt) {
    if (records.acknowledge(message.id(), receipt.signature())) {
      target.acknowledged(message);
    }
  }
}
