package org.tongban.catalogue;

import java.io.IOException;

/** Hears of an import (导入监听); one that fails stops it where it can go on later. */
@FunctionalInterface
interface ImportListener {

  void tell(ImportTelling telling) throws IOException;
}
