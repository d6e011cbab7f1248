package org.tongban.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.items.Handling;
import org.tongban.items.Handling.Effect;
import org.tongban.items.ItemCatalogue;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.registry.Act;
import org.tongban.registry.Declaration;
import org.tongban.registry.DeclarationForms;
import org.tongban.registry.Declarations;

/** Declares to the register what granting a case declares (办理结果), as its package says. */
@Component
class Effects {

  private static final Pattern ANSWER = Pattern.compile("\\{([A-Za-z]\\w*)}");

  private final ItemCatalogue items;
  private final GeneralFacts facts;
  private final DeclarationForms forms;
  private final Declarations declarations;
  private final TransactionTemplate apart;
  private final EnteredPersons entered;
  private final Clock clock;

  Effects(
      ItemCatalogue items,
      GeneralFacts facts,
      DeclarationForms forms,
      Declarations declarations,
      PlatformTransactionManager transactions,
      EnteredPersons entered,
      Clock clock) {
    this.items = items;
    this.facts = facts;
    this.forms = forms;
    this.declarations = declarations;
    this.apart = new TransactionTemplate(transactions);
    // A preview that the register refuses must not undo the transaction that asked for it.
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    this.entered = entered;
    this.clock = clock;
  }

  /**
   * What the register would say if the case were granted now; empty for an item that changes
   * nothing there. Nothing is changed.
   */
  Optional<RegisterAnswer> ask(GeneralCase of, KnownFacts known, Actor actor) {
    return effect(of).map(effect -> ask(of, effect, known, actor));
  }

  private RegisterAnswer ask(GeneralCase of, Effect effect, KnownFacts known, Actor actor) {
    try {
      return apart.execute(_ -> {
        Filing filing = filing(of, effect, known, actor);
        return RegisterAnswer.of(
            declarations.preview(filing.declaration(), filing.act()).changes());
      });
    } catch (Refusal refused) {
      return RegisterAnswer.of(refused);
    }
  }

  /** Declares it in the caller's transaction, or refuses as the register does. */
  void make(GeneralCase of, Actor official) {
    effect(of)
        .map(effect -> filing(of, effect, facts.of(of, official), official))
        .ifPresent(filing ->
            entered.add(
                of.id, declarations.register(filing.declaration(), filing.act()).persons()));
  }

  private Optional<Effect> effect(GeneralCase of) {
    return items.version(of.item).handling().flatMap(Handling::effect);
  }

  /** What is declared, and on what it rests. */
  private record Filing(Declaration declaration, Act act) {}

  private Filing filing(GeneralCase of, Effect effect, KnownFacts known, Actor actor) {
    Map<String, Object> held = known.values();
    Map<String, String> typed = new HashMap<>();
    effect
        .fields()
        .forEach((field, source) ->
            typed.put(filled(field, of.answers()), value(source, of.answers(), held)));
    LocalDate day =
        effect.effective().equals(Effect.TODAY)
            ? China.today(clock)
            : LocalDate.parse(value(effect.effective(), of.answers(), held));
    UUID subject =
        switch (effect.subject()) {
          case Effect.HOUSEHOLD -> of.concern().household().value();
          case Effect.APPLICANT -> of.applicant().value();
          default -> UUID.fromString(value(effect.subject(), of.answers(), held));
        };
    DeclarationForms.Filled read = forms.read(effect.declaration(), subject, typed, actor);
    return new Filing(
        read.declaration(), new Act(actor, of.id, effect.basis(), day).with(read.proofs()));
  }

  /** A name that an answer completes, such as {@code {side}Ethnicity}. */
  private static String filled(String name, Map<String, String> answers) {
    return ANSWER
        .matcher(name)
        .replaceAll(found -> Matcher.quoteReplacement(answers.getOrDefault(found.group(1), "")));
  }

  private static String value(
      String source, Map<String, String> answers, Map<String, Object> held) {
    int colon = source.indexOf(':');
    String name = source.substring(colon + 1);
    return switch (source.substring(0, colon)) {
      case "answer" -> answers.getOrDefault(name, "");
      case "fact" -> held.getOrDefault(filled(name, answers), "").toString();
      default -> name;
    };
  }
}
