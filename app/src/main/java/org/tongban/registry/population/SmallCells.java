package org.tongban.registry.population;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tongban.kernel.Actor;

/**
 * Hides small counts (小单元抑制) from whoever may not read the register itself, since a count of one or
 * two may tell of a person. Prefix {@code tongban.population}.
 *
 * @param shownFrom the smallest count above 0 that is shown to everybody
 */
@ConfigurationProperties("tongban.population")
public record SmallCells(@DefaultValue("3") int shownFrom) {

  /** Whether this count is hidden from this actor. */
  public boolean hides(Actor actor, long count) {
    return count > 0 && count < shownFrom && !actor.keepsRegister();
  }
}
