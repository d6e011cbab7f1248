package org.tongban.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.CaseId;

/** A message to a resident (通知), as a key of the message bundles and its arguments. */
public record Message(
    UUID id,
    @Nullable CaseId caseId,
    String key,
    List<String> arguments,
    Instant createdAt,
    @Nullable Instant readAt) {

  /** Copies the arguments. */
  public Message {
    arguments = List.copyOf(arguments);
  }

  /** Whether the resident has opened it. */
  public boolean read() {
    return readAt != null;
  }
}
