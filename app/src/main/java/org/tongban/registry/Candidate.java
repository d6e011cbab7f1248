package org.tongban.registry;

import java.time.LocalDate;
import org.tongban.kernel.PersonId;

/** A person who may be meant (查询候选), opened as far as the decision and the order need it. */
record Candidate(
    PersonId person,
    String name,
    String formerName,
    LocalDate birthDate,
    String community,
    String household) {}
