package org.tongban.identity.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Answers the dispatcher with what {@link Endpoints} found for the request before it was admitted,
 * so that the patterns are not gone through twice. What is dispatched anew is looked for anew.
 */
@Component
final class FoundHandlers implements HandlerMapping, Ordered {

  private static final String FOUND = FoundHandlers.class.getName();

  static void remember(HttpServletRequest request, HandlerExecutionChain chain) {
    request.setAttribute(FOUND, chain);
  }

  @Override
  public @Nullable HandlerExecutionChain getHandler(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.REQUEST
        ? (HandlerExecutionChain) request.getAttribute(FOUND)
        : null;
  }

  @Override
  public boolean usesPathPatterns() {
    return true;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}
