package org.tongban.items.web;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.items.ItemShelf;
import org.tongban.items.ItemUploads;
import org.tongban.items.RefusedFolder;
import org.tongban.items.Releases;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.ui.Page;

/** How packages come in, and which of the folder were refused and why (事项包). */
@Controller
@RequestMapping("/office/packages")
@Access(roles = Role.ITEM_EDITOR, scope = Access.Scope.INSTALLATION)
class PackageController {

  private static final int LARGEST = 4 * 1024 * 1024;

  private final ItemShelf shelf;
  private final ItemUploads uploads;
  private final Releases releases;

  PackageController(ItemShelf shelf, ItemUploads uploads, Releases releases) {
    this.shelf = shelf;
    this.uploads = uploads;
    this.releases = releases;
  }

  @GetMapping
  ModelAndView show(Page page) {
    return show(Tried.NOTHING, List.of(), page);
  }

  @PostMapping
  ModelAndView upload(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String note,
      Actor actor,
      Page page)
      throws IOException {
    if (file == null || file.isEmpty() || file.getSize() > LARGEST) {
      boolean none = file == null || file.isEmpty();
      String problem = none ? "items.upload.none" : "items.upload.big";
      return show(new Tried(problem, "file", "", note), List.of(), page);
    }
    try {
      ItemUploads.Outcome outcome = uploads.upload(file.getBytes(), note, actor);
      return outcome
          .version()
          .map(taken -> "redirect:/office/items/" + taken.code() + "/" + taken.version())
          .map(ModelAndView::new)
          .orElseGet(() ->
              show(
                  new Tried("items.upload.refused", "reasons", "", note), outcome.reasons(), page));
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.FORBIDDEN) {
        throw refusal;
      }
      String field = refusal.kind() == Refusal.Kind.INVALID ? "note" : "file";
      return show(new Tried(refusal.messageKey(), field, "", note), List.of(), page);
    }
  }

  private ModelAndView show(Tried tried, List<String> reasons, Page page) {
    ModelAndView shown =
        new ModelAndView("items/office/packages")
            .addObject("changeable", releases.openTo(page.signedInActor().orElseThrow()))
            .addObject("tried", tried)
            .addObject("reasons", reasons)
            .addObject("refused", shelf.refused().stream().map(one -> row(one, page)).toList());
    shown.setStatus(tried.problem().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return shown;
  }

  private static RefusedRow row(RefusedFolder one, Page page) {
    return new RefusedRow(
        one.folder(), page.t("items.refused.at", page.exactly(one.refused())), one.reasons());
  }
}
