package org.tongban.platform;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The installation that serves on this machine, for commands of the modules (本机运行实例). Whoever can
 * read its data folder may use it.
 */
public final class LocalInstallation {

  /**
   * Beneath it lie the endpoints for commands; the data folder's token opens them, nothing else.
   */
  public static final String PATH = "/api/v1/local/";

  private static final Duration LONGEST = Duration.ofHours(6);

  private final LocalClient client;

  /** The one that the environment names by {@code TONGBAN_DATA} and {@code TONGBAN_PORT}. */
  public LocalInstallation(Map<String, String> environment) {
    Path data = Path.of(environment.getOrDefault("TONGBAN_DATA", "./data")).toAbsolutePath();
    int port = Integer.parseInt(environment.getOrDefault("TONGBAN_PORT", "8443"));
    client = new LocalClient(data, port);
  }

  /**
   * Sends a file and hears the answer line by line while it comes.
   *
   * @param call path and question beneath {@link #PATH}
   * @return false when nothing is served; the file was not sent then
   */
  public boolean send(String call, Path file, Consumer<String> lines)
      throws IOException, GeneralSecurityException, InterruptedException {
    if (Files.notExists(LocalToken.file(client.data()))) {
      return false;
    }
    URI uri = URI.create("https://localhost:" + client.port() + PATH + call);
    try (var http = client.http()) {
      HttpResponse<Stream<String>> answer =
          http.send(
              client
                  .request(uri)
                  .timeout(LONGEST)
                  .header("Content-Type", "application/octet-stream")
                  .POST(BodyPublishers.ofFile(file))
                  .build(),
              BodyHandlers.ofLines());
      client.require(answer.statusCode());
      try (Stream<String> told = answer.body()) {
        told.forEach(lines);
      }
      return true;
    } catch (ConnectException _) {
      return false;
    }
  }
}
