package org.tongban.identity;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.tongban.kernel.AccountId;

/**
 * What a session remembers of a sign-in (登录凭据): the account's id and the factors given. Roles are
 * read with every request, so that a change takes effect at once.
 */
public final class SignedIn extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final UUID account;

  private SignedIn(UUID account, List<FactorGrantedAuthority> factors) {
    super(factors);
    this.account = account;
    super.setAuthenticated(true);
  }

  /** A sign-in with these factors, given now. */
  public static SignedIn with(AccountId account, Instant now, Factor... factors) {
    return new SignedIn(
        account.value(),
        Arrays.stream(factors)
            .map(factor ->
                FactorGrantedAuthority.withAuthority(factor.authority()).issuedAt(now).build())
            .toList());
  }

  /** Whose sign-in this is. */
  public AccountId account() {
    return new AccountId(account);
  }

  @Override
  public Object getPrincipal() {
    return account.toString();
  }

  @Override
  public Object getCredentials() {
    return "";
  }
}
