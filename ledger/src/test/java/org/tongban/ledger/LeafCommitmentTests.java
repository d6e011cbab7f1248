package org.tongban.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.junit.jupiter.api.Test;
import org.tongban.ledger.CanonicalEntry.Text;

class LeafCommitmentTests {

  private static final Salt SALT = Salt.of(new byte[16]);
  private static final CanonicalEntry ENTRY =
      new CanonicalEntry("s", 1, List.of(new Text("entry")));

  @Test
  void isSm3OverPurposeSaltAndEntry() {
    ByteArrayOutputStream input = new ByteArrayOutputStream();
    input.write(32);
    input.writeBytes("tongban.org/ledger/commitment/v1".getBytes(StandardCharsets.US_ASCII));
    input.writeBytes(SALT.toBytes());
    input.writeBytes(ENTRY.toBytes());
    Hash commitment = sm3(input.toByteArray());
    ByteArrayOutputStream leaf = new ByteArrayOutputStream();
    leaf.write(0);
    leaf.writeBytes(commitment.toBytes());

    LeafCommitment made = LeafCommitment.to(ENTRY, SALT, TreeHash.SM3);

    assertThat(made.value()).isEqualTo(commitment);
    assertThat(made.leafHash(TreeHash.SM3)).isEqualTo(sm3(leaf.toByteArray()));
  }

  @Test
  void opensOnlyToItsEntryUnderItsSalt() {
    LeafCommitment made = LeafCommitment.to(ENTRY, SALT, TreeHash.SM3);
    CanonicalEntry other = new CanonicalEntry("s", 1, List.of(new Text("other")));
    assertThat(made.opensTo(ENTRY, SALT, TreeHash.SM3)).isTrue();
    assertThat(made.opensTo(other, SALT, TreeHash.SM3)).isFalse();
    assertThat(made.opensTo(ENTRY, Salt.fresh(new SecureRandom()), TreeHash.SM3)).isFalse();
  }

  @Test
  void freshSaltsDifferAndDoNotShow() {
    SecureRandom random = new SecureRandom();
    Salt salt = Salt.fresh(random);
    assertThat(salt).isNotEqualTo(Salt.fresh(random)).hasToString("Salt");
    assertThat(Salt.of(salt.toBytes())).isEqualTo(salt);
    assertThatThrownBy(() -> Salt.of(new byte[15])).hasMessageContaining("16");
  }

  private static Hash sm3(byte[] input) {
    SM3Digest digest = new SM3Digest();
    digest.update(input, 0, input.length);
    byte[] out = new byte[32];
    digest.doFinal(out, 0);
    return Hash.of(out);
  }
}
