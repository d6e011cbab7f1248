package org.tongban.registry.codes;

import java.util.UUID;

/** A region's name as it is held, with the id of its row. */
public record HeldRegion(UUID id, NamedRegion region) {}
