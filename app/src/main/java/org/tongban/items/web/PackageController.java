package org.tongban.items.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.items.ItemShelf;
import org.tongban.items.RefusedFolder;
import org.tongban.kernel.Access;
import org.tongban.kernel.Role;
import org.tongban.ui.Page;

/** How packages come in, and which of the folder were refused and why (事项包). */
@Controller
@RequestMapping("/office/packages")
@Access(roles = Role.ITEM_EDITOR, scope = Access.Scope.INSTALLATION)
class PackageController {

  private final ItemShelf shelf;

  PackageController(ItemShelf shelf) {
    this.shelf = shelf;
  }

  @GetMapping
  ModelAndView show(Page page) {
    List<RefusedFolder> refused = shelf.refused();
    return new ModelAndView("items/office/packages")
        .addObject(
            "refused",
            refused.stream()
                .map(one ->
                    new RefusedRow(
                        one.folder(),
                        page.t("items.refused.at", page.exactly(one.refused())),
                        one.reasons()))
                .toList());
  }
}
