package org.tongban.items;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The nodes and ways of a process, or of a part of it that stands by itself (子流程). */
final class ProcessScope {

  private final String id;
  private final int line;
  private final Map<String, ProcessNode> nodes = new LinkedHashMap<>();
  private final List<ProcessFlow> flows = new ArrayList<>();

  ProcessScope(String id, int line) {
    this.id = id;
    this.line = line;
  }

  String id() {
    return id;
  }

  int line() {
    return line;
  }

  Map<String, ProcessNode> nodes() {
    return nodes;
  }

  List<ProcessFlow> flows() {
    return flows;
  }

  Stream<ProcessNode> all(String kind) {
    return nodes.values().stream().filter(node -> node.is(kind));
  }

  List<ProcessFlow> from(String node) {
    return flows.stream().filter(flow -> flow.source().equals(node)).toList();
  }

  List<ProcessFlow> into(String node) {
    return flows.stream().filter(flow -> flow.target().equals(node)).toList();
  }

  /** Nodes that can follow: over a way, or by an event on the node's boundary. */
  Stream<String> after(String node) {
    return Stream.concat(
        from(node).stream().map(ProcessFlow::target),
        all("boundaryEvent").filter(event -> node.equals(event.attachedTo())).map(ProcessNode::id));
  }

  private Stream<String> before(String node) {
    ProcessNode at = nodes.get(node);
    Stream<String> sources = into(node).stream().map(ProcessFlow::source);
    String attachedTo = at == null ? null : at.attachedTo();
    return attachedTo == null ? sources : Stream.concat(sources, Stream.of(attachedTo));
  }

  /** Everything that can come after these nodes, and they, going no further than the barrier. */
  Set<String> reached(Collection<String> from, String barrier) {
    Set<String> reached = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(from);
    while (!next.isEmpty()) {
      String node = next.pop();
      if (!node.equals(barrier) && reached.add(node)) {
        after(node).forEach(next::push);
      }
    }
    return reached;
  }

  /** Everything that can come before these nodes, and they. */
  Set<String> leadingTo(Collection<String> ends) {
    Set<String> leading = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(ends);
    while (!next.isEmpty()) {
      String node = next.pop();
      if (leading.add(node)) {
        before(node).forEach(next::push);
      }
    }
    return leading;
  }
}
