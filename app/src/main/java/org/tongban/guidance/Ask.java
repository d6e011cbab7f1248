package org.tongban.guidance;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question of a guide (提问).
 *
 * @param when earlier answers with which it is asked; always without
 */
public record Ask(
    String id,
    Said text,
    Optional<Said> help,
    Optional<Map<String, List<String>>> when,
    List<Reply> replies) {

  /** Copies the replies. */
  public Ask {
    replies = List.copyOf(replies);
  }

  Optional<Reply> reply(String answer) {
    return replies.stream().filter(one -> one.id().equals(answer)).findFirst();
  }

  /** What can be answered (选项). */
  public record Reply(String id, Said text) {}
}
