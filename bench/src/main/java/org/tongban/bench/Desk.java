package org.tongban.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An official of the demonstration, signed in: one session for as many connections as wanted. */
final class Desk {

  private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
  private static final String JSON =
      "Content-Type: application/json\r\nAccept: application/json\r\n";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private static final Pattern SAID = Pattern.compile("(?s)role=\"alert\".*?<li>(.*?)</li>");

  private final Path authority;
  private final int port;
  private String cookie = "";
  private String token = "";

  private Desk(Path authority, int port) {
    this.authority = authority;
    this.port = port;
  }

  static Desk of(Path authority, int port, String login) throws IOException {
    Desk desk = new Desk(authority, port);
    try (Wire wire = desk.connect()) {
      desk.page(wire, "/desk/login");
      desk.submit(wire, "/desk/login", Map.of("name", login, "password", "tongban-demonstration"));
      desk.page(wire, "/desk/login/code");
      Matcher code =
          Pattern.compile("(?s)data-login=\"" + login + "\">.*?data-code>(\\d{6})<")
              .matcher(wire.get("/demonstration", desk.session()).text());
      if (!code.find()) {
        throw new IOException("no code for " + login);
      }
      desk.submit(wire, "/desk/login/code", Map.of("code", code.group(1)));
      desk.page(wire, "/desk/persons");
    }
    return desk;
  }

  Wire connect() throws IOException {
    return new Wire(authority, port);
  }

  /** Looks a number up and returns the bytes of the answer, which must be 200. */
  int lookup(Wire wire, String number) throws IOException {
    String question = "{\"number\":\"%s\",\"purpose\":\"registry.reason.visit\"}".formatted(number);
    return good(
        "lookup",
        wire.post(
            "/api/registry/persons/lookup",
            session() + JSON + "X-CSRF-TOKEN: " + token + "\r\n",
            question.getBytes(StandardCharsets.US_ASCII)));
  }

  int get(Wire wire, String path) throws IOException {
    return good(path, wire.get(path, session()));
  }

  /** Searches as the page does and returns the page found. */
  String search(Wire wire, Map<String, String> fields) throws IOException {
    Wire.Answer answer = wire.post("/desk/persons/search", session() + FORM, encoded(fields));
    good("search", answer);
    return answer.text();
  }

  /** Sends a declaration that needs no second official; entered when it leads to its own page. */
  void declare(Wire wire, String id, Map<String, String> fields) throws IOException {
    Wire.Answer answer = wire.post("/desk/declarations", session() + FORM, encoded(fields));
    if (!answer.location().endsWith("/desk/declarations/" + id)) {
      Matcher said = SAID.matcher(answer.text());
      throw new IOException(
          "a declaration answered %d: %s"
              .formatted(answer.status(), said.find() ? said.group(1).strip() : ""));
    }
  }

  private static int good(String what, Wire.Answer answer) throws IOException {
    if (answer.status() != 200) {
      throw new IOException(what + " answered " + answer.status() + " " + answer.location());
    }
    return answer.body().length;
  }

  private void page(Wire wire, String path) throws IOException {
    Wire.Answer answer = wire.get(path, session());
    remember(answer);
    Matcher found = TOKEN.matcher(answer.text());
    if (!found.find()) {
      throw new IOException(path + " answered " + answer.status() + " and no form");
    }
    token = found.group(1);
  }

  private void submit(Wire wire, String path, Map<String, String> fields) throws IOException {
    Wire.Answer answer = wire.post(path, session() + FORM, encoded(fields));
    remember(answer);
    if (answer.status() / 100 != 3) {
      throw new IOException(path + " answered " + answer.status());
    }
  }

  private void remember(Wire.Answer answer) {
    if (!answer.cookies().isEmpty()) {
      cookie = answer.cookies().getLast();
    }
  }

  private String session() {
    return cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n";
  }

  private byte[] encoded(Map<String, String> fields) {
    List<String> pairs = new ArrayList<>();
    fields.forEach((name, value) -> pairs.add(name + "=" + encode(value)));
    if (!token.isEmpty()) {
      pairs.add("_csrf=" + encode(token));
    }
    return pairs.stream().collect(Collectors.joining("&")).getBytes(StandardCharsets.US_ASCII);
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
