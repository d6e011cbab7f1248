package org.tongban.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.Actor;

/** Where a request carries who is behind it; the page shell reads the same attributes. */
final class CurrentActor {

  static final String ACTOR = "tongban.actor";
  static final String DISPLAY_NAME = "tongban.displayName";

  private CurrentActor() {}

  static @Nullable Actor in(HttpServletRequest request) {
    return (Actor) request.getAttribute(ACTOR);
  }
}
