package org.tongban.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tongban.kernel.Access;
import org.tongban.kernel.Role;
import org.tongban.ui.Pages;

/** Everything that is one's own (我的): household, messages, who looked, language, signing out. */
@Controller
class ResidentMeController {

  private final Pages pages;

  ResidentMeController(Pages pages) {
    this.pages = pages;
  }

  @GetMapping("/me")
  @Access(roles = Role.RESIDENT, scope = Access.Scope.OWN)
  String me(HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.of(request));
    return "casework/resident/me";
  }
}
