package org.tongban.casework;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A permit (准予迁入证明) or a certificate (户口迁移证, electronic).
 *
 * @param expires when it ceases to be valid
 */
public record Paper(String number, LocalDate issued, Instant expires) {}
