package org.tongban.identity.access;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Role;

/**
 * What a request would reach (端点).
 *
 * @param access the declaration, of the method or else of its class; null when it has none
 */
record Endpoint(String pattern, @Nullable Access access) {

  static Endpoint of(String pattern, HandlerMethod handler) {
    return new Endpoint(pattern, declaredBy(handler));
  }

  static @Nullable Access declaredBy(HandlerMethod handler) {
    Access access = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Access.class);
    return access != null
        ? access
        : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Access.class);
  }

  boolean open() {
    return access != null && access.scope() == Access.Scope.PUBLIC && access.roles().length == 0;
  }

  boolean admits(Actor actor) {
    return access != null && Arrays.stream(access.roles()).anyMatch(actor::is);
  }

  /** Where one signs in for this endpoint: staff go by the desk, everybody else by the phone. */
  String signIn() {
    boolean resident =
        (access != null && access.roles().length > 0)
            ? Arrays.asList(access.roles()).contains(Role.RESIDENT)
            : !pattern.startsWith("/desk");
    return resident ? "/login" : "/desk/login";
  }
}
