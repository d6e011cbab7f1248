package org.tongban.registry.load;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.guomi.BlindIndex;
import org.tongban.kernel.Actor;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.load.Batch.Table;
import org.tongban.registry.load.Ids.Kind;

/** Makes the rows of relations, events and proofs (关系、事项、凭证行). */
final class RelationRows {

  private static final UUID OPERATOR = Actor.system(RegionCode.NATION).account().value();

  private final BlindIndex index;
  private final Lives lives;
  private final Run run;
  private final Ids ids;

  RelationRows(BlindIndex index, Lives lives, Run run) {
    this.index = index;
    this.lives = lives;
    this.run = run;
    this.ids = run.ids();
  }

  void add(MarriageLine line, Batch batch) {
    addSide(line, line.one(), line.other(), batch);
    addSide(line, line.other(), line.one(), batch);
  }

  void add(KinshipLine line, Batch batch) {
    batch
        .row(Table.KINSHIP)
        .uuid(ids.of(Kind.KINSHIP, line.id()))
        .uuid(ids.of(Kind.PERSON, line.person()))
        .uuid(ids.of(Kind.PERSON, line.child()))
        .text(line.kind())
        .small(lives.sexOf(line.person()))
        .days(line.span())
        .since(run.recorded())
        .uuid(run.id());
  }

  /** All events of one person together, each recorded a microsecond after the one before. */
  void add(List<EventLine> events, Batch batch) {
    for (int i = 0; i < events.size(); i++) {
      add(events.get(i), run.recorded() + i, batch);
    }
  }

  void add(EvidenceLine line, Batch batch) {
    batch
        .row(Table.EVIDENCE)
        .uuid(ids.of(Kind.EVENT, line.event()))
        .text(line.kind())
        .bytes(index.exact("national", "evidence-" + line.kind(), line.number()));
  }

  private void add(EventLine line, long recorded, Batch batch) {
    batch
        .row(Table.EVENT)
        .uuid(ids.of(Kind.EVENT, line.id()))
        .text(line.kind())
        .text(line.variant())
        .text(line.changeKind())
        .text(line.field())
        .uuid(ids.of(Kind.PERSON, line.person()))
        .uuid(optional(Kind.HOUSEHOLD, line.household()))
        .text(line.community())
        .text(line.relation())
        .text(line.counterpart())
        .uuid(optional(Kind.PERSON, line.otherPerson()))
        .uuid(optional(Kind.OPERATION, line.operation()))
        .uuid(OPERATOR)
        .text(line.legalBasis())
        .day(line.effective())
        .time(recorded)
        .uuid(run.id());
  }

  private void addSide(MarriageLine line, int person, int spouse, Batch batch) {
    batch
        .row(Table.MARRIAGE)
        .uuid(ids.of(Kind.MARRIAGE, line.id()))
        .uuid(ids.of(Kind.PERSON, person))
        .uuid(ids.of(Kind.PERSON, spouse))
        .days(line.span())
        .since(run.recorded())
        .uuid(run.id());
  }

  private @Nullable UUID optional(Kind kind, int id) {
    return id == 0 ? null : ids.of(kind, id);
  }
}
