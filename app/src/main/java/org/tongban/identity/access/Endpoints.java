package org.tongban.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.ServletRequestPathUtils;

/** Finds the endpoint of a request before anything of it runs. */
@Component
class Endpoints {

  private static final String FOUND = Endpoints.class.getName();

  /** Static files and paths that lead nowhere: nothing to protect. */
  private static final Endpoint NOTHING = new Endpoint("static", null);

  private final SingletonSupplier<List<HandlerMapping>> mappings;

  /** Looking for an annotation takes as long as all the rest of a request's authorization. */
  private final Map<Handler, Endpoint> known = new ConcurrentHashMap<>();

  Endpoints(ObjectProvider<HandlerMapping> mappings) {
    this.mappings = SingletonSupplier.of(() -> mappings.orderedStream().toList());
  }

  /** A method that answers a pattern; of a class, since the declaration may stand there. */
  private record Handler(String pattern, Class<?> type, Method method) {}

  /** The endpoint; empty when the request reaches a static file, or nothing. */
  Optional<Endpoint> of(HttpServletRequest request) {
    Endpoint found = (Endpoint) request.getAttribute(FOUND);
    if (found == null) {
      found = find(request);
      request.setAttribute(FOUND, found);
    }
    return found.equals(NOTHING) ? Optional.empty() : Optional.of(found);
  }

  private Endpoint find(HttpServletRequest request) {
    if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
      ServletRequestPathUtils.parseAndCache(request);
    }
    for (HandlerMapping mapping : mappings.obtain()) {
      HandlerExecutionChain chain = chain(mapping, request);
      Object handler = chain == null ? null : chain.getHandler();
      if (chain != null && handler instanceof HandlerMethod method) {
        FoundHandlers.remember(request, chain);
        Handler asked = new Handler(pattern(request), method.getBeanType(), method.getMethod());
        return known.computeIfAbsent(asked, key -> Endpoint.of(key.pattern(), method));
      }
      if (handler instanceof ResourceHttpRequestHandler) {
        return NOTHING;
      }
      if (handler != null) {
        return new Endpoint(pattern(request), null);
      }
    }
    return NOTHING;
  }

  private static @Nullable HandlerExecutionChain chain(
      HandlerMapping mapping, HttpServletRequest request) {
    try {
      return mapping.getHandler(request);
    } catch (Exception _) {
      // Wrong method or media type: no handler runs, the dispatcher answers 405, 406 or 415.
      return null;
    }
  }

  private static String pattern(HttpServletRequest request) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return pattern == null ? "" : pattern.toString();
  }

  /** The nearest page at the path or above it, to come back to after an interrupted form. */
  String pageAbove(String path) {
    List<RequestMappingInfo> pages =
        mappings.obtain().stream()
            .filter(RequestMappingHandlerMapping.class::isInstance)
            .map(RequestMappingHandlerMapping.class::cast)
            .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
            .filter(Endpoints::answersGet)
            .toList();
    return java.util.stream.Stream.iterate(path, p -> p.length() > 1, Endpoints::parent)
        .filter(candidate -> pages.stream().anyMatch(page -> matches(page, candidate)))
        .max(Comparator.comparingInt(String::length))
        .orElse("/");
  }

  private static boolean answersGet(RequestMappingInfo info) {
    var methods = info.getMethodsCondition().getMethods();
    return methods.isEmpty() || methods.contains(RequestMethod.GET);
  }

  private static boolean matches(RequestMappingInfo info, String path) {
    PathContainer container = PathContainer.parsePath(path);
    var condition = info.getPathPatternsCondition();
    return condition != null
        && condition.getPatterns().stream().anyMatch(pattern -> pattern.matches(container));
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
  }
}
