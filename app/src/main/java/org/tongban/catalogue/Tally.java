package org.tongban.catalogue;

/**
 * What rows came to (计数).
 *
 * @param refused rows left out
 * @param remarked rows of which something could not be read
 */
public record Tally(int added, int changed, int unchanged, int refused, int remarked) {

  static final Tally NONE = new Tally(0, 0, 0, 0, 0);

  /** All rows. */
  public int rows() {
    return added + changed + unchanged + refused;
  }

  Tally withRefused() {
    return new Tally(added, changed, unchanged, refused + 1, remarked);
  }

  Tally withRemarked() {
    return new Tally(added, changed, unchanged, refused, remarked + 1);
  }

  Tally with(EntryWriter.Written written) {
    return new Tally(
        added + (written == EntryWriter.Written.ADDED ? 1 : 0),
        changed + (written == EntryWriter.Written.CHANGED ? 1 : 0),
        unchanged + (written == EntryWriter.Written.UNCHANGED ? 1 : 0),
        refused,
        remarked);
  }
}
