package org.tongban.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckpointsTests {

  private static final String ORIGIN = "tongban.example/wujiang";
  private static final NoteKey LOG = new NoteKey(ORIGIN, 0x01020304);
  private static final NoteKey WITNESS = new NoteKey("tongban.example/jiashan", -5);
  private static final KeyPair LOG_PAIR = pair();
  private static final KeyPair WITNESS_PAIR = pair();
  private static final Map<NoteKey, SignatureCheck> TRUSTED =
      Map.of(LOG, checking(LOG_PAIR), WITNESS, checking(WITNESS_PAIR));

  private final Checkpoint checkpoint =
      Checkpoint.at(
          ORIGIN,
          MerkleFrontier.empty(TreeHash.SM3).append(TreeHash.SM3.leaf(new byte[] {1})),
          Instant.parse("2026-11-21T12:00:00Z"));
  private final SignedCheckpoint signed = Checkpoints.sign(checkpoint, LOG, signing(LOG_PAIR));
  private final SignedCheckpoint cosigned =
      Checkpoints.cosign(signed, WITNESS, signing(WITNESS_PAIR));

  @Test
  void namesTheKeysWhoseSignaturesHold() {
    assertThat(Checkpoints.verify(signed, ORIGIN, TRUSTED)).containsExactly(LOG);
    assertThat(Checkpoints.verify(SignedCheckpoint.parse(cosigned.text()), ORIGIN, TRUSTED))
        .containsExactlyInAnyOrder(LOG, WITNESS);
  }

  @Test
  void writesTheNoteAsSignedNoteHasIt() {
    SignedCheckpoint note =
        new SignedCheckpoint(checkpoint, List.of(new NoteSignature(LOG, new byte[] {5, 6})));
    assertThat(note.text()).isEqualTo(checkpoint.text() + "\n\u2014 " + ORIGIN + " AQIDBAUG\n");
    assertThat(SignedCheckpoint.parse(note.text())).isEqualTo(note).hasSameHashCodeAs(note);
  }

  @Test
  void passesOverUnknownSignersEvenUnderAKnownNameOrId() {
    Map<NoteKey, SignatureCheck> onlyLog = Map.of(LOG, checking(LOG_PAIR));
    SignedCheckpoint more = cosigned;
    for (NoteKey stranger : List.of(new NoteKey(ORIGIN, 9), new NoteKey("else", LOG.id()))) {
      more = Checkpoints.cosign(more, stranger, message -> new byte[] {1});
    }
    assertThat(Checkpoints.verify(more, ORIGIN, onlyLog)).containsExactly(LOG);
  }

  @Test
  void refusesWhenOneTrustedSignatureDoesNotHold() {
    SignedCheckpoint forged = Checkpoints.cosign(signed, WITNESS, signing(LOG_PAIR));
    assertRejected(forged, "jiashan does not hold");
  }

  @Test
  void refusesASignatureMovedToAnotherCheckpoint() {
    Checkpoint later = Checkpoint.at(ORIGIN, MerkleFrontier.empty(TreeHash.SM3), Instant.EPOCH);
    assertRejected(new SignedCheckpoint(later, signed.signatures()), "does not hold");
  }

  @Test
  void refusesACheckpointOnlyAWitnessHasSigned() {
    SignedCheckpoint witnessed =
        new SignedCheckpoint(checkpoint, List.of(cosigned.signatures().getLast()));
    assertRejected(witnessed, "no trusted key of log");
  }

  @Test
  void refusesAnotherLogsCheckpoint() {
    assertThatThrownBy(() -> Checkpoints.verify(signed, "tongban.example/other", TRUSTED))
        .isInstanceOf(CheckpointRejectedException.class)
        .hasMessageContaining("not of tongban.example/other");
  }

  @Test
  void signsOnlyUnderTheNameOfTheLog() {
    assertThatThrownBy(() -> Checkpoints.sign(checkpoint, WITNESS, signing(WITNESS_PAIR)))
        .isInstanceOf(LedgerFormatException.class)
        .hasMessageContaining("does not sign as");
  }

  @Test
  void refusesEveryTruncationOfANote() {
    String note = cosigned.text();
    int secondLine = signed.text().length();
    for (int length = 0; length < note.length(); length++) {
      String cut = note.substring(0, length);
      if (length != secondLine) {
        assertThatThrownBy(() -> SignedCheckpoint.parse(cut))
            .isInstanceOf(LedgerFormatException.class);
      }
    }
  }

  @Test
  void limitsTheNumberOfSignatures() {
    String line = signed.text().substring(checkpoint.text().length() + 1);
    String full = signed.text() + line.repeat(SignedCheckpoint.MOST_SIGNATURES - 1);
    assertThat(SignedCheckpoint.parse(full).signatures()).hasSize(SignedCheckpoint.MOST_SIGNATURES);
    assertThatThrownBy(() -> SignedCheckpoint.parse(full + line))
        .isInstanceOf(LedgerFormatException.class);
    assertThatThrownBy(() -> SignedCheckpoint.parse(full + line.repeat(5)))
        .isInstanceOf(LedgerFormatException.class);
  }

  private static void assertRejected(SignedCheckpoint checkpoint, String why) {
    assertThatThrownBy(() -> Checkpoints.verify(checkpoint, ORIGIN, TRUSTED))
        .isInstanceOf(CheckpointRejectedException.class)
        .hasMessageContaining(why);
  }

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static SignatureFunction signing(KeyPair pair) {
    return message -> {
      try {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(message);
        return signature.sign();
      } catch (GeneralSecurityException e) {
        throw new AssertionError(e);
      }
    };
  }

  private static SignatureCheck checking(KeyPair pair) {
    return (message, signed) -> {
      try {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(pair.getPublic());
        signature.update(message);
        return signature.verify(signed);
      } catch (GeneralSecurityException e) {
        return false;
      }
    };
  }
}
