package org.tongban.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.HouseholdId;
import org.tongban.kernel.Role;
import org.tongban.registry.AsOf;
import org.tongban.registry.Book;
import org.tongban.registry.RegisterAccess;
import org.tongban.ui.Pages;

/** Households at the desk: the book on any day, and in print. */
@Controller
@RequestMapping("/desk/households")
@Access(
    roles = {Role.WINDOW_OFFICER, Role.COUNTY_OFFICER},
    scope = Access.Scope.JURISDICTION)
class HouseholdController {

  private final RegisterAccess access;
  private final BookPrint print;
  private final Pages pages;
  private final Days days;

  HouseholdController(RegisterAccess access, BookPrint print, Pages pages, Days days) {
    this.access = access;
    this.print = print;
    this.pages = pages;
    this.days = days;
  }

  @GetMapping("/{id}")
  String show(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String on,
      @RequestParam(required = false) @Nullable String known,
      Actor actor,
      HttpServletRequest request,
      Model model) {
    AsOf asOf = days.asOf(on, known);
    Book book = access.book(actor, new HouseholdId(id), asOf);
    model.addAttribute(
        "household", HouseholdView.of(book.household(), pages.of(request), asOf.valid(), false));
    model.addAttribute("on", asOf.valid().toString());
    model.addAttribute("past", asOf.known() != null || !asOf.valid().equals(days.today()));
    return "registry/household";
  }

  @GetMapping("/{id}/book.pdf")
  ResponseEntity<byte[]> book(@PathVariable UUID id, Actor actor) {
    return print.answer(access.book(actor, new HouseholdId(id), AsOf.on(days.today())));
  }
}
