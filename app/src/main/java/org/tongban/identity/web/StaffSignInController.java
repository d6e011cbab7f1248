package org.tongban.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.identity.Factor;
import org.tongban.identity.StaffSignIn;
import org.tongban.identity.access.Entry;
import org.tongban.kernel.Access;
import org.tongban.kernel.AccountId;

/** Staff sign in: name and password on one page, the authenticator's code on the next. */
@Controller
@Access(scope = Access.Scope.PUBLIC)
class StaffSignInController {

  private final StaffSignIn signIn;
  private final Entry entry;

  StaffSignInController(StaffSignIn signIn, Entry entry) {
    this.signIn = signIn;
    this.entry = entry;
  }

  @GetMapping("/desk/login")
  ModelAndView password(
      @RequestParam(defaultValue = "") String next,
      @RequestParam(defaultValue = "false") boolean expired) {
    return page("identity/desk-login", SignInForm.of(next, expired));
  }

  @PostMapping("/desk/login")
  ModelAndView check(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<AccountId> account = signIn.byPassword(name, password);
    if (account.isEmpty()) {
      return wrong("identity/desk-login", next, "identity.desk.wrong");
    }
    entry.grant(account.get(), request, response, Factor.PASSWORD);
    ModelAndView onward = new ModelAndView("redirect:/desk/login/code");
    String path = SignInForm.of(next, false).next();
    if (!path.isEmpty()) {
      onward.addObject("next", path);
    }
    return onward;
  }

  @GetMapping("/desk/login/code")
  ModelAndView code(@RequestParam(defaultValue = "") String next) {
    return entry.waiting().isPresent()
        ? page("identity/desk-code", SignInForm.of(next, false))
        : new ModelAndView("redirect:/desk/login");
  }

  @PostMapping("/desk/login/code")
  ModelAndView confirm(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<AccountId> account = entry.waiting();
    if (account.isEmpty()) {
      return wrong("identity/desk-login", next, "identity.desk.again");
    }
    if (!signIn.byCode(account.get(), code)) {
      return wrong("identity/desk-code", next, "identity.desk.code.wrong");
    }
    entry.grant(account.get(), request, response, Factor.PASSWORD, Factor.TOTP);
    String home = StaffHome.of(signIn.rolesOf(account.get()));
    String onward = SignInForm.of(next, false).onward(home);
    // The desk is where everybody's bookmark leads, but not everybody's work.
    return new ModelAndView("redirect:" + (onward.equals("/desk") ? home : onward));
  }

  private static ModelAndView page(String view, SignInForm form) {
    return new ModelAndView(view, "form", form);
  }

  private static ModelAndView wrong(String view, String next, String problem) {
    ModelAndView page = page(view, SignInForm.wrong(next, problem));
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
