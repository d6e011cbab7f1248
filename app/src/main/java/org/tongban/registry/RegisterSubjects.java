package org.tongban.registry;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.SubjectFinder;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CitizenNumber;
import org.tongban.kernel.PersonId;

/** Tells the auditor's page whose number it was given; the trail limits what is shown of them. */
@Component
class RegisterSubjects implements SubjectFinder {

  private final Persons persons;

  RegisterSubjects(Persons persons) {
    this.persons = persons;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<PersonId> find(CitizenNumber number, Actor auditor) {
    return persons.find(number);
  }
}
