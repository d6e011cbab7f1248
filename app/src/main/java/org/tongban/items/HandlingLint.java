package org.tongban.items;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds a general item to what the register has (办理结果检查): the facts it is asked for, and the form
 * of what granting declares.
 */
final class HandlingLint {

  private static final String FACT = "fact:";
  private static final Pattern MEMBER = Pattern.compile("member\\.\\{(\\w+)}");

  private final PackageFiles files;
  private final LoadedPackage item;
  private final ProcessCheck known;
  private final Findings findings;

  private HandlingLint(
      PackageFiles files, LoadedPackage item, ProcessCheck known, Findings findings) {
    this.files = files;
    this.item = item;
    this.known = known;
    this.findings = findings;
  }

  /** Nothing is said of a package that has a procedure of its own. */
  static void check(PackageFiles files, LoadedPackage item, ProcessCheck known, Findings findings) {
    HandlingLint lint = new HandlingLint(files, item, known, findings);
    if (item.handling().isPresent()) {
      lint.facts();
    }
    item.handling().flatMap(Handling::effect).ifPresent(lint::effect);
  }

  private void facts() {
    item.facts()
        .forEach((name, source) -> {
          if (source.source() == FactSource.Source.REGISTER && !held(source.from())) {
            error(FactsFile.FILE, name, source.from() + " is no fact of the register");
          }
          if (source.source() == FactSource.Source.ASKED && !follows(name, source.from())) {
            error(FactsFile.FILE, name, name + " does not follow from the answer " + source.from());
          }
        });
  }

  private void effect(Handling.Effect effect) {
    Set<String> fields = known.fields(effect.declaration());
    if (fields.isEmpty()) {
      error(
          HandlingFile.FILE,
          "declaration",
          effect.declaration() + " is no registration business of the register");
      return;
    }
    effect
        .fields()
        .forEach((field, source) -> {
          if (!fields.contains(field) && !ofMember(field, fields)) {
            error(
                HandlingFile.FILE,
                field,
                "the form of %s has no field %s".formatted(effect.declaration(), field));
          }
          source(field, source);
        });
    source("effective", effect.effective());
  }

  private void source(String field, String source) {
    if (source.startsWith(FACT)) {
      for (String name : FactNames.of(source.substring(FACT.length()), item)) {
        if (!held(name)) {
          error(HandlingFile.FILE, field, name + " is no fact of the register");
        }
      }
    }
  }

  /** A relation for a member who was chosen. */
  private boolean ofMember(String field, Set<String> fields) {
    Matcher member = MEMBER.matcher(field);
    return member.matches()
        && fields.contains("members")
        && FactNames.fields(item)
            .anyMatch(asked -> asked.kind().ofHousehold() && asked.name().equals(member.group(1)));
  }

  private boolean follows(String fact, String field) {
    return fact.equals(field)
        || (fact.startsWith(field)
            && known.factsOfAnswer().contains(fact.substring(field.length())));
  }

  private boolean held(String fact) {
    return known.facts().contains(fact)
        || FactNames.fields(item)
            .filter(asked -> asked.kind().ofHousehold())
            .anyMatch(asked ->
                fact.startsWith(asked.name())
                    && known.factsOfMember().contains(fact.substring(asked.name().length())));
  }

  private void error(String file, String entry, String what) {
    findings.error(file, files.line(file, entry), what);
  }
}
