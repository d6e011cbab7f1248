package org.tongban.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * One signature line 签名行 under a checkpoint: an em dash, the signer's name, and base64 of key id
 * and signature.
 */
public final class NoteSignature {

  private static final String DASH = "\u2014";

  private final NoteKey key;
  private final byte[] signature;

  /**
   * Puts together a signature.
   *
   * @param key who claims to have signed
   * @param signature the signature as its algorithm gives it; not empty
   */
  public NoteSignature(NoteKey key, byte[] signature) {
    if (signature.length == 0) {
      throw new LedgerFormatException("signature by " + key.name() + " is empty");
    }
    this.key = key;
    this.signature = signature.clone();
  }

  /** Returns who claims to have signed. */
  public NoteKey key() {
    return key;
  }

  /** Returns a fresh copy of the signature. */
  public byte[] signature() {
    return signature.clone();
  }

  String line() {
    byte[] blob =
        ByteBuffer.allocate(Integer.BYTES + signature.length)
            .putInt(key.id())
            .put(signature)
            .array();
    return DASH + " " + key.name() + " " + StrictText.base64(blob);
  }

  static NoteSignature parse(String line) {
    List<String> parts = List.of(line.split(" ", -1));
    if (parts.size() != 3 || !parts.getFirst().equals(DASH)) {
      throw new LedgerFormatException("a signature line is an em dash, a name and base64");
    }
    byte[] blob = StrictText.fromBase64(parts.get(2));
    if (blob.length <= Integer.BYTES) {
      throw new LedgerFormatException("signature line by " + parts.get(1) + " is truncated");
    }
    NoteKey key = new NoteKey(parts.get(1), ByteBuffer.wrap(blob).getInt());
    return new NoteSignature(key, Arrays.copyOfRange(blob, Integer.BYTES, blob.length));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoteSignature that
        && key.equals(that.key)
        && Arrays.equals(signature, that.signature);
  }

  @Override
  public int hashCode() {
    return key.hashCode() * 31 + Arrays.hashCode(signature);
  }

  @Override
  public String toString() {
    return "NoteSignature[" + key + ", " + HexFormat.of().formatHex(signature) + "]";
  }
}
