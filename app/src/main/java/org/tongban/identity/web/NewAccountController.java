package org.tongban.identity.web;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.identity.Credentials;
import org.tongban.identity.Departments;
import org.tongban.identity.Rights;
import org.tongban.identity.StaffDesk;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.ui.References;

/** Opens accounts of staff and renews their secrets, which are shown this once. */
@Controller
@Access(roles = Role.ADMINISTRATOR, scope = Access.Scope.INSTALLATION)
class NewAccountController {

  private final StaffDesk desk;
  private final Departments departments;
  private final References references;

  NewAccountController(StaffDesk desk, Departments departments, References references) {
    this.desk = desk;
    this.departments = departments;
    this.references = references;
  }

  @GetMapping("/admin/accounts/new")
  ModelAndView blank() {
    return form(NewAccountForm.empty());
  }

  /** The answer is a page, not a redirect: nothing keeps what it shows. */
  @PostMapping("/admin/accounts")
  ModelAndView open(
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(name = "role", required = false) @Nullable Set<Role> chosen,
      @RequestParam(defaultValue = "") String department,
      Actor actor) {
    Set<Role> roles = chosen == null ? Set.of() : chosen;
    try {
      Rights rights = RightsForm.read(region, roles, department, departments);
      return once(desk.open(actor, login.strip(), name.strip(), rights));
    } catch (Refusal refusal) {
      if (!NewAccountForm.knows(refusal.messageKey())) {
        throw refusal;
      }
      NewAccountForm typed =
          new NewAccountForm(login, name, region, roles, department, Map.of(), "");
      ModelAndView page = form(typed.wrong(refusal.messageKey(), references.next()));
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  @PostMapping("/admin/accounts/{id}/credentials")
  ModelAndView renew(@PathVariable String id, Actor actor) {
    return once(desk.renew(actor, AdminController.id(id)));
  }

  private ModelAndView form(NewAccountForm form) {
    return new ModelAndView("identity/admin-account-new", "form", form)
        .addObject("departments", departments.all())
        .addObject("staffRoles", AdminController.STAFF_ROLES);
  }

  private static ModelAndView once(Credentials credentials) {
    return new ModelAndView("identity/admin-credentials", "credentials", credentials)
        .addObject("code", QrCode.of(credentials.otpauth()));
  }
}
