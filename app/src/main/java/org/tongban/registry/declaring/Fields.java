package org.tongban.registry.declaring;

import static org.tongban.registry.declaring.Field.choice;
import static org.tongban.registry.declaring.Field.text;

import java.util.List;

/** What the forms ask (表单内容), shared where several ask the same. */
final class Fields {

  static final List<Field> SUCCESSION =
      List.of(Field.of("newHead", Field.Type.MEMBER), text("headException"));

  private static final List<Field> HOME =
      List.of(
          Field.of("community", Field.Type.REGION),
          text("address"),
          Field.of("floorArea", Field.Type.WHOLE));

  /** Either a household that stands, or a home to found one in. */
  private static final List<Field> TARGET =
      join(
          List.of(
              List.of(
                  Field.of("target", Field.Type.HOUSEHOLD),
                  choice("newKind", Options.HOUSEHOLD_KIND)),
              HOME));

  private static final List<Field> NEWBORN =
      List.of(
          text("name").needed(),
          choice("sex", Options.SEX).needed(),
          Field.of("birthDate", Field.Type.DATE).needed(),
          choice("ethnicity", Options.ETHNICITY).needed(),
          text("birthplace").needed(),
          text("nativePlace").needed());

  private static final List<Field> ENTRY =
      join(
          List.of(
              List.of(text("number")),
              NEWBORN,
              List.of(
                  choice("education", Options.EDUCATION),
                  choice("marriage", Options.MARRIAGE),
                  text("occupation"))));

  private static final Field RELATION = choice("relation", Options.RELATION).needed();
  private static final Field REASON = choice("reason", Options.REASON).needed();
  private static final Field KIN = Field.of("kin", Field.Type.PERSON);

  static final List<Field> BIRTH =
      join(
          List.of(
              List.of(choice("birthKind", Options.BIRTH).needed()),
              NEWBORN,
              List.of(
                  choice("relation", Options.CHILD).needed(),
                  Field.of("mother", Field.Type.PERSON),
                  Field.of("father", Field.Type.PERSON))));

  static final List<Field> CANCELLATION =
      join(
          List.of(
              List.of(
                  choice("cancellation", Options.CANCELLATION).needed(),
                  Field.of("kept", Field.Type.PERSON)),
              SUCCESSION));

  static final List<Field> ESTABLISH =
      join(
          List.of(
              List.of(choice("newKind", Options.HOUSEHOLD_KIND).needed()),
              HOME,
              List.of(Field.of("members", Field.Type.MEMBERS)),
              SUCCESSION));

  static final List<Field> SPLIT =
      join(List.of(List.of(Field.of("members", Field.Type.MEMBERS).needed()), SUCCESSION));

  static final List<Field> MERGE =
      List.of(
          Field.of("target", Field.Type.HOUSEHOLD).needed(),
          Field.of("members", Field.Type.MEMBERS).needed());

  static final List<Field> HEAD_CHANGE =
      List.of(
          Field.of("newHead", Field.Type.MEMBER).needed(),
          Field.of("members", Field.Type.MEMBERS),
          text("headException"));

  static final List<Field> HEAD_CORRECTION =
      join(List.of(List.of(Field.of("event", Field.Type.EVENT).needed()), HEAD_CHANGE));

  static final List<Field> MOVE_WITHIN =
      join(
          List.of(
              List.of(Field.of("members", Field.Type.MEMBERS).needed(), REASON, KIN),
              TARGET,
              SUCCESSION));

  static final List<Field> HOUSEHOLD_MOVE = join(List.of(List.of(REASON), HOME));

  static final List<Field> MOVE_IN =
      join(
          List.of(
              ENTRY,
              List.of(Field.of("leaving", Field.Type.REGION).needed(), REASON, KIN, RELATION),
              TARGET,
              List.of(text("headException"))));

  static final List<Field> MOVE_OUT =
      join(List.of(List.of(Field.of("to", Field.Type.REGION).needed(), REASON), SUCCESSION));

  static final List<Field> RESTORE =
      join(List.of(List.of(RELATION), TARGET, List.of(text("headException"))));

  static final List<Field> LATE =
      join(List.of(ENTRY, List.of(RELATION), TARGET, List.of(text("headException"))));

  static final List<Field> CHANGE =
      List.of(
          choice("particular", Options.particulars(false)).needed(),
          text("value"),
          Field.of("applicant", Field.Type.PERSON));

  static final List<Field> CORRECT =
      List.of(
          choice("particular", Options.particulars(true)).needed(),
          text("value"),
          Field.of("wrongSince", Field.Type.DATE));

  static final List<Field> NUMBER = List.of(choice("fault", Options.FAULT).needed());

  static final List<Field> EVENT =
      List.of(
          Field.of("event", Field.Type.EVENT).needed(),
          Field.of("rightDay", Field.Type.DATE),
          Field.of("target", Field.Type.HOUSEHOLD));

  static final List<Field> OTHER = List.of(Field.of("other", Field.Type.PERSON).needed());

  static final List<Field> KINSHIP =
      List.of(
          Field.of("child", Field.Type.PERSON).needed(),
          choice("kinship", Options.KINSHIP).needed());

  static final List<Field> BOOK_AGAIN = List.of(choice("lost", Options.YES_NO).needed());

  static final List<Field> PERMIT =
      List.of(
          Field.of("community", Field.Type.REGION).needed(),
          Field.of("residentSince", Field.Type.DATE).needed(),
          choice("residenceBasis", Options.BASIS).needed());

  static final List<Field> PAPER = List.of(Field.of("paper", Field.Type.PAPER).needed());

  static final List<Field> PAPER_END =
      List.of(
          Field.of("paper", Field.Type.PAPER).needed(),
          choice("paperEnd", Options.PAPER_END).needed());

  static final List<Field> CARD = List.of(choice("cardReason", Options.CARD_REASON));

  static final List<Field> RENAME =
      List.of(Field.of("community", Field.Type.REGION).needed(), text("address").needed());

  private Fields() {}

  private static List<Field> join(List<List<Field>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }
}
