package org.tongban.casework;

/** The way between jurisdictions (传输通道); two installations later differ in this alone. */
interface Transport {

  /**
   * Carries a signed record to its receiver.
   *
   * @return the receiver's signed acknowledgement, given once the record is committed there
   * @throws MessageRefusedException when the receiver does not take it, now or ever
   */
  Envelope deliver(Envelope message) throws MessageRefusedException;
}
