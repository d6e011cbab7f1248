package org.tongban.registry.declaring;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tongban.registry.Declaration;
import org.tongban.registry.Household;
import org.tongban.registry.Particular;

/**
 * The codes of a choice (选项) and the prefix of the messages that put them into words.
 *
 * @param words prefix of message keys, ending before the last dot
 */
public record Options(String words, List<String> codes) {

  static final Options NONE = new Options("", List.of());
  static final Options SEX = new Options("registry.sex", List.of("1", "2"));
  static final Options ETHNICITY =
      new Options(
          "registry.ethnicity", IntStream.rangeClosed(1, 56).mapToObj("%02d"::formatted).toList());
  static final Options EDUCATION =
      new Options("registry.education", List.of("10", "20", "30", "40", "60", "70", "80", "90"));
  static final Options MARRIAGE =
      new Options("registry.marriage", List.of("10", "20", "21", "22", "23", "30", "40", "90"));
  static final Options CHILD =
      new Options(
          "registry.relation",
          List.of(
              "20", "21", "22", "23", "24", "25", "30", "31", "32", "33", "34", "35", "27", "37",
              "40", "41", "42", "43", "44", "97", "99"));

  /** Every relation that somebody can have to a head, and the head. */
  public static final Options RELATION =
      new Options(
          "registry.relation",
          List.of(
              "02", "10", "11", "12", "20", "21", "22", "23", "24", "27", "28", "30", "31", "32",
              "33", "34", "37", "38", "40", "41", "42", "43", "44", "50", "51", "52", "53", "54",
              "55", "56", "57", "58", "60", "61", "62", "63", "64", "70", "71", "72", "73", "74",
              "75", "76", "97", "99"));

  static final Options BIRTH = of("birth", Declaration.BirthKind.values());
  static final Options CANCELLATION = of("cancellation", Declaration.CancellationKind.values());
  static final Options REASON = of("reason", Declaration.MoveReason.values());
  static final Options FAULT = of("fault", Declaration.NumberFault.values());
  static final Options KINSHIP = of("kinship", Declaration.KinshipKind.values());
  static final Options BASIS = of("basis", Declaration.ResidenceBasis.values());
  static final Options CARD_REASON = of("cardReason", Declaration.CardReason.values());
  static final Options PAPER_END = of("paperEnd", Declaration.PaperEnd.values());
  static final Options HOUSEHOLD_KIND =
      new Options(
          "registry.kind",
          Arrays.stream(Household.Kind.values()).map(Household.Kind::name).toList());
  static final Options PROOF =
      new Options(
          "registry.desk.proof", List.of("111", "113", "117", "154", "219", "221", "414", "990"));
  static final Options YES_NO = new Options("registry.desk.yesno", List.of("false", "true"));

  /** The particulars that can be changed, or put right. */
  static Options particulars(boolean correction) {
    return new Options(
        "registry.desk.particular",
        Arrays.stream(Particular.values())
            .filter(field ->
                correction || (field != Particular.BIRTH_DATE && field != Particular.MARRIAGE))
            .map(Particular::name)
            .toList());
  }

  private static Options of(String list, Enum<?>[] values) {
    return new Options("registry.desk." + list, Arrays.stream(values).map(Enum::name).toList());
  }
}
