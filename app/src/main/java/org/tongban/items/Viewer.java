package org.tongban.items;

import java.util.Optional;
import java.util.Set;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;

/**
 * Who looks at the catalogue (浏览者), as far as it decides which version they are shown.
 *
 * @param person the resident; empty for staff and for whoever has not signed in
 * @param region where they belong; the nation when it is not known
 */
public record Viewer(Optional<PersonId> person, RegionCode region, Set<Role> roles) {

  /** Somebody who has not signed in. */
  public static final Viewer ANYBODY = new Viewer(Optional.empty(), RegionCode.NATION, Set.of());

  /** Copies the roles. */
  public Viewer {
    roles = Set.copyOf(roles);
  }

  /** The signed-in actor as a viewer. */
  public static Viewer of(Actor actor) {
    return new Viewer(actor.person(), actor.jurisdiction(), actor.roles());
  }

  /** The signed-in actor as a viewer, or anybody. */
  public static Viewer of(Optional<Actor> actor) {
    return actor.map(Viewer::of).orElse(ANYBODY);
  }
}
