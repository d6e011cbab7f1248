package org.tongban.ui;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every view its {@link Page}. */
@ControllerAdvice
class PageAdvice {

  private final Pages pages;

  PageAdvice(Pages pages) {
    this.pages = pages;
  }

  @ModelAttribute("page")
  Page page(HttpServletRequest request) {
    return pages.of(request);
  }
}
