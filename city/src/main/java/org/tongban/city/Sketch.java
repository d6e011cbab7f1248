package org.tongban.city;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person in the making: kin, before numbers and particulars are given out. */
final class Sketch {
  final Sex sex;
  final LocalDate birth;
  final String surname;
  final String ethnicity;
  final String birthplace;
  final String nativePlace;
  String given;
  String relation = Relations.HEAD;
  Marriage marriage = Marriage.SINGLE;
  boolean reachable;
  @Nullable Sketch spouse;
  @Nullable LocalDate marriedOn;

  Sketch(Sex sex, LocalDate birth, String surname, String given, Origin origin) {
    this.sex = sex;
    this.birth = birth;
    this.surname = surname;
    this.given = given;
    this.ethnicity = origin.ethnicity();
    this.birthplace = origin.birthplace();
    this.nativePlace = origin.nativePlace();
  }

  /** Where a person comes from, in the register's sense. */
  record Origin(String ethnicity, String birthplace, String nativePlace) {}

  Sketch as(String code) {
    relation = code;
    return this;
  }

  Sketch alone(Marriage status) {
    marriage = status;
    return this;
  }

  /** Makes sure that the person has a phone. */
  void reachable() {
    reachable = true;
  }

  void wed(Sketch other, LocalDate day, Marriage status) {
    spouse = other;
    other.spouse = this;
    marriedOn = day;
    other.marriedOn = day;
    marriage = status;
    other.marriage = status;
  }
}
