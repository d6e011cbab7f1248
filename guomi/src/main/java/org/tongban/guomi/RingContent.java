package org.tongban.guomi;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The keys of a ring at one moment, unwrapped for use and wrapped for the file; never changes. */
final class RingContent {
  private final SortedMap<KeyId, byte[]> keys;
  private final SortedMap<KeyId, String> wrapped;
  private final MasterKey master;
  private final Map<Integer, byte[]> dataKeys = new HashMap<>();
  private final Map<Integer, byte[]> indexKeys = new HashMap<>();
  private final List<Integer> dataVersions;
  private final List<Integer> indexVersions;

  private RingContent(
      SortedMap<KeyId, byte[]> keys, SortedMap<KeyId, String> wrapped, MasterKey master) {
    this.keys = keys;
    this.wrapped = wrapped;
    this.master = master;
    this.dataVersions = names(KeyUse.DATA).stream().map(Integer::valueOf).toList();
    this.indexVersions = names(KeyUse.INDEX).stream().map(Integer::valueOf).toList();
    keys.forEach((id, key) -> {
      switch (id.use()) {
        case DATA -> dataKeys.put(Integer.valueOf(id.name()), key);
        case INDEX -> indexKeys.put(Integer.valueOf(id.name()), key);
        case RING, SIGN, MAC -> {}
      }
    });
  }

  /** A ring with its own key and the first version of the data and index keys. */
  static RingContent fresh(MasterKey master) {
    var content = new RingContent(new TreeMap<>(), new TreeMap<>(), master);
    for (var use : List.of(KeyUse.RING, KeyUse.DATA, KeyUse.INDEX)) {
      content = content.with(KeyId.version(use, 1), Sm4Gcm.randomBytes(use.keyLength));
    }
    return content;
  }

  /**
   * Unwraps what a ring file holds.
   *
   * @throws SealBrokenException if a key does not unwrap
   * @throws IllegalArgumentException if a key is not base64 or its length does not fit its use
   */
  static RingContent unwrap(SortedMap<KeyId, String> wrapped, MasterKey master) {
    var keys = new TreeMap<KeyId, byte[]>();
    wrapped.forEach((id, text) -> {
      byte[] key = master.unwrap(Base64.getDecoder().decode(text), id.context());
      if (key.length != id.use().keyLength) {
        throw new IllegalArgumentException("a key has the wrong length");
      }
      keys.put(id, key);
    });
    var content = new RingContent(keys, wrapped, master);
    if (content.dataVersions.isEmpty() || content.indexVersions.isEmpty()) {
      throw new IllegalArgumentException("a ring has a data key and an index key");
    }
    return content;
  }

  RingContent with(KeyId id, byte[] key) {
    var moreKeys = new TreeMap<>(keys);
    var moreWrapped = new TreeMap<>(wrapped);
    moreKeys.put(id, key);
    moreWrapped.put(id, Base64.getEncoder().encodeToString(master.wrap(key, id.context())));
    return new RingContent(moreKeys, moreWrapped, master);
  }

  RingContent without(KeyId id) {
    var fewerKeys = new TreeMap<>(keys);
    var fewerWrapped = new TreeMap<>(wrapped);
    fewerKeys.remove(id);
    fewerWrapped.remove(id);
    return new RingContent(fewerKeys, fewerWrapped, master);
  }

  Optional<byte[]> key(KeyId id) {
    return Optional.ofNullable(keys.get(id));
  }

  /** A data key by its version, without naming it first: every field asks. */
  Optional<byte[]> dataKey(int version) {
    return Optional.ofNullable(dataKeys.get(version));
  }

  /** An index key by its version. */
  Optional<byte[]> indexKey(int version) {
    return Optional.ofNullable(indexKeys.get(version));
  }

  boolean has(KeyId id) {
    return keys.containsKey(id);
  }

  List<String> names(KeyUse use) {
    return keys.keySet().stream().filter(id -> id.use() == use).map(KeyId::name).toList();
  }

  /** All versions of the data keys, oldest first. */
  List<Integer> dataVersions() {
    return dataVersions;
  }

  /** All versions of the index keys, oldest first. */
  List<Integer> indexVersions() {
    return indexVersions;
  }

  String masterFingerprint() {
    return master.fingerprint();
  }

  Map<KeyId, String> wrapped() {
    return wrapped;
  }
}
