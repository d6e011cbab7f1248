package org.tongban.acceptance;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** A signed-in person whose browser is reduced to its requests, so that any may be cut off. */
final class Caller implements AutoCloseable {

  private static final Duration MOST = Duration.ofSeconds(30);

  private final Installation installation;
  private final HttpClient client;

  private Caller(Installation installation) throws IOException, GeneralSecurityException {
    this.installation = installation;
    this.client =
        HttpClient.newBuilder()
            .sslContext(Trust.in(installation.authority()))
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();
  }

  /** A resident, by the code that the outbox shows. */
  static Caller resident(Installation installation, String phone)
      throws IOException, GeneralSecurityException {
    Caller caller = new Caller(installation);
    Answer asked = caller.submit("/login", "/login", Map.of("phone", phone));
    String code =
        Patience.await(
            "a code in the outbox",
            MOST,
            () -> caller.get("/outbox").first(phone + "</span></p><p>[^<]*?\\b(\\d{6})\\b"));
    caller.enter(asked, "/login/code", code);
    return caller;
  }

  /** An official, by the password and the one-time code that the demonstration shows. */
  static Caller official(Installation installation, String login)
      throws IOException, GeneralSecurityException {
    Caller caller = new Caller(installation);
    caller.submit(
        "/desk/login", "/desk/login", Map.of("name", login, "password", "tongban-demonstration"));
    Answer asked = caller.get("/desk/login/code");
    String row = "data-login=\"%s\">.*?data-code>(\\d{6})<".formatted(login);
    String code = caller.get("/demonstration").first("(?s)" + row).orElseThrow();
    caller.enter(asked, "/desk/login/code", code);
    return caller;
  }

  private void enter(Answer asked, String path, String code) {
    Answer entered =
        post(path, Map.of("code", code, "_csrf", asked.hidden("_csrf").orElseThrow())).join();
    if (!entered.acknowledged() || entered.status() == 200) {
      throw new IllegalStateException(path + " answered " + entered.status());
    }
  }

  private Answer submit(String page, String path, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("_csrf", get(page).hidden("_csrf").orElseThrow());
    return post(path, all).join();
  }

  /** Opens a page. */
  Answer get(String path) {
    return send(request(path).GET().build()).join();
  }

  /** Sends a form. */
  CompletableFuture<Answer> post(String path, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  private CompletableFuture<Answer> send(HttpRequest request) {
    return client
        .sendAsync(request, BodyHandlers.ofString())
        .thenApply(Answer::of)
        .exceptionally(_ -> Answer.NONE);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(installation.address(path))).timeout(MOST);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
