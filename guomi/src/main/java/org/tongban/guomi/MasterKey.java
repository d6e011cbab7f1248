package org.tongban.guomi;

import java.nio.file.Path;

/**
 * The key that wraps all others (主密钥), kept outside the data folder.
 *
 * <p>It only wraps and unwraps, so that an implementation may keep it inside a hardware module.
 */
public interface MasterKey {
  /** Names this key without revealing anything of it; stored in clear in the ring file. */
  String fingerprint();

  /** Wraps a key for the purpose named by the context. */
  byte[] wrap(byte[] key, byte[] context);

  /**
   * Unwraps what {@link #wrap} gave for the same context.
   *
   * @throws SealBrokenException if it was changed or wrapped for another context
   */
  byte[] unwrap(byte[] wrapped, byte[] context);

  /**
   * Reads a key file: 32 random bytes in base64 on one line, readable by its owner alone.
   *
   * @throws MasterKeyException if it is missing, unreadable, malformed or open to others
   */
  static MasterKey fromFile(Path file) {
    return MasterKeyFile.read(file);
  }

  /** As {@link #fromFile}, but first makes a fresh key with mode 0600 if there is no file. */
  static MasterKey fromFileOrCreate(Path file) {
    return MasterKeyFile.readOrCreate(file);
  }

  /**
   * Takes the key from a setting such as an environment variable: base64 of 32 bytes.
   *
   * @throws MasterKeyException if it is anything else
   */
  static MasterKey fromText(String base64) {
    return SoftMasterKey.parse(base64, "the master key setting");
  }
}
