package org.tongban.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.catalogue.ImportStream;
import org.tongban.kernel.Access;
import org.tongban.kernel.Role;
import org.tongban.platform.LocalInstallation;

/** Takes a file from the command on this machine and answers while it is read (本机导入). */
@Controller
class LocalImportController {

  private final ImportStream imports;

  LocalImportController(ImportStream imports) {
    this.imports = imports;
  }

  @PostMapping(LocalInstallation.PATH + "catalogue-import")
  @Access(roles = Role.SYSTEM, scope = Access.Scope.INSTALLATION)
  void take(
      @RequestParam String source,
      @RequestParam(defaultValue = "false") boolean retire,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, SQLException {
    Path file = Files.createTempFile("tongban-catalogue", ".csv");
    try (InputStream sent = request.getInputStream()) {
      Files.copy(sent, file, StandardCopyOption.REPLACE_EXISTING);
      response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
      imports.run(file, source, retire, response.getOutputStream());
    } finally {
      Files.delete(file);
    }
  }
}
