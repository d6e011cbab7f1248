package org.tongban.items;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Shows versions as the acts in force say: of those that name the viewer the newest, else the one
 * for everyone. Asked anew each time, so that an act holds on every node with the next request.
 */
@Component
class StoredRollout implements Rollout {

  private final RolloutRows rows;
  private final Places places;

  StoredRollout(RolloutRows rows, Places places) {
    this.rows = rows;
    this.places = places;
  }

  @Override
  public Optional<ItemVersion> shown(String code, Viewer viewer) {
    return choose(rows.inForce(code), viewer);
  }

  @Override
  public List<ItemVersion> shown(Viewer viewer) {
    Map<String, List<RolloutAct>> byItem = new LinkedHashMap<>();
    rows.inForce()
        .forEach(
            act -> byItem.computeIfAbsent(act.version().code(), _ -> new ArrayList<>()).add(act));
    return byItem.values().stream().flatMap(acts -> choose(acts, viewer).stream()).toList();
  }

  private Optional<ItemVersion> choose(List<RolloutAct> acts, Viewer viewer) {
    Optional<RolloutAct> named =
        acts.stream()
            .filter(act -> act.audience().kind() != Audience.Kind.EVERYONE)
            .filter(act -> act.audience().holds(viewer, places.of(viewer, act.version().code())))
            .findFirst();
    return named
        .or(() ->
            acts.stream()
                .filter(act -> act.audience().kind() == Audience.Kind.EVERYONE)
                .findFirst())
        .map(RolloutAct::version);
  }
}
