package org.tongban.catalogue.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.catalogue.CatalogueOffice;
import org.tongban.catalogue.Entry;
import org.tongban.catalogue.Handlings;
import org.tongban.catalogue.HeldEntry;
import org.tongban.catalogue.PackageSkeleton;
import org.tongban.catalogue.ServiceCatalogue;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Role;
import org.tongban.ui.Page;

/** One entry for officials: its versions, the item that handles it, the beginning of a package. */
@Controller
@RequestMapping("/office/catalogue/entries/{code}")
@Access(
    roles = {
      Role.ITEM_EDITOR,
      Role.WINDOW_OFFICER,
      Role.COUNTY_OFFICER,
      Role.AUDITOR,
      Role.ADMINISTRATOR
    },
    scope = Access.Scope.INSTALLATION)
class OfficeEntryController {

  private final ServiceCatalogue catalogue;
  private final CatalogueOffice office;
  private final Handlings handlings;
  private final LiveItems items;

  OfficeEntryController(
      ServiceCatalogue catalogue, CatalogueOffice office, Handlings handlings, LiveItems items) {
    this.catalogue = catalogue;
    this.office = office;
    this.handlings = handlings;
    this.items = items;
  }

  @GetMapping
  ModelAndView show(@PathVariable String code, Page page) {
    HeldEntry held = catalogue.entry(code);
    Actor actor = page.signedInActor().orElseThrow();
    return new ModelAndView("catalogue/office/entry")
        .addObject("held", held)
        .addObject("view", EntryView.of(held.entry(), page))
        .addObject("versions", office.versions(code))
        .addObject("items", items.all(page))
        .addObject("changeable", actor.is(Role.ITEM_EDITOR) && handlings.openTo(actor));
  }

  @PostMapping("/handling")
  @Access(roles = Role.ITEM_EDITOR, scope = Access.Scope.INSTALLATION)
  String name(
      @PathVariable String code, @RequestParam(defaultValue = "") String item, Actor actor) {
    handlings.name(code, item, actor);
    return "redirect:/office/catalogue/entries/" + code;
  }

  @GetMapping("/skeleton.zip")
  ResponseEntity<byte[]> skeleton(@PathVariable String code) {
    Entry entry = catalogue.entry(code).entry();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(PackageSkeleton.code(entry) + ".zip")
                .build()
                .toString())
        .body(PackageSkeleton.zip(entry));
  }
}
