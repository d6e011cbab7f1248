package org.tongban.registry;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/**
 * A person as the register knows them now, over all of valid time (人员现状); particulars are opened
 * only when asked for.
 *
 * @param last where the person was registered last, or is
 */
record PersonState(
    PersonId id,
    @Nullable CaseId lockedBy,
    Supplier<CitizenNumber> firstNumber,
    List<Version> versions,
    List<RegistrationRow> registrations,
    List<MarriageRow> marriages,
    List<KinshipRow> parents,
    @Nullable RegionCode last) {

  /** A version, of which what stands in clear is read at once. */
  record Version(LocalDate from, Sex sex, boolean alive, Supplier<PersonRow> opened) {}

  private Version current() {
    return versions.stream().max(Comparator.comparing(Version::from)).orElseThrow();
  }

  Sex sex() {
    return current().sex();
  }

  boolean alive() {
    return current().alive();
  }

  PersonRow row() {
    return current().opened().get();
  }

  /** Every version, oldest first. */
  List<PersonRow> rows() {
    return versions.stream()
        .sorted(Comparator.comparing(Version::from))
        .map(version -> version.opened().get())
        .toList();
  }

  CitizenNumber number() {
    CitizenNumber reissued = row().reissued();
    return reissued == null ? firstNumber.get() : reissued;
  }

  LocalDate birthDate() {
    return row().particulars().birthDate();
  }

  int ageOn(LocalDate day) {
    return Period.between(birthDate(), day).getYears();
  }

  Optional<LocalDate> died() {
    return versions.stream()
        .filter(version -> !version.alive())
        .map(Version::from)
        .min(Comparator.naturalOrder());
  }

  Optional<RegistrationRow> registration() {
    return registrations.stream().filter(Row::open).findFirst();
  }

  Optional<RegistrationRow> lastRegistration() {
    return registrations.stream().max(Comparator.comparing(RegistrationRow::from));
  }

  Optional<MarriageRow> marriage() {
    return marriages.stream().filter(Row::open).findFirst();
  }

  Optional<MarriageRow> marriageOn(LocalDate day) {
    return marriages.stream().filter(marriage -> marriage.covers(day)).findFirst();
  }

  boolean marriedTo(PersonId other, LocalDate day) {
    return marriageOn(day).filter(marriage -> marriage.of(other)).isPresent();
  }

  boolean childOf(PersonId other) {
    return parents.stream().anyMatch(kin -> kin.ofParent() && kin.person().equals(other));
  }
}
