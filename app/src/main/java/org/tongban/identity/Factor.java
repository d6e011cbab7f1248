package org.tongban.identity;

import org.springframework.security.core.authority.FactorGrantedAuthority;

/** What proves who somebody is (鉴别因素). */
public enum Factor {
  /** A password, known. */
  PASSWORD(FactorGrantedAuthority.PASSWORD_AUTHORITY),
  /** A time-based one-time code (RFC 6238) of a device, held. */
  TOTP("FACTOR_TOTP"),
  /** A one-time code sent to the phone, held. */
  PHONE_CODE(FactorGrantedAuthority.OTT_AUTHORITY);

  private final String authority;

  Factor(String authority) {
    this.authority = authority;
  }

  /** The name under which Spring Security knows the factor. */
  public String authority() {
    return authority;
  }
}
