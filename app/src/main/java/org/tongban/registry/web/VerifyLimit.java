package org.tongban.registry.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries out verification codes or asks without end (核验限频), by network address.
 * Somebody who verifies one paper after the other is never stopped: what counts soon is a code that
 * nobody holds. Remembers a bounded number of addresses, in memory alone.
 */
@Component
@EnableConfigurationProperties(VerifySettings.class)
class VerifyLimit {

  private static final int NETWORK_BYTES = 8;

  private final VerifySettings settings;
  private final Clock clock;

  /** Eldest window first, which is also the first to end, as all last equally long. */
  private final Map<String, Window> windows = new LinkedHashMap<>();

  VerifyLimit(VerifySettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Counts a question; how long the address has to wait before it is answered, if it has to. */
  synchronized Optional<Duration> ask(String address) {
    Window window = window(network(address));
    if (window.misses >= settings.misses() || window.questions >= settings.questions()) {
      return Optional.of(Duration.between(clock.instant(), window.end));
    }
    window.questions++;
    return Optional.empty();
  }

  /** Counts a question about a code that nobody holds. */
  synchronized void missed(String address) {
    window(network(address)).misses++;
  }

  synchronized int remembered() {
    return windows.size();
  }

  private Window window(String network) {
    Instant now = clock.instant();
    Window kept = windows.get(network);
    if (kept != null && now.isBefore(kept.end)) {
      return kept;
    }
    windows.remove(network);
    if (windows.size() >= settings.addresses()) {
      windows.remove(windows.keySet().iterator().next());
    }
    Window fresh = new Window(now.plus(settings.within()));
    windows.put(network, fresh);
    return fresh;
  }

  /** One address of IPv4, and for IPv6 the network of one subscriber, who has all of it. */
  private static String network(String address) {
    try {
      InetAddress parsed = InetAddress.ofLiteral(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
          : parsed.getHostAddress();
    } catch (IllegalArgumentException _) {
      return "?";
    }
  }

  /** What an address did until the end. */
  private static final class Window {

    private final Instant end;
    private int questions;
    private int misses;

    Window(Instant end) {
      this.end = end;
    }
  }
}
