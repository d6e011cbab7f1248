package org.tongban.registry.declaring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.PersonId;
import org.tongban.registry.Declaration;
import org.tongban.registry.Declaration.Home;
import org.tongban.registry.Declaration.Related;
import org.tongban.registry.Declaration.Succession;
import org.tongban.registry.Declaration.Target;
import org.tongban.registry.DocumentId;
import org.tongban.registry.DwellingId;
import org.tongban.registry.Household;
import org.tongban.registry.Particular;
import org.tongban.registry.Particulars;
import org.tongban.registry.Proof;
import org.tongban.registry.Sex;

/** Makes the declaration out of what was typed (申报转换), one case for each business. */
@Component
class Reader {

  private static final UUID NOBODY = new UUID(0, 0);

  private final Finder finder;

  Reader(Finder finder) {
    this.finder = finder;
  }

  /**
   * The declaration meant. Only to be used when the answers have no problems afterwards: until then
   * what is missing stands in for itself.
   */
  Declaration read(Business business, @Nullable UUID subject, Answers of, Actor actor) {
    business.fields().forEach(of::require);
    UUID id = Objects.requireNonNullElse(subject, NOBODY);
    PersonId person = new PersonId(id);
    HouseholdId household = new HouseholdId(id);
    return switch (business) {
      case BIRTH ->
          new Declaration.Birth(
              of.one("birthKind", Declaration.BirthKind.class),
              household,
              of.text("relation"),
              newborn(of),
              finder.person(of, "mother", actor),
              finder.person(of, "father", actor));
      case DEATH -> new Declaration.Death(person, succession(of));
      case CANCELLATION ->
          new Declaration.Cancellation(
              person,
              of.one("cancellation", Declaration.CancellationKind.class),
              finder.person(of, "kept", actor),
              succession(of));
      case ESTABLISH ->
          new Declaration.Establishment(found(of), founders(person, of), succession(of));
      case SPLIT ->
          new Declaration.Split(
              household, of.members(), of.textOrNull("headException"), succession(of));
      case MERGE -> new Declaration.Merger(household, target(of, actor), of.members());
      case HEAD_CHANGE -> new Declaration.HeadChange(household, headship(of));
      case HEAD_CORRECTION -> new Declaration.HeadCorrection(event(of), headship(of));
      case MOVE_WITHIN ->
          new Declaration.MoveWithin(
              of.members(), home(of, actor), reason(of), kin(of, actor), succession(of));
      case HOUSEHOLD_MOVE -> new Declaration.HouseholdMove(household, fresh(of), reason(of));
      case MOVE_IN ->
          new Declaration.MoveIn(
              entry(of),
              home(of, actor),
              of.text("relation"),
              of.region("leaving"),
              reason(of),
              kin(of, actor));
      case MOVE_OUT -> new Declaration.MoveOut(person, of.region("to"), reason(of), succession(of));
      case RESTORE -> new Declaration.Restoration(person, home(of, actor), of.text("relation"));
      case LATE ->
          new Declaration.LateRegistration(entry(of), home(of, actor), of.text("relation"));
      case CHANGE ->
          new Declaration.ParticularsChange(
              person,
              of.one("particular", Particular.class),
              of.textOrNull("value"),
              Objects.requireNonNullElse(finder.person(of, "applicant", actor), person));
      case CORRECT ->
          new Declaration.ParticularsCorrection(
              person,
              of.one("particular", Particular.class),
              of.textOrNull("value"),
              of.dateOrNull("wrongSince"));
      case NUMBER ->
          new Declaration.NumberChange(person, of.one("fault", Declaration.NumberFault.class));
      case EVENT ->
          new Declaration.EventCorrection(
              event(of), of.dateOrNull("rightDay"), finder.household(of, "target", actor));
      case MARRY -> new Declaration.MarriageRecord(person, other(of, "other", actor));
      case DIVORCE -> new Declaration.MarriageEnd(person, other(of, "other", actor));
      case KINSHIP ->
          new Declaration.KinshipRecord(
              person, other(of, "child", actor), of.one("kinship", Declaration.KinshipKind.class));
      case KINSHIP_END ->
          new Declaration.KinshipEnd(
              person, other(of, "child", actor), of.one("kinship", Declaration.KinshipKind.class));
      case BOOK -> new Declaration.BookIssue(household);
      case BOOK_AGAIN -> new Declaration.BookReplacement(household, of.text("lost").equals("true"));
      case PERMIT ->
          new Declaration.PermitIssue(
              person,
              of.region("community"),
              of.date("residentSince", LocalDate.EPOCH),
              of.one("residenceBasis", Declaration.ResidenceBasis.class));
      case ENDORSE -> new Declaration.PermitEndorsement(paper(of));
      case PERMIT_END -> new Declaration.PermitEnd(paper(of), ending(of));
      case CARD ->
          new Declaration.CardIssue(
              person,
              of.given("cardReason") ? of.one("cardReason", Declaration.CardReason.class) : null);
      case CARD_END -> new Declaration.CardEnd(paper(of), ending(of));
      case RENAME ->
          new Declaration.AddressRenaming(
              new DwellingId(id), of.region("community"), of.text("address"));
    };
  }

  /** The papers the act rests on. */
  static List<Proof> proofs(Answers of) {
    List<Proof> proofs = new ArrayList<>();
    for (String row : List.of("", "2")) {
      if (of.given("proofNumber" + row)) {
        proofs.add(new Proof(of.text("proofKind" + row), of.text("proofNumber" + row)));
      }
    }
    return proofs;
  }

  private static Particulars newborn(Answers of) {
    return Particulars.newborn(
        of.text("name"),
        sex(of),
        of.date("birthDate", LocalDate.EPOCH),
        of.text("ethnicity"),
        of.text("birthplace"),
        of.text("nativePlace"));
  }

  private static Declaration.Entry entry(Answers of) {
    @Nullable CitizenNumber number = CitizenNumber.parse(of.text("number")).orElse(null);
    if (number == null && of.given("number")) {
      of.problem("number", "registry.search.number");
    }
    return new Declaration.Entry(
        number,
        new Particulars(
            of.text("name"),
            null,
            sex(of),
            of.date("birthDate", LocalDate.EPOCH),
            of.text("ethnicity"),
            of.text("birthplace"),
            of.text("nativePlace"),
            of.given("education") ? of.text("education") : "90",
            of.given("marriage") ? of.text("marriage") : "90",
            of.text("occupation"),
            null,
            null,
            null,
            null,
            null,
            null));
  }

  private static Sex sex(Answers of) {
    return of.text("sex").equals("2") ? Sex.FEMALE : Sex.MALE;
  }

  private static Succession succession(Answers of) {
    @Nullable UUID head = of.id("newHead");
    return new Succession(
        head == null ? null : new PersonId(head), List.of(), of.textOrNull("headException"));
  }

  private static Succession headship(Answers of) {
    @Nullable UUID head = of.id("newHead");
    return new Succession(
        head == null ? null : new PersonId(head), of.members(), of.textOrNull("headException"));
  }

  /** Whoever founds a household heads it, unless the form says otherwise. */
  private static List<Related> founders(PersonId person, Answers of) {
    return of.members().isEmpty() ? List.of(new Related(person, "02")) : of.members();
  }

  private Target home(Answers of, Actor actor) {
    @Nullable HouseholdId household = finder.household(of, "target", actor);
    if (household != null) {
      return new Target.Join(household);
    }
    if (!of.given("target") && !of.given("address")) {
      of.problem("target", "registry.desk.fix.target");
    }
    return found(of);
  }

  private static Target.Found found(Answers of) {
    return new Target.Found(
        of.given("newKind") ? of.one("newKind", Household.Kind.class) : Household.Kind.FAMILY,
        fresh(of),
        of.textOrNull("headException"));
  }

  private static Home fresh(Answers of) {
    if (!of.given("target") && of.text("community").length() != 12) {
      of.problem("community", "registry.desk.fix.community");
    }
    if (!of.given("target") && !of.given("address")) {
      of.problem("address", "registry.desk.fix.missing");
    }
    return new Home.Fresh(of.region("community"), of.text("address"), of.whole("floorArea"));
  }

  private HouseholdId target(Answers of, Actor actor) {
    return Objects.requireNonNullElse(
        finder.household(of, "target", actor), new HouseholdId(NOBODY));
  }

  private PersonId other(Answers of, String field, Actor actor) {
    return Objects.requireNonNullElse(finder.person(of, field, actor), new PersonId(NOBODY));
  }

  private @Nullable PersonId kin(Answers of, Actor actor) {
    return finder.person(of, "kin", actor);
  }

  private static Declaration.MoveReason reason(Answers of) {
    return of.one("reason", Declaration.MoveReason.class);
  }

  private static UUID event(Answers of) {
    return Objects.requireNonNullElse(of.id("event"), NOBODY);
  }

  private static DocumentId paper(Answers of) {
    return new DocumentId(Objects.requireNonNullElse(of.id("paper"), NOBODY));
  }

  private static Declaration.PaperEnd ending(Answers of) {
    return of.one("paperEnd", Declaration.PaperEnd.class);
  }
}
