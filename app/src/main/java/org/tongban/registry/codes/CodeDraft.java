package org.tongban.registry.codes;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A list that was read and not yet taken over (待确认代码表).
 *
 * @param source name of the file
 * @param complete whether it names every region of its levels
 */
public record CodeDraft(UUID id, String source, LocalDate effective, boolean complete) {}
