package org.tongban.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Signing, cosigning and verifying of checkpoints 检查点签验. */
public final class Checkpoints {

  private Checkpoints() {}

  /**
   * Signs a checkpoint as its log.
   *
   * <p>The caller answers for never signing two checkpoints of one origin that do not continue each
   * other; a witness will hold it to that.
   *
   * @param key the log's key, named as the origin
   * @throws LedgerFormatException if the key has another name
   */
  public static SignedCheckpoint sign(
      Checkpoint checkpoint, NoteKey key, SignatureFunction signing) {
    if (!key.name().equals(checkpoint.origin())) {
      throw new LedgerFormatException(
          "log " + checkpoint.origin() + " does not sign as " + key.name());
    }
    return new SignedCheckpoint(checkpoint, List.of(signature(checkpoint, key, signing)));
  }

  /**
   * Adds the signature of a witness 见证方 after those there are. The witness has verified the
   * checkpoint, and that it continues the last one that it cosigned.
   */
  public static SignedCheckpoint cosign(
      SignedCheckpoint signed, NoteKey key, SignatureFunction signing) {
    List<NoteSignature> signatures = new ArrayList<>(signed.signatures());
    signatures.add(signature(signed.checkpoint(), key, signing));
    return new SignedCheckpoint(signed.checkpoint(), signatures);
  }

  /**
   * Verifies a checkpoint against the keys trusted: signatures by unknown keys are passed over,
   * every one by a known key must hold, and the log itself must be among them.
   *
   * @param origin the log the checkpoint has to be of
   * @param trusted the keys of that log and of its witnesses
   * @return the keys whose signatures hold, the log's and any witnesses'; the caller asks it for
   *     the witnesses it requires
   * @throws CheckpointRejectedException if it is another log's, a known key's signature does not
   *     hold, or none by the log does
   */
  public static Set<NoteKey> verify(
      SignedCheckpoint signed, String origin, Map<NoteKey, SignatureCheck> trusted) {
    if (!signed.checkpoint().origin().equals(origin)) {
      throw new CheckpointRejectedException(
          "checkpoint is of log " + signed.checkpoint().origin() + ", not of " + origin);
    }
    byte[] message = message(signed.checkpoint());
    Set<NoteKey> held = new LinkedHashSet<>();
    for (NoteSignature each : signed.signatures()) {
      SignatureCheck check = trusted.get(each.key());
      if (check == null) {
        continue;
      }
      if (!check.verify(message, each.signature())) {
        throw new CheckpointRejectedException(
            "signature by trusted key " + each.key().name() + " does not hold");
      }
      held.add(each.key());
    }
    if (held.stream().noneMatch(key -> key.name().equals(origin))) {
      throw new CheckpointRejectedException("no trusted key of log " + origin + " has signed");
    }
    return Set.copyOf(held);
  }

  private static NoteSignature signature(
      Checkpoint checkpoint, NoteKey key, SignatureFunction signing) {
    return new NoteSignature(key, signing.sign(message(checkpoint)));
  }

  private static byte[] message(Checkpoint checkpoint) {
    return StrictText.bytes(checkpoint.text());
  }
}
