package org.tongban.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds ports below those the system hands to outgoing connections, so that they stay ours. */
final class LoopbackPorts {

  private static final int LOWEST = 20_000;
  private static final int ABOVE = 32_000;
  private static final int TRIES = 200;

  private LoopbackPorts() {}

  static int free() throws IOException {
    for (int i = 0; i < TRIES; i++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, ABOVE);
      try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return port;
      } catch (IOException _) {
        // Taken: try another.
      }
    }
    throw new IOException("no free port between " + LOWEST + " and " + ABOVE);
  }
}
