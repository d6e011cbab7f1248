package org.tongban.registry.load;

import java.nio.file.Path;

/**
 * How an import is run (导入选项).
 *
 * @param folder of the files
 * @param report file that the refused rows are listed in
 * @param keepGoodRows whether to load what is accepted although something is refused
 * @param chunksAtMost chunks to write before stopping as if killed; beyond all for a whole import
 */
record ImportOptions(Path folder, Path report, boolean keepGoodRows, int chunksAtMost) {

  ImportOptions(Path folder, Path report, boolean keepGoodRows) {
    this(folder, report, keepGoodRows, Integer.MAX_VALUE);
  }
}
