package org.tongban.items;

import org.jspecify.annotations.Nullable;

/** A node of a process (流程节点) as its file has it. */
final class ProcessNode {

  private final String id;
  private final String kind;
  private final int line;
  private final @Nullable String attachedTo;
  private final @Nullable String defaultFlow;
  private @Nullable String message;
  private @Nullable String timer;
  private @Nullable String action;
  private boolean terminates;

  ProcessNode(
      String id, String kind, int line, @Nullable String attachedTo, @Nullable String defaultFlow) {
    this.id = id;
    this.kind = kind;
    this.line = line;
    this.attachedTo = attachedTo;
    this.defaultFlow = defaultFlow;
  }

  String id() {
    return id;
  }

  /** Name of the element, such as {@code userTask}. */
  String kind() {
    return kind;
  }

  boolean is(String kinds) {
    return kind.equals(kinds);
  }

  int line() {
    return line;
  }

  @Nullable String attachedTo() {
    return attachedTo;
  }

  @Nullable String defaultFlow() {
    return defaultFlow;
  }

  @Nullable String message() {
    return message;
  }

  void waitFor(String reference) {
    this.message = reference;
  }

  @Nullable String timer() {
    return timer;
  }

  void waitUntil(String time) {
    this.timer = time;
  }

  @Nullable String action() {
    return action;
  }

  void act(String name) {
    this.action = name;
  }

  /** Whether it ends the whole process, whatever else goes on. */
  boolean terminates() {
    return terminates;
  }

  void terminate() {
    this.terminates = true;
  }

  @Override
  public String toString() {
    return kind + " " + id;
  }
}
