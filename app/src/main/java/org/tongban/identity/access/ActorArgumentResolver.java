package org.tongban.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.tongban.kernel.Actor;

/** Gives a controller its {@link Actor}, or an {@code Optional<Actor>} where signing in is free. */
final class ActorArgumentResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.nestedIfOptional().getNestedParameterType() == Actor.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
    Actor actor = request == null ? null : CurrentActor.in(request);
    if (parameter.getParameterType() == Optional.class) {
      return Optional.ofNullable(actor);
    }
    if (actor == null) {
      throw new IllegalStateException("an open endpoint asks for Optional<Actor>");
    }
    return actor;
  }
}
