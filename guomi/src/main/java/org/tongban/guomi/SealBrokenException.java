package org.tongban.guomi;

/**
 * Sealed bytes were changed, cut, moved to another place or sealed under a key that is gone.
 *
 * <p>Says nothing of the content and nothing of which of these it was.
 */
public final class SealBrokenException extends RuntimeException {
  SealBrokenException() {
    super("sealed data does not open here: changed, moved, or its key is gone");
  }
}
