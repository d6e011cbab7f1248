package org.tongban.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.registry.AsOf;
import org.tongban.registry.Book;
import org.tongban.registry.RegisterAccess;
import org.tongban.ui.Pages;

/** The resident's own household's book, on the screen and in print. */
@Controller
@RequestMapping("/me/household")
@Access(roles = Role.RESIDENT, scope = Access.Scope.OWN)
class OwnHouseholdController {

  private final RegisterAccess access;
  private final BookPrint print;
  private final Pages pages;
  private final Days days;

  OwnHouseholdController(RegisterAccess access, BookPrint print, Pages pages, Days days) {
    this.access = access;
    this.print = print;
    this.pages = pages;
    this.days = days;
  }

  @GetMapping
  String show(Actor actor, HttpServletRequest request, Model model) {
    Optional<HouseholdView> book =
        access
            .ownBook(actor, AsOf.on(days.today()))
            .map(own -> HouseholdView.of(own.household(), pages.of(request), days.today(), true));
    model.addAttribute("household", book);
    return "registry/own";
  }

  @GetMapping("/book.pdf")
  ResponseEntity<byte[]> book(Actor actor) {
    Book book =
        access
            .ownBook(actor, AsOf.on(days.today()))
            .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.own.none"));
    return print.answer(book);
  }
}
