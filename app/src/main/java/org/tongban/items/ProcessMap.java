package org.tongban.items;

import java.util.List;

/** A process as its nodes and the ways between them (流程图). */
public record ProcessMap(String file, String name, List<Node> nodes, List<Flow> flows) {

  /**
   * A node.
   *
   * @param name in the process, or empty
   * @param clock what its timer waits for, as it is written, or empty
   * @param attached id of the node whose edge it sits on, or empty
   */
  public record Node(String id, Kind kind, String name, String clock, String attached) {

    Node timed(String what) {
      return new Node(id, kind, name, what, attached);
    }

    Node of(Kind other) {
      return new Node(id, other, name, clock, attached);
    }
  }

  /** A way from one node to another, with the outcome it is taken on, or empty. */
  public record Flow(String from, String to, String outcome) {

    Flow on(String what) {
      return new Flow(from, to, what);
    }
  }

  /** What a node is. */
  public enum Kind {
    /** 开始. */
    START,
    /** 结束. */
    END,
    /** 人工环节: somebody acts. */
    PERSON,
    /** 系统环节: the platform acts. */
    PLATFORM,
    /** 分支: one way is taken. */
    CHOICE,
    /** 并行: all ways are taken, or awaited. */
    PARALLEL,
    /** 等待: the first of several events decides. */
    WAIT,
    /** 期限: a clock that runs out. */
    CLOCK,
    /** 消息: a message of another office. */
    MESSAGE
  }
}
