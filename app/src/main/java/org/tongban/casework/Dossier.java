package org.tongban.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongban.items.ItemVersion;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/**
 * Everything an office sees of a case (办件详情).
 *
 * @param facts what the register or the message says, in order: name of the fact to its value. A
 *     name is {@code group.fact}; groups are {@code applicant}, {@code origin} (the household
 *     left), {@code target} (the household joined), {@code spouse}. Facts are {@code name}, {@code
 *     number}, {@code sex} (enum name), {@code age}, {@code birthDate} (only unmasked), {@code
 *     marriage} (GB/T 2261.2), {@code marriedSince}, {@code phone}, {@code head}, {@code kind}
 *     (enum name), {@code members}, {@code relation} (GB/T 4761, of the applicant to the head),
 *     {@code address}, {@code region} (code); days are ISO dates, everything else is shown as it
 *     stands
 * @param answers what the resident answered: field name to value; empty at the origin
 * @param persons whose entries in the register the actor may open from here
 * @param actions what the actor may do now
 * @param preview what the register will say when the case succeeds
 * @param repeats number of the case that this one only repeats; its own when nothing was mended
 * @param register what the register says to granting it; empty once it is decided, or where the
 *     item declares nothing to it
 * @param byRules what the rules decided, where no person did
 * @param pauses when a clock of it stood still, the first one first
 * @param stages how far other departments are with their parts; empty where none has one
 */
public record Dossier(
    CaseId id,
    String number,
    ItemVersion item,
    Side side,
    CaseState state,
    int revision,
    boolean unmasked,
    Map<String, String> facts,
    Map<String, String> answers,
    List<PersonId> persons,
    List<Check> checks,
    List<Material> materials,
    List<HistoryLine> history,
    List<MessageLine> messages,
    Optional<QueueLine.TaskClock> clock,
    List<DeskAction> actions,
    List<Change> preview,
    Optional<Paper> permit,
    Optional<Paper> certificate,
    Optional<String> repeats,
    Optional<RegisterAnswer> register,
    Optional<RuleDecision> byRules,
    List<Pause> pauses,
    List<StageLine> stages) {

  /**
   * One automatic check (自动检查) with the version that made it; it passes or flags.
   *
   * @param reason key of the text in the item package
   * @param citation key of the text in the item package
   */
  public record Check(
      String rule, boolean passed, String reason, String citation, String version, Instant at) {}

  /** A material and the held data that takes its place. */
  public record Material(String name, String issuer, boolean required, String source) {}

  /** A signed message record between the two sides. */
  public record MessageLine(
      String kind,
      RegionCode from,
      RegionCode to,
      int sequence,
      Instant at,
      boolean acknowledged) {}

  /**
   * One line of the register that changes.
   *
   * @param person masked name
   * @param joins true: enters this household; false: leaves it
   * @param household number and masked address, as the actor may see them
   * @param relation GB/T 4761 relation to the head
   * @param effective from when; {@code null} while it is not decided
   */
  public record Change(
      String person,
      boolean joins,
      @Nullable HouseholdId householdId,
      String household,
      RegionCode region,
      String relation,
      @Nullable LocalDate effective) {}
}
