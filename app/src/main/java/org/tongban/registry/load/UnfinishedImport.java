package org.tongban.registry.load;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tongban.platform.RefusedToStartException;

/** Keeps the server from answering out of a half-filled register (未完成导入). */
@Component
@ConditionalOnProperty(name = ImportContext.IMPORTING, havingValue = "false", matchIfMissing = true)
class UnfinishedImport implements SmartInitializingSingleton {

  private final Imports imports;

  UnfinishedImport(Imports imports) {
    this.imports = imports;
  }

  /** Runs after the migrations and before the web server opens its port. */
  @Override
  public void afterSingletonsInstantiated() {
    if (imports.unfinished().isPresent()) {
      throw new RefusedToStartException(
          "An import of the register is not finished: the register answers nobody until it is.",
          "Give `tongban register import` with the same folder again; it goes on where it was.");
    }
  }
}
