package org.tongban.casework;

import java.util.Set;

/** The actions a process may name (服务动作): what the system does when a clock has run out. */
final class ServiceActions {

  static final String DEEM_ACCEPTED = "deemAccepted";
  static final String END_CORRECTION = "endCorrection";
  static final String EXPIRE_PERMIT = "expirePermit";
  static final String EXPIRE_CERTIFICATE = "expireCertificate";
  static final String RESTORE_PERSON = "restorePerson";

  static final Set<String> ALL =
      Set.of(DEEM_ACCEPTED, END_CORRECTION, EXPIRE_PERMIT, EXPIRE_CERTIFICATE, RESTORE_PERSON);

  private ServiceActions() {}
}
