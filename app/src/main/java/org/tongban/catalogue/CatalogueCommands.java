package org.tongban.catalogue;

/** The commands that the catalogue adds to those of the items (目录命令). */
public final class CatalogueCommands {

  private CatalogueCommands() {}

  /**
   * {@code items import FILE.csv}, as a new picocli command.
   *
   * @param application class that Spring Boot starts when no server is there
   */
  public static Object importing(Class<?> application) {
    return new ImportFileCommand(application, System.getenv());
  }
}
