package org.tongban.catalogue;

/** What can be wrong with a field or a row, and what is kept instead (未读原因). */
public enum RemarkKind {
  /** The row has more or fewer fields than the header. */
  FIELDS("the row has another number of fields than the header", "nothing: the row is left out"),
  /** The row has no code that can be kept. */
  NO_CODE(
      "a code has 4 to 60 letters, digits, - and _; this is none", "nothing: the row is left out"),
  /** The row has no name. */
  NO_NAME("the row has no name", "nothing: the row is left out"),
  /** Another row before has the code. */
  TWICE("another line has this code already", "the line named; this one is left out"),
  /** From here on nobody can tell what the file says. */
  BROKEN("from here on the file is no CSV", "what stands before; nothing after it was read"),
  /** A limit that is no number of days or hours. */
  LIMIT("is not a number of working days, days or hours", "no limit"),
  /** The promise is longer than the law allows. */
  LONGER("the promised limit is longer than the legal one", "both, as the file has them"),
  /** A number that is none. */
  NUMBER("is not a number from 0 to 99", "nothing"),
  /** Neither yes nor no. */
  YES_NO("is neither yes nor no", "nothing"),
  /** A region that is no code. */
  REGION("is not a region code", "no region: found everywhere"),
  /** A list that cannot be read as one. */
  LIST("cannot be read as a list", "the text as one entry of it"),
  /** A number that hides digits. */
  MASKED("hides digits behind *", "nothing: nobody can call it"),
  /** An address of no web page. */
  ADDRESS("is not the address of a web page (http or https)", "nothing"),
  /** Longer than an entry keeps. */
  LONG("is too long", "its beginning"),
  /** Bytes that are no text. */
  BYTES("has bytes that are no text in the file's encoding", "the text with \uFFFD for them");

  private final String problem;
  private final String kept;

  RemarkKind(String problem, String kept) {
    this.problem = problem;
    this.kept = kept;
  }

  /** Whether the row is left out. */
  boolean refuses() {
    return compareTo(BROKEN) <= 0;
  }

  /** What is wrong, for the terminal and the report. */
  public String problem() {
    return problem;
  }

  /** What was kept instead, for the terminal and the report. */
  public String kept() {
    return kept;
  }
}
