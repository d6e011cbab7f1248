package org.tongban.identity.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Remembers the session of a request while it lasts: Spring Session asks for it anew whenever it
 * has saved it, which is twice a request.
 */
final class OneReading extends OncePerRequestFilter {

  private static final ThreadLocal<OneReading.Memory> OF_THE_REQUEST = new ThreadLocal<>();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    OF_THE_REQUEST.set(new Memory());
    try {
      chain.doFilter(request, response);
    } finally {
      OF_THE_REQUEST.remove();
    }
  }

  private static final class Memory {
    private @Nullable String id;
    private @Nullable SparingSession<?> session;
  }

  /** What was read under this id in this request, or else what is read now. */
  static @Nullable SparingSession<?> of(
      String id, Supplier<? extends @Nullable SparingSession<?>> reading) {
    Memory memory = OF_THE_REQUEST.get();
    if (memory == null) {
      return reading.get();
    }
    if (!id.equals(memory.id)) {
      memory.session = reading.get();
      memory.id = id;
    }
    return memory.session;
  }

  /** Called before rows are written: what was read of them is no longer so. */
  static void forget() {
    Memory memory = OF_THE_REQUEST.get();
    if (memory != null) {
      memory.id = null;
      memory.session = null;
    }
  }
}
