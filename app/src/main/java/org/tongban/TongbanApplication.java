package org.tongban;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration;
import org.tongban.casework.WorkflowCheck;
import org.tongban.catalogue.CatalogueCommands;
import org.tongban.items.ItemCommands;
import org.tongban.platform.TongbanCommand;
import org.tongban.registry.command.RegistryCommands;

/** The application: a modular monolith, one package per module. */
@SpringBootApplication(
    exclude = {
      UserDetailsServiceAutoConfiguration.class,
      // Times every request for meters that nothing shows.
      WebMvcObservationAutoConfiguration.class
    })
public class TongbanApplication {

  static void main(String[] args) {
    Class<?> application = TongbanApplication.class;
    List<Object> commands =
        Stream.of(
                RegistryCommands.all(application),
                ItemCommands.all(new WorkflowCheck(), CatalogueCommands.importing(application)))
            .flatMap(List::stream)
            .toList();
    int exitCode = TongbanCommand.run(application, commands, args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }
}
