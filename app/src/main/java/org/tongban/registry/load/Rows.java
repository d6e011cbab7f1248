package org.tongban.registry.load;

import java.util.List;
import org.tongban.guomi.BlindIndex;
import org.tongban.guomi.FieldCipher;

/** Turns the lines of a chunk into rows (转换); for use by several threads. */
final class Rows {

  private final PersonRows persons;
  private final HouseholdRows households;
  private final RelationRows relations;

  Rows(FieldCipher cipher, BlindIndex index, Survey survey, Run run) {
    persons = new PersonRows(cipher, index, survey.households, run);
    households = new HouseholdRows(cipher, index, run);
    relations = new RelationRows(index, survey.persons.lives, run);
  }

  /** Adds whole groups: the lines of one person, household or event. */
  Batch of(List<Line> chunk) {
    Batch batch = new Batch();
    int start = 0;
    for (int i = 1; i <= chunk.size(); i++) {
      if (i == chunk.size() || chunk.get(i).group() != chunk.get(start).group()) {
        addGroup(chunk.subList(start, i), batch);
        start = i;
      }
    }
    return batch;
  }

  private void addGroup(List<Line> group, Batch batch) {
    switch (group.getFirst()) {
      case VersionLine _ -> persons.add(of(VersionLine.class, group), batch);
      case HouseholdLine _ -> households.add(of(HouseholdLine.class, group), batch);
      case EventLine _ -> relations.add(of(EventLine.class, group), batch);
      default -> group.forEach(line -> addLine(line, batch));
    }
  }

  private void addLine(Line line, Batch batch) {
    switch (line) {
      case PersonLine person -> persons.add(person, batch);
      case DwellingLine dwelling -> households.add(dwelling, batch);
      case RegistrationLine registration -> households.add(registration, batch);
      case MarriageLine marriage -> relations.add(marriage, batch);
      case KinshipLine kinship -> relations.add(kinship, batch);
      case EvidenceLine evidence -> relations.add(evidence, batch);
      case VersionLine _, HouseholdLine _, EventLine _ ->
          throw new IllegalStateException("written group by group");
    }
  }

  private static <T extends Line> List<T> of(Class<T> kind, List<Line> group) {
    return group.stream().map(kind::cast).toList();
  }
}
