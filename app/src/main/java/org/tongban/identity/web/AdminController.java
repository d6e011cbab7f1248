package org.tongban.identity.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.identity.AccountDesk;
import org.tongban.identity.AccountFilter;
import org.tongban.identity.AccountLine;
import org.tongban.identity.Departments;
import org.tongban.kernel.Access;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;

/** The administrator's accounts; shows no resident's personal data. */
@Controller
@Access(roles = Role.ADMINISTRATOR, scope = Access.Scope.INSTALLATION)
class AdminController {

  static final Set<Role> STAFF_ROLES = EnumSet.complementOf(EnumSet.of(Role.RESIDENT, Role.SYSTEM));

  private static final int SIZE = 25;
  private static final int LAST_PAGE = 10_000;

  private final AccountDesk desk;
  private final Departments departments;

  AdminController(AccountDesk desk, Departments departments) {
    this.desk = desk;
    this.departments = departments;
  }

  @GetMapping("/admin")
  String accounts(
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(name = "p", defaultValue = "0") int number,
      Model model) {
    int at = Math.clamp(number, 0, LAST_PAGE);
    AccountFilter filter =
        new AccountFilter(
            pick(Role.class, role), region(region), pick(AccountFilter.State.class, state));
    List<AccountLine> lines = desk.list(filter, at, SIZE + 1);
    model.addAttribute("lines", lines.subList(0, Math.min(lines.size(), SIZE)));
    model.addAttribute("filter", filter);
    model.addAttribute("number", at);
    model.addAttribute("more", lines.size() > SIZE);
    return "identity/admin";
  }

  @GetMapping("/admin/accounts/{id}")
  String account(@PathVariable String id, Model model) {
    model.addAttribute("line", desk.find(id(id)));
    model.addAttribute("staffRoles", STAFF_ROLES);
    model.addAttribute("departments", departments.all());
    return "identity/admin-account";
  }

  @PostMapping("/admin/accounts/{id}/state")
  String state(@PathVariable String id, @RequestParam boolean enabled, Actor actor) {
    desk.enable(actor, id(id), enabled);
    return back(id);
  }

  @PostMapping("/admin/accounts/{id}/unlock")
  String unlock(@PathVariable String id, Actor actor) {
    desk.unlock(actor, id(id));
    return back(id);
  }

  @PostMapping("/admin/accounts/{id}/rights")
  String rights(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(name = "role", required = false) @Nullable Set<Role> roles,
      @RequestParam(defaultValue = "") String department,
      Actor actor) {
    Set<Role> chosen = roles == null ? Set.of() : roles;
    desk.changeRights(actor, id(id), RightsForm.read(region, chosen, department, departments));
    return back(id);
  }

  private static String back(String id) {
    return "redirect:/admin/accounts/" + id(id);
  }

  static AccountId id(String text) {
    try {
      return AccountId.of(text);
    } catch (IllegalArgumentException e) {
      throw because(e, Refusal.Kind.NOT_FOUND, "identity.refused.no-account");
    }
  }

  static RegionCode region(String digits) {
    try {
      return new RegionCode(digits.strip());
    } catch (IllegalArgumentException e) {
      throw because(e, Refusal.Kind.INVALID, "identity.refused.region");
    }
  }

  private static Refusal because(Exception cause, Refusal.Kind kind, String key) {
    Refusal refusal = new Refusal(kind, key);
    refusal.initCause(cause);
    return refusal;
  }

  private static <E extends Enum<E>> @Nullable E pick(Class<E> type, String name) {
    return EnumSet.allOf(type).stream()
        .filter(value -> value.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
