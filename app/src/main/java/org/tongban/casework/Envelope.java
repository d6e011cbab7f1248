package org.tongban.casework;

/** A signed record as it travels (签名消息). */
final class Envelope {

  private final byte[] content;
  private final byte[] signature;

  /**
   * Wraps what was signed.
   *
   * @param content canonical bytes
   * @param signature SM2 over the content by the sending county's key
   */
  Envelope(byte[] content, byte[] signature) {
    this.content = content.clone();
    this.signature = signature.clone();
  }

  byte[] content() {
    return content.clone();
  }

  byte[] signature() {
    return signature.clone();
  }
}
