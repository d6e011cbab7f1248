package org.tongban.registry.documents;

import java.time.LocalDate;
import org.tongban.kernel.PersonId;

/**
 * One relation of a person on record (亲属).
 *
 * @param tie {@code SPOUSE}, {@code PARENT}, {@code CHILD}, {@code GUARDIAN} or {@code WARD}
 * @param kind {@code BIRTH}, {@code ADOPTION}, {@code STEP}, {@code GUARDIAN} or {@code MARRIAGE}
 */
public record Relative(PersonId person, String tie, String kind, LocalDate since) {}
