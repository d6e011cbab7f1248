package org.tongban.registry.web;

import java.util.List;
import java.util.Optional;
import org.tongban.registry.Household;
import org.tongban.registry.Person;
import org.tongban.registry.RegistrationEvent;
import org.tongban.registry.documents.HeldPaper;

/** What surrounds the person or household that a declaration starts from (申报背景). */
record Around(
    String title,
    String back,
    Optional<Person> person,
    Optional<Household> household,
    List<HeldPaper> papers,
    List<RegistrationEvent> events) {}
