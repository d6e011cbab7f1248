package org.tongban.guomi;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Encrypts single fields (字段加密) with SM4-GCM; safe for use by many threads.
 *
 * <p>Layout: format byte {@code 1}, key version (4 bytes, big-endian), nonce (12), ciphertext, tag
 * (16): 33 bytes more than the plaintext, whose length therefore shows. The tag also covers table,
 * column, row and key version, each with its length in front.
 *
 * <p>Nonces are random, so one key may seal at most {@link #SEALS_PER_KEY} times; watch {@link
 * #sealedSinceStart()} and call {@link KeyRing#rotateDataKey()} long before.
 */
public final class FieldCipher {
  /** Seals after which a key must have been rotated: 2<sup>31</sup>. */
  public static final long SEALS_PER_KEY = 1L << 31;

  private static final byte FORMAT = 1;
  private static final int HEADER_LENGTH = 1 + Integer.BYTES;

  private final KeyRing ring;
  private final Map<Integer, LongAdder> seals = new ConcurrentHashMap<>();
  private final Map<Integer, Keyed> keyed = new ConcurrentHashMap<>();

  FieldCipher(KeyRing ring) {
    this.ring = ring;
  }

  /**
   * Seals a text under the current data key.
   *
   * @throws IllegalArgumentException if the text holds a lone surrogate
   */
  public byte[] seal(FieldPlace place, String plaintext) {
    return sealBytes(place, Framing.utf8(plaintext));
  }

  /**
   * Opens a text sealed at this place under any data key of the ring.
   *
   * @throws SealBrokenException if it was changed, cut, sealed elsewhere, or its key was destroyed
   */
  public String open(FieldPlace place, byte[] sealed) {
    return new String(openBytes(place, sealed), StandardCharsets.UTF_8);
  }

  /** Seals bytes such as a file, wholly in memory: tens of megabytes at most. */
  public byte[] sealBytes(FieldPlace place, byte[] plaintext) {
    int version = ring.currentDataKeyVersion();
    byte[] key = ring.dataKey(version).orElseThrow();
    byte[] header = ByteBuffer.allocate(HEADER_LENGTH).put(FORMAT).putInt(version).array();
    byte[] sealed = keyed(version, key).gcm.seal(header, aad(place, version), plaintext);
    seals.computeIfAbsent(version, _ -> new LongAdder()).increment();
    return sealed;
  }

  /**
   * Opens bytes sealed at this place under any data key of the ring.
   *
   * @throws SealBrokenException as {@link #open}
   */
  public byte[] openBytes(FieldPlace place, byte[] sealed) {
    int version = keyVersion(sealed);
    byte[] key = ring.dataKey(version).orElse(null);
    if (key == null) {
      keyed.remove(version);
      throw new SealBrokenException();
    }
    return keyed(version, key).gcm.open(HEADER_LENGTH, aad(place, version), sealed);
  }

  /**
   * The version of the data key it claims to be sealed under, for finding rows to re-encrypt.
   *
   * @throws SealBrokenException if it is too short or of an unknown format
   */
  public static int keyVersion(byte[] sealed) {
    if (sealed.length < HEADER_LENGTH || sealed[0] != FORMAT) {
      throw new SealBrokenException();
    }
    return ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt();
  }

  /** Seals made under the current data key by this object since it was made. */
  public long sealedSinceStart() {
    var count = seals.get(ring.currentDataKeyVersion());
    return count == null ? 0 : count.sum();
  }

  /** The cipher of a key; made anew when the ring was read again and holds another array. */
  private Keyed keyed(int version, byte[] key) {
    Keyed held = keyed.get(version);
    if (held == null || !Arrays.equals(held.key, key)) {
      held = new Keyed(key, new Sm4Gcm(key));
      keyed.put(version, held);
    }
    return held;
  }

  private static byte[] aad(FieldPlace place, int version) {
    return Framing.of(place.table(), place.column(), place.row(), Integer.toString(version));
  }

  /** A cipher beside the key it was made with. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  private record Keyed(byte[] key, Sm4Gcm gcm) {}
}
