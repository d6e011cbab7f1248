package org.tongban.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/**
 * Checkpoint 检查点: what the log of one origin was at one size, in the text form of C2SP
 * tlog-checkpoint: origin, size, root in base64 and one extension line {@code time <instant>}, each
 * ended by a newline.
 *
 * @param origin name of the log, the same for its whole life: the installation's; no spaces, no
 *     plus, no control characters
 * @param size number of leaves, from 0
 * @param root root of the tree at that size
 * @param time when the log was so, from the database, in whole microseconds
 */
public record Checkpoint(String origin, long size, Hash root, Instant time) {

  private static final String TIME = "time ";

  public Checkpoint {
    NoteKey.checkName(origin);
    if (size < 0) {
      throw new LedgerFormatException("a log has no negative size: " + size);
    }
    EpochMicros.of(time);
  }

  /** Returns the checkpoint that the log has at this frontier. */
  public static Checkpoint at(String origin, MerkleFrontier frontier, Instant time) {
    return new Checkpoint(origin, frontier.size(), frontier.root(), time);
  }

  /** Returns the text that is signed, with its final newline. */
  public String text() {
    return String.join(
        "\n", origin, Long.toString(size), StrictText.base64(root.toBytes()), TIME + time, "");
  }

  /**
   * Reads the text form.
   *
   * @throws LedgerFormatException unless it is exactly what {@link #text()} gives for a checkpoint
   */
  public static Checkpoint parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() != 4 || !lines.get(3).startsWith(TIME)) {
      throw new LedgerFormatException(
          "a checkpoint has the lines origin, size, root and time, not " + lines.size() + " lines");
    }
    Checkpoint read;
    try {
      read =
          new Checkpoint(
              lines.get(0),
              Long.parseLong(lines.get(1)),
              Hash.of(StrictText.fromBase64(lines.get(2))),
              Instant.parse(lines.get(3).substring(TIME.length())));
    } catch (LedgerFormatException e) {
      throw e;
    } catch (NumberFormatException e) {
      throw new LedgerFormatException("the size of a checkpoint is a number");
    } catch (DateTimeException e) {
      throw new LedgerFormatException("the time of a checkpoint is an ISO 8601 instant");
    }
    if (!read.text().equals(text)) {
      throw new LedgerFormatException("checkpoint is not in its canonical spelling");
    }
    return read;
  }
}
