package org.tongban.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tongban.kernel.Access;
import org.tongban.ui.Pages;

/** Shows every shared component with examples; in the demonstration only. */
@Controller
@ConditionalOnProperty("tongban.demonstration")
class GalleryController {

  private final Pages pages;

  GalleryController(Pages pages) {
    this.pages = pages;
  }

  @GetMapping("/components")
  @Access(scope = Access.Scope.PUBLIC)
  String gallery(HttpServletRequest request, Model model) {
    model.addAttribute("page", pages.of(request));
    return "ui/gallery";
  }
}
