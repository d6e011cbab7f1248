package org.tongban.registry;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The point a question is asked about: what was so on {@code valid}, as the register knew it at
 * {@code known} ({@code null}: as it knows it now).
 */
public record AsOf(LocalDate valid, @Nullable Instant known) {

  /** As known now. */
  public static AsOf on(LocalDate valid) {
    return new AsOf(valid, null);
  }
}
