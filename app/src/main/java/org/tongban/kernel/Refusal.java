package org.tongban.kernel;

import java.util.List;

/**
 * A request that cannot be carried out and changes nothing, for a reason the person can be told:
 * the key names a text in the message bundles that says what happened, what was kept and what to
 * do.
 */
public class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String messageKey;
  private final transient List<Object> arguments;

  /** Which answer the web gives. */
  public enum Kind {
    /** The input is wrong: 422. */
    INVALID,
    /** Not allowed for this actor: 403, and audited. */
    FORBIDDEN,
    /** There is no such thing, or it is not the actor's to know: 404. */
    NOT_FOUND,
    /** Somebody else was faster, or the page is stale: 409. */
    CONFLICT,
    /** A part is away for a short time: 503 with Retry-After. */
    UNAVAILABLE
  }

  /** Arguments must not be personal data; they may be logged. */
  public Refusal(Kind kind, String messageKey, Object... arguments) {
    super(messageKey);
    this.kind = kind;
    this.messageKey = messageKey;
    this.arguments = List.of(arguments);
  }

  public Kind kind() {
    return kind;
  }

  public String messageKey() {
    return messageKey;
  }

  public List<Object> arguments() {
    return arguments;
  }
}
