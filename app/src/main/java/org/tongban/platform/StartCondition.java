package org.tongban.platform;

import java.util.List;

/**
 * What a module demands before production starts (启动条件), such as that no demonstration account
 * exists. Asked once, after migrations and before the first request; not asked in the
 * demonstration.
 */
public interface StartCondition {

  /** What stands in the way, one sentence each for the operator; empty when nothing does. */
  List<String> objections();
}
