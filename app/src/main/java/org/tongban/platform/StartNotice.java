package org.tongban.platform;

import java.util.List;

/** Lines that a module wants shown when the server has started, such as demonstration accounts. */
public interface StartNotice {

  /** Plain lines for the terminal; never anything personal about a real person. */
  List<String> lines();
}
