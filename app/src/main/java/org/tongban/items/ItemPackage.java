package org.tongban.items;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /** The BPMN 2.0 processes of the package, file name to content, already held to the whitelist. */
  Map<String, byte[]> processes();

  /** A text of the package in the language, falling back to zh-CN; throws on unknown keys. */
  String text(String key, Locale locale);

  /** The guide as Markdown-free paragraphs in the language. */
  List<String> guide(Locale locale);

  /** Checks answers against the form; one problem a field, empty when all is well. */
  List<FieldProblem> validate(int step, Map<String, String> answers);

  /** Runs the package's DMN checks over the facts; each passes or flags, none refuses. */
  List<CheckResult> check(Map<String, Object> facts);
}
