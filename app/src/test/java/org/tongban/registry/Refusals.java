package org.tongban.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.kernel.Refusal;

/** Holds a refused declaration to its word: the reason said in every language, nothing changed. */
final class Refusals {

  private static final List<Locale> LANGUAGES =
      List.of(Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE, Locale.ENGLISH);
  private static final List<String> TABLES =
      List.of(
          "person",
          "person_version",
          "household",
          "household_version",
          "registration",
          "marriage",
          "kinship",
          "event",
          "document",
          "document_version",
          "dwelling",
          "dwelling_version",
          "evidence",
          "number_token");

  private final Declarations declarations;
  private final JdbcClient jdbc;
  private final MessageSource words;

  Refusals(Declarations declarations, JdbcClient jdbc, MessageSource words) {
    this.declarations = declarations;
    this.jdbc = jdbc;
    this.words = words;
  }

  /** Previewed and registered alike; the reason's key in full, or what follows registry.events. */
  void refuses(String reason, Folk folk, Declaration declared, Act act) {
    String before = everything();
    assertThat(reasonOf(() -> declarations.preview(declared, act))).isEqualTo(key(reason));
    assertThat(reasonOf(() -> folk.register(declared, act))).isEqualTo(key(reason));
    assertThat(everything()).isEqualTo(before);
    said(reason);
  }

  /** Refused only when it is entered, by what no preview can see. */
  void refusesToEnter(String reason, Folk folk, Declaration declared, Act act) {
    String before = everything();
    assertThat(reasonOf(() -> folk.register(declared, act))).isEqualTo(key(reason));
    assertThat(everything()).isEqualTo(before);
    said(reason);
  }

  /** The reason has its words. */
  void said(String reason) {
    for (Locale language : LANGUAGES) {
      assertThat(words.getMessage(key(reason), null, language)).isNotBlank();
    }
  }

  static String key(String reason) {
    return reason.startsWith("registry.") ? reason : "registry.events." + reason;
  }

  static String reasonOf(Runnable verb) {
    Refusal refusal = assertThatExceptionOfType(Refusal.class).isThrownBy(verb::run).actual();
    return refusal.messageKey();
  }

  /** Every row counted, and the newest record times, which closing a row moves too. */
  String everything() {
    return TABLES.stream()
            .map(table ->
                table
                    + jdbc.sql("SELECT count(*) FROM registry." + table).query(Long.class).single())
            .reduce("", String::concat)
        + Stream.of("person", "household", "dwelling")
            .map(table ->
                jdbc.sql("SELECT max(last_recorded)::text FROM registry." + table)
                    .query(String.class)
                    .single())
            .toList();
  }
}
