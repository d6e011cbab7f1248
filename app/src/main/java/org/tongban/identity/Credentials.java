package org.tongban.identity;

import org.tongban.kernel.AccountId;

/**
 * Fresh secrets of a staff account (初始凭据), shown once to the administrator and kept nowhere in
 * clear; prints without them.
 *
 * @param totpSecret Base32 secret of the authenticator
 */
public record Credentials(AccountId id, String loginName, String password, String totpSecret) {

  /** What an authenticator reads as a QR code (key URI format: SHA-1, six digits, 30 s). */
  public String otpauth() {
    return "otpauth://totp/Tongban:%s?secret=%s&issuer=Tongban&algorithm=SHA1&digits=6&period=30"
        .formatted(loginName, totpSecret);
  }

  @Override
  public String toString() {
    return "credentials of account " + id;
  }
}
