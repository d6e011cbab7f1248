package org.tongban;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration;
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
    int exitCode = TongbanCommand.run(application, RegistryCommands.all(application), args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }
}
