package org.tongban.registry.load;

import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.tongban.platform.CommandContext;

/** The application while an import runs (导入环境). */
final class ImportContext {

  /** Set while an import runs; parts that would act on a half-filled register stay away. */
  static final String IMPORTING = "tongban.importing";

  private ImportContext() {}

  static ConfigurableApplicationContext start(Class<?> application, String... arguments) {
    return CommandContext.start(
        application,
        Stream.concat(Stream.of("--" + IMPORTING + "=true"), Arrays.stream(arguments))
            .toArray(String[]::new));
  }
}
