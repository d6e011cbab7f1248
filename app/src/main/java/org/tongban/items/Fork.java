package org.tongban.items;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks where the ways of a parallel gateway lead (并行分支). */
final class Fork {

  private Fork() {}

  /** Whether each way, apart from the others, comes to the join over one flow and ends nowhere. */
  static boolean joinedBy(ProcessScope scope, List<ProcessFlow> ways, ProcessNode join) {
    List<ProcessFlow> arriving = scope.into(join.id());
    Set<String> seen = new HashSet<>();
    List<String> arrived = new ArrayList<>();
    for (ProcessFlow way : ways) {
      Set<String> branch = scope.reached(List.of(way.target()), join.id());
      if (branch.stream().anyMatch(node -> !seen.add(node) || isEnd(scope, node))) {
        return false;
      }
      arriving.stream()
          .filter(flow -> branch.contains(flow.source()) || flow.id().equals(way.id()))
          .map(ProcessFlow::id)
          .forEach(arrived::add);
    }
    return arriving.size() == ways.size()
        && arrived.size() == ways.size()
        && Set.copyOf(arrived).size() == ways.size()
        && !seen.contains(ways.getFirst().source());
  }

  private static boolean isEnd(ProcessScope scope, String id) {
    ProcessNode node = scope.nodes().get(id);
    return node != null && node.is("endEvent") && !node.terminates();
  }
}
