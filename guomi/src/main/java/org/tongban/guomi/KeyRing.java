package org.tongban.guomi;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * All keys of an installation (密钥环), wrapped by one master key in one file.
 *
 * <p>Holds versioned data keys, index keys apart from them, SM2 key pairs by name (a county code,
 * or {@code ledger}) and MAC keys by name. The newest version writes, every version reads. A name
 * is 1 to 64 of {@code A-Z a-z 0-9 . _ -}. Safe for many threads, and for several processes on one
 * file.
 *
 * <p>Losing the ring or the master key loses everything sealed: back both up, apart.
 */
public final class KeyRing {
  private final RingFile file;
  private final FieldCipher fieldCipher = new FieldCipher(this);
  private final BlindIndex blindIndex = new BlindIndex(this);
  private final Map<String, Sm2Signer> signers = new ConcurrentHashMap<>();
  private final ReentrantLock loading = new ReentrantLock();
  private volatile RingContent content;

  private KeyRing(RingFile file) {
    this.file = file;
    this.content = file.readOrCreate();
  }

  /**
   * Opens a ring, or makes one with fresh keys if there is no such file.
   *
   * @throws WrongMasterKeyException if the ring belongs to another master key
   * @throws KeyRingException if the file is damaged, was tampered with, or cannot be made
   */
  public static KeyRing open(Path ringFile, MasterKey master) {
    return new KeyRing(new RingFile(ringFile, master));
  }

  /** The cipher for fields and files under this ring's data keys. */
  public FieldCipher fieldCipher() {
    return fieldCipher;
  }

  /** The blind index under this ring's index keys. */
  public BlindIndex blindIndex() {
    return blindIndex;
  }

  /** The signer with the named SM2 key pair, made and stored on first use. */
  public Sm2Signer signer(String name) {
    return signers.computeIfAbsent(
        name, _ -> new Sm2Signer(named(KeyUse.SIGN, name, Sm2Keys::newPrivateKey)));
  }

  /** The named HMAC-SM3 key, made and stored on first use. */
  public MacKey macKey(String name) {
    return new MacKey(named(KeyUse.MAC, name, () -> Sm4Gcm.randomBytes(KeyUse.MAC.keyLength)));
  }

  /** Names of the SM2 key pairs held. */
  public List<String> signerNames() {
    return content.names(KeyUse.SIGN);
  }

  /** Makes the next data key; from now on it seals, and the older ones only open. */
  public int rotateDataKey() {
    return rotate(KeyUse.DATA);
  }

  /** Makes the next index key; writers then store tokens of every version until re-indexed. */
  public int rotateIndexKey() {
    return rotate(KeyUse.INDEX);
  }

  /**
   * Destroys an old data key for ever; what is still sealed under it never opens again.
   *
   * @throws IllegalArgumentException if it is the newest or there is none
   */
  public void destroyDataKey(int version) {
    destroy(KeyUse.DATA, version);
  }

  /**
   * Destroys an old index key for ever, after everything was indexed under a newer one.
   *
   * @throws IllegalArgumentException if it is the newest or there is none
   */
  public void destroyIndexKey(int version) {
    destroy(KeyUse.INDEX, version);
  }

  /** Version of the data key that seals. */
  public int currentDataKeyVersion() {
    return content.dataVersions().getLast();
  }

  /** Version of the index key that new values are indexed under. */
  public int currentIndexKeyVersion() {
    return content.indexVersions().getLast();
  }

  /** Versions of all index keys held, oldest first. */
  public List<Integer> indexKeyVersions() {
    return content.indexVersions();
  }

  /** Reads the file again, to see what another process rotated, added or destroyed. */
  public void refresh() {
    load(file::read);
  }

  Optional<byte[]> dataKey(int version) {
    if (version > currentDataKeyVersion()) {
      // Another process on this file has rotated.
      refresh();
    }
    return content.dataKey(version);
  }

  Optional<byte[]> indexKey(int version) {
    return content.indexKey(version);
  }

  private byte[] named(KeyUse use, String name, Supplier<byte[]> maker) {
    var id = new KeyId(use, name);
    if (!content.has(id)) {
      change(now -> now.has(id) ? now : now.with(id, maker.get()));
    }
    return content.key(id).orElseThrow();
  }

  private int rotate(KeyUse use) {
    var after =
        change(now -> {
          int next = newest(now, use) + 1;
          return now.with(KeyId.version(use, next), Sm4Gcm.randomBytes(use.keyLength));
        });
    return newest(after, use);
  }

  private void destroy(KeyUse use, int version) {
    var id = KeyId.version(use, version);
    change(now -> {
      if (!now.has(id) || newest(now, use) == version) {
        throw new IllegalArgumentException(
            "%s key %d is the newest or not there".formatted(use.word(), version));
      }
      return now.without(id);
    });
  }

  private static int newest(RingContent content, KeyUse use) {
    return (use == KeyUse.DATA ? content.dataVersions() : content.indexVersions()).getLast();
  }

  private RingContent change(UnaryOperator<RingContent> change) {
    return load(() -> file.change(change));
  }

  /** Reading and remembering are one step, or an older content could replace a newer one. */
  private RingContent load(Supplier<RingContent> reader) {
    loading.lock();
    try {
      var now = reader.get();
      content = now;
      return now;
    } finally {
      loading.unlock();
    }
  }
}
