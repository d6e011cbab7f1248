package org.tongban.items;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tongban.deadlines.Term;

/** One loaded version of a service item package (事项包); immutable. */
public interface ItemPackage {

  /** Which item and version this is. */
  ItemVersion version();

  /** The elements of the 实施清单. */
  ItemDescription description();

  /** The form as steps of fields, from the package's JSON Schema and its step list. */
  List<FormStep> steps();

  /** A term by the name the package gives it, such as {@code permit}; throws on unknown names. */
  Term term(String name);

  /** Every term by its name, in the package's order; {@code term.NAME} is its text. */
  Map<String, Term> terms();

  /** How it is handled by one jurisdiction; empty where it has a procedure of its own. */
  Optional<Handling> handling();

  /** Its parts where it is several items with one form; empty for any other. */
  Optional<Bundle> bundle();

  /**
   * Where each fact comes from that the rules judge or the form shows as known, by the name of the
   * fact, in the package's order; empty for a version from before packages said it.
   */
  Map<String, FactSource> facts();

  /** The BPMN 2.0 processes of the package, file name to content, already held to the whitelist. */
  Map<String, byte[]> processes();

  /** A text of the package in the language, falling back to zh-CN; throws on unknown keys. */
  String text(String key, Locale locale);

  /** The guide as Markdown-free paragraphs in the language. */
  List<String> guide(Locale locale);

  /**
   * Checks the answers of one step, numbered from 0; one problem a field, empty when all is well. A
   * statement is confirmed by {@code true}, a month is {@code yyyy-MM} and not in the future.
   */
  List<FieldProblem> validate(int step, Map<String, String> answers);

  /**
   * Runs the package's DMN checks over the facts; each passes or flags, none refuses. A fact that
   * is not given flags, and so does every check when the rules do not end in time. Facts are
   * booleans, numbers and strings by the names of the rules' inputs; {@code check.RULE} names a
   * check.
   */
  List<CheckResult> check(Map<String, Object> facts);

  /** Names of the facts that the checks read, in the order of the rules. */
  List<String> judged();
}
