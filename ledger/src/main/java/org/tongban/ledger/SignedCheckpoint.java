package org.tongban.ledger;

import java.util.List;

/**
 * Signed checkpoint 已签名检查点: a checkpoint with the signatures of its log and of any witnesses, as a
 * C2SP signed-note. Nothing in it is to be believed before {@link Checkpoints#verify}.
 *
 * @param checkpoint what was signed
 * @param signatures from 1 to {@value #MOST_SIGNATURES}; unknown signers are kept as they are
 */
public record SignedCheckpoint(Checkpoint checkpoint, List<NoteSignature> signatures) {

  /** Most signatures one checkpoint may carry; signed-note asks for 16 at least. */
  public static final int MOST_SIGNATURES = 32;

  /** A post-quantum signature takes about 5 kB; the longest line allowed has room for that. */
  private static final int LONGEST = (MOST_SIGNATURES + 1) * 8_192;

  public SignedCheckpoint {
    signatures = List.copyOf(signatures);
    if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
      throw new LedgerFormatException(
          "a signed checkpoint has 1 to " + MOST_SIGNATURES + " signatures");
    }
  }

  /** Returns the note: text, empty line, signature lines. */
  public String text() {
    StringBuilder note = new StringBuilder(checkpoint.text()).append('\n');
    signatures.forEach(signature -> note.append(signature.line()).append('\n'));
    return note.toString();
  }

  /**
   * Reads a note.
   *
   * @throws LedgerFormatException unless it is exactly what {@link #text()} gives
   */
  public static SignedCheckpoint parse(String note) {
    if (note.length() > LONGEST) {
      throw new LedgerFormatException("signed checkpoint is longer than " + LONGEST);
    }
    int blank = note.lastIndexOf("\n\n");
    if (blank < 0 || !note.endsWith("\n")) {
      throw new LedgerFormatException(
          "a signed checkpoint is text, an empty line and signature lines, each ended by a newline");
    }
    Checkpoint checkpoint = Checkpoint.parse(note.substring(0, blank + 1));
    List<NoteSignature> signatures =
        List.of(note.substring(blank + 2).split("\n", MOST_SIGNATURES + 2)).stream()
            .filter(line -> !line.isEmpty())
            .map(NoteSignature::parse)
            .toList();
    SignedCheckpoint read = new SignedCheckpoint(checkpoint, signatures);
    if (!read.text().equals(note)) {
      throw new LedgerFormatException("signed checkpoint is not in its canonical spelling");
    }
    return read;
  }
}
