package org.tongban.registry.suspicion;

import java.util.Optional;

/** Which flags are asked for (筛选条件); empty does not restrict. */
public record FlagQuery(Optional<SuspicionKind> kind, Optional<Flag.State> state) {}
