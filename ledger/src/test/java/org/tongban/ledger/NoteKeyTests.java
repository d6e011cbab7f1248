package org.tongban.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteKeyTests {

  private static final String ORIGIN = "tongban.example/wujiang";

  /** A key made with OpenSSL; its id below was computed with OpenSSL and Python's hashlib. */
  private static final String SM2 =
      """
      -----BEGIN PUBLIC KEY-----
      MFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAEjTyQ/yhpzjlDYr8iWxOY3azd+Zyv
      lwOJZvJ+urJrJRO0cg3FvUpUhLs5GyPZhiU9nO40ySUk2STlb1iwD/lliA==
      -----END PUBLIC KEY-----
      """;

  private static final String SM2_COMPRESSED =
      """
      -----BEGIN PUBLIC KEY-----
      MDkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DIgACjTyQ/yhpzjlDYr8iWxOY3azd+Zyv
      lwOJZvJ+urJrJRM=
      -----END PUBLIC KEY-----
      """;

  private static final String P_256 =
      """
      -----BEGIN PUBLIC KEY-----
      MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEPYxmRADfKiaQ06tUkjOhFhoU3JMI
      VOj25bo5+qy2bYryWi1dtQERxZib+uY5713uEp0+v7S7lfm4dKQh5WMcYQ==
      -----END PUBLIC KEY-----
      """;

  @ParameterizedTest
  @ValueSource(strings = {SM2, SM2_COMPRESSED})
  void identifiesAnSm2KeyHoweverItsPointIsWritten(String pem) {
    assertThat(NoteKey.sm2(ORIGIN, pem)).isEqualTo(new NoteKey(ORIGIN, 0xcc57c23a));
  }

  @Test
  void givesOneKeyAnotherIdUnderAnotherName() {
    assertThat(NoteKey.sm2("tongban.example/jiashan", SM2).id()).isNotEqualTo(0xcc57c23a);
  }

  @ParameterizedTest
  @ValueSource(strings = {P_256, "", "no key", "-----BEGIN PUBLIC KEY-----\nMFkw\n"})
  void refusesWhatIsNoSm2Key(String pem) {
    assertThatThrownBy(() -> NoteKey.sm2(ORIGIN, pem))
        .isInstanceOf(LedgerFormatException.class)
        .hasMessageContaining("not an SM2 public key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "a+b", "a\u00a0b", "a\nb", "\uD840"})
  void refusesANameThatASignatureLineCannotHold(String name) {
    assertThatThrownBy(() -> new NoteKey(name, 1)).isInstanceOf(LedgerFormatException.class);
  }
}
