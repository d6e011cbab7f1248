package org.tongban.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.identity.Factor;
import org.tongban.identity.PhoneSignIn;
import org.tongban.identity.access.Entry;
import org.tongban.kernel.Access;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Refusal;

/** Residents sign in: the phone on one page, the code sent to it on the next. */
@Controller
@Access(scope = Access.Scope.PUBLIC)
class ResidentSignInController {

  private static final String ATTEMPT = "tongban.attempt";

  private final PhoneSignIn signIn;
  private final Entry entry;

  ResidentSignInController(PhoneSignIn signIn, Entry entry) {
    this.signIn = signIn;
    this.entry = entry;
  }

  @GetMapping("/login")
  ModelAndView phone(
      @RequestParam(defaultValue = "") String next,
      @RequestParam(defaultValue = "false") boolean expired) {
    return page("identity/login", SignInForm.of(next, expired));
  }

  @PostMapping("/login")
  ModelAndView ask(
      @RequestParam(defaultValue = "") String phone,
      @RequestParam(defaultValue = "") String next,
      HttpServletRequest request) {
    try {
      UUID attempt = signIn.ask(phone, request.getRemoteAddr());
      request.getSession().setAttribute(ATTEMPT, attempt.toString());
      return page("identity/code", SignInForm.of(next, false));
    } catch (Refusal refusal) {
      return wrong("identity/login", SignInForm.wrong(next, refusal.messageKey()));
    }
  }

  @GetMapping("/login/code")
  String code() {
    return "redirect:/login";
  }

  @PostMapping("/login/code")
  ModelAndView confirm(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<AccountId> account = attempt(request).flatMap(id -> signIn.confirm(id, code));
    if (account.isEmpty()) {
      return wrong("identity/code", SignInForm.wrong(next, "identity.code.wrong"));
    }
    request.getSession().removeAttribute(ATTEMPT);
    entry.grant(account.get(), request, response, Factor.PHONE_CODE);
    return new ModelAndView("redirect:" + SignInForm.of(next, false).onward("/"));
  }

  private static Optional<UUID> attempt(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return Optional.ofNullable(session)
        .map(kept -> (String) kept.getAttribute(ATTEMPT))
        .map(UUID::fromString);
  }

  private static ModelAndView page(String view, SignInForm form) {
    return new ModelAndView(view, "form", form);
  }

  private static ModelAndView wrong(String view, SignInForm form) {
    ModelAndView page = page(view, form);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
