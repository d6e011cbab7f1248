package org.tongban.items;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tongban.deadlines.Term;

/** A package held in memory after every check of its files (已装载的事项包). */
record LoadedPackage(
    ItemVersion version,
    String digest,
    DescriptionFile file,
    Texts texts,
    Form form,
    Optional<Handling> handling,
    Optional<Bundle> bundle,
    Rules rules,
    Map<String, FactSource> facts,
    Map<String, byte[]> processes)
    implements ItemPackage {

  boolean released() {
    return file.state() == DescriptionFile.State.RELEASED;
  }

  @Override
  public ItemDescription description() {
    return file.description();
  }

  @Override
  public List<FormStep> steps() {
    return form.steps();
  }

  @Override
  public Term term(String name) {
    Term term = file.terms().get(name);
    if (term == null) {
      throw new IllegalArgumentException(version + " has no term " + name);
    }
    return term;
  }

  @Override
  public Map<String, Term> terms() {
    return file.orderedTerms();
  }

  @Override
  public String text(String key, Locale locale) {
    return texts.text(key, locale);
  }

  @Override
  public List<String> guide(Locale locale) {
    return texts.guide(locale);
  }

  @Override
  public List<FieldProblem> validate(int step, Map<String, String> answers) {
    return form.validate(step, answers);
  }

  @Override
  public List<CheckResult> check(Map<String, Object> facts) {
    return rules.check(facts);
  }

  @Override
  public List<String> judged() {
    return rules.inputs();
  }
}
