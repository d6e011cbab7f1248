package org.tongban.items;

import org.jspecify.annotations.Nullable;

/**
 * A way from one node of a process to another (流转).
 *
 * @param outcome what the condition asks for; null without a condition
 */
record ProcessFlow(String id, int line, String source, String target, @Nullable String outcome) {

  ProcessFlow when(String wanted) {
    return new ProcessFlow(id, line, source, target, wanted);
  }
}
