package org.tongban.registry.declaring;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.Change;

/**
 * A declaration as it is kept (登记申报): what was typed, who proposed it and what became of it.
 * Personal data in clear; masked by whoever shows it.
 *
 * @param business empty for what a resident asks to be put right in their own words
 * @param subject the person, household or dwelling whose page it started from
 * @param person whom it concerns, if the register has them
 * @param office the place of whoever proposed it
 * @param answer the reason of a refusal
 * @param answers the resident's request that it fulfils
 * @param changes what it has changed, or would have when it was refused or withdrawn; empty while
 *     it waits
 */
public record Declared(
    UUID id,
    Optional<Business> business,
    @Nullable UUID subject,
    @Nullable PersonId person,
    RegionCode office,
    Map<String, String> typed,
    Level level,
    boolean secondPerson,
    Status status,
    AccountId proposer,
    Instant proposed,
    @Nullable AccountId decidedBy,
    @Nullable Instant decided,
    String answer,
    @Nullable UUID answers,
    Made made,
    List<Change> changes) {

  /** Copies the changes. */
  public Declared {
    changes = List.copyOf(changes);
  }

  /** What a form asks for, before anybody has decided. */
  static Declared proposed(
      Draft draft,
      @Nullable PersonId person,
      @Nullable UUID request,
      Actor actor,
      ApprovalRules.Rule rule) {
    return new Declared(
        draft.id(),
        Optional.of(draft.business()),
        draft.subject(),
        person,
        actor.jurisdiction(),
        draft.typed(),
        rule.level(),
        rule.secondPerson(),
        Status.WAITING,
        actor.account(),
        Instant.EPOCH,
        null,
        null,
        "",
        request,
        Made.NOTHING,
        List.of());
  }

  /** What it has made in the register. */
  public record Made(List<UUID> persons, List<UUID> households, List<UUID> documents) {

    /** Nothing yet. */
    static final Made NOTHING = new Made(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Made {
      persons = List.copyOf(persons);
      households = List.copyOf(households);
      documents = List.copyOf(documents);
    }
  }
}
