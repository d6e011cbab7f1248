package org.tongban.registry.declaring;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.guomi.Sm3;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;
import org.tongban.registry.Act;
import org.tongban.registry.Change;
import org.tongban.registry.Declaration;
import org.tongban.registry.Declarations;
import org.tongban.registry.Outcome;
import org.tongban.registry.Preview;

/**
 * Declarations at the desk (窗口登记, R-A1): read, previewed, entered once, and where the rules ask for
 * it, laid before a second official. Nobody approves their own; of two who approve at the same time
 * one does and the other is told.
 */
@Service
@Transactional
public class Declaring {

  private final Reader reader;
  private final ObjectProvider<Declarations> declarations;
  private final DeclaredRows rows;
  private final ApprovalRules rules;
  private final AuditTrail trail;

  Declaring(
      Reader reader,
      ObjectProvider<Declarations> declarations,
      DeclaredRows rows,
      ApprovalRules rules,
      AuditTrail trail) {
    this.reader = reader;
    this.declarations = declarations;
    this.rows = rows;
    this.rules = rules;
    this.trail = trail;
  }

  /** Exactly what the form would change; refused where the register stands against it. */
  public Checked check(Draft draft, Actor actor, LocalDate today) {
    ApprovalRules.Rule rule = rules.of(draft.business(), draft.variant());
    Answers answers = new Answers(draft.typed());
    Declaration declaration = reader.read(draft.business(), draft.subject(), answers, actor);
    Act act = act(draft.id(), draft.business(), answers, actor, today, null);
    if (!answers.problems().isEmpty()) {
      return new Checked(answers.problems(), null, rule.level(), rule.secondPerson());
    }
    Preview preview = register().preview(declaration, act);
    return new Checked(Map.of(), preview, rule.level(), rule.secondPerson());
  }

  /**
   * Enters the form, or lays it before a second official where the rules ask for one. Sent twice it
   * is one declaration, and the second sending changes nothing.
   */
  public void send(
      Draft draft,
      @Nullable PersonId person,
      @Nullable UUID request,
      Actor actor,
      LocalDate today) {
    ApprovalRules.Rule rule = rules.of(draft.business(), draft.variant());
    Declared declared = Declared.proposed(draft, person, request, actor, rule);
    // Added first, so that the second of two sendings waits here and finds what the first has done.
    if (!rows.add(declared, draft.variant())) {
      if (rows.find(draft.id()).filter(kept -> own(kept, actor)).isEmpty()) {
        throw new Refusal(Refusal.Kind.CONFLICT, "registry.desk.decided");
      }
    } else if (rule.secondPerson()) {
      requireWhole(check(draft, actor, today).problems());
      record(actor, declared, "propose");
    } else {
      enter(declared, actor, null, today);
    }
  }

  /** A declaration of the actor's own or of the jurisdiction. */
  public Declared show(UUID id, Actor actor) {
    Declared declared = open(rows.find(id), actor);
    record(actor, declared, "read");
    return declared;
  }

  /** What waits in the jurisdiction, oldest first. */
  public List<Declared> waiting(Actor actor) {
    return rows.waiting(actor.jurisdiction());
  }

  /** What the official proposed lately. */
  public List<Declared> own(Actor actor) {
    return rows.proposedBy(actor.account());
  }

  /** What a waiting declaration would change if it were approved now. */
  public Preview preview(Declared declared, Actor actor, LocalDate today) {
    Business business = declared.business().orElseThrow();
    Answers answers = new Answers(declared.typed());
    Declaration declaration = reader.read(business, declared.subject(), answers, actor);
    return register()
        .preview(
            declaration,
            act(
                declared.id(),
                business,
                answers,
                operator(declared, actor),
                today,
                actor.account()));
  }

  /** Tells two previews apart without repeating what they say. */
  public static String digest(Preview preview) {
    StringBuilder text = new StringBuilder();
    preview.changes().stream()
        .map(change -> change.field() + '\0' + change.before() + '\0' + change.after() + '\n')
        .sorted()
        .forEach(text::append);
    byte[] whole = Sm3.digest(text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(whole, 0, 8);
  }

  /** Enters it, if it still changes what the official was shown. */
  public Declared approve(UUID id, String seen, Actor actor, LocalDate today) {
    Declared declared = decidable(id, actor);
    if (!digest(preview(declared, actor, today)).equals(seen)) {
      throw new Refusal(Refusal.Kind.CONFLICT, "registry.desk.stale");
    }
    enter(declared, actor, actor.account(), today);
    return rows.find(id).orElseThrow();
  }

  /**
   * Refuses it, with the reason that the proposer or the resident reads.
   *
   * @param changes what it would have changed, as far as could be told
   */
  public void refuse(UUID id, String reason, List<Change> changes, Actor actor) {
    Declared declared = decidable(id, actor);
    if (reason.strip().length() < 4) {
      throw new Refusal(Refusal.Kind.INVALID, "registry.desk.reason.missing");
    }
    rows.decide(id, Status.REFUSED, actor, reason.strip(), changes);
    record(actor, declared, "refuse");
  }

  /**
   * Takes an own declaration back while it waits.
   *
   * @param changes what it would have changed, as far as could be told
   */
  public void withdraw(UUID id, List<Change> changes, Actor actor) {
    Declared declared = rows.hold(id).orElseThrow(Declaring::unknown);
    if (!own(declared, actor)) {
      throw refused(actor, declared);
    }
    requireWaiting(declared);
    rows.decide(id, Status.WITHDRAWN, actor, "", changes);
    record(actor, declared, "withdraw");
  }

  private Declared decidable(UUID id, Actor actor) {
    Declared declared = open(rows.hold(id), actor);
    requireWaiting(declared);
    if (own(declared, actor)) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "registry.desk.own");
    }
    if (!declared.level().heldBy(actor, declared.office())) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "registry.desk.level." + declared.level().name());
    }
    return declared;
  }

  private void enter(
      Declared declared, Actor actor, @Nullable AccountId approver, LocalDate today) {
    Business business = declared.business().orElseThrow();
    Answers answers = new Answers(declared.typed());
    Declaration declaration = reader.read(business, declared.subject(), answers, actor);
    requireWhole(answers.problems());
    Outcome outcome =
        register()
            .register(
                declaration,
                act(declared.id(), business, answers, operator(declared, actor), today, approver));
    rows.enter(
        declared.id(),
        actor,
        outcome.operation(),
        new Declared.Made(
            outcome.persons().stream().map(PersonId::value).toList(),
            outcome.households().stream().map(household -> household.value()).toList(),
            outcome.documents().stream().map(document -> document.value()).toList()),
        outcome.changes());
    if (declared.answers() != null) {
      rows.decide(declared.answers(), Status.DONE, actor, "", List.of());
    }
    if (approver != null) {
      record(actor, declared, "approve");
    }
  }

  private Declarations register() {
    return declarations.stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Refusal.Kind.UNAVAILABLE, "registry.desk.unavailable"));
  }

  /** Whoever proposed it stays its operator; the approver stands beside them. */
  private static Actor operator(Declared declared, Actor actor) {
    return own(declared, actor)
        ? actor
        : new Actor(
            declared.proposer(), Set.of(Role.WINDOW_OFFICER), declared.office(), Optional.empty());
  }

  private static Act act(
      UUID id,
      Business business,
      Answers answers,
      Actor actor,
      LocalDate today,
      @Nullable AccountId approver) {
    String basis = answers.given("basis") ? answers.text("basis") : business.basis();
    return new Act(
        actor,
        new CaseId(id),
        basis.length() <= 200 ? basis : basis.substring(0, 200),
        answers.date("effective", today),
        Reader.proofs(answers),
        approver);
  }

  private Declared open(Optional<Declared> found, Actor actor) {
    Declared declared = found.orElseThrow(Declaring::unknown);
    RegionCode office = declared.office();
    if (!own(declared, actor) && !actor.covers(office)) {
      throw refused(actor, declared);
    }
    return declared;
  }

  private Refusal refused(Actor actor, Declared declared) {
    trail.recordRefusal(
        entry(AuditAction.ACCESS_REFUSED, actor, declared, "declaration:" + declared.id()));
    return new Refusal(Refusal.Kind.FORBIDDEN, "registry.reach");
  }

  private static boolean own(Declared declared, Actor actor) {
    return declared.proposer().equals(actor.account());
  }

  private static void requireWhole(Map<String, String> problems) {
    if (!problems.isEmpty()) {
      throw new Refusal(Refusal.Kind.INVALID, "registry.desk.fix.changed");
    }
  }

  private static void requireWaiting(Declared declared) {
    if (declared.status() != Status.WAITING) {
      throw new Refusal(Refusal.Kind.CONFLICT, "registry.desk.decided");
    }
  }

  private static Refusal unknown() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "registry.desk.unknown");
  }

  private void record(Actor actor, Declared declared, String verb) {
    trail.record(
        entry(AuditAction.DECLARATION_HANDLED, actor, declared, verb + ":" + declared.id()));
  }

  private static AuditEntry entry(
      AuditAction action, Actor actor, Declared declared, String object) {
    List<PersonId> subjects =
        declared.person() == null ? List.of() : List.of(Objects.requireNonNull(declared.person()));
    return new AuditEntry(action, actor, subjects, null, "registry.purpose.declaring", object);
  }
}
