package org.tongban.items.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.items.EditedItem;
import org.tongban.items.ItemEdits;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.ui.Page;

/** Edits a copy of a version and makes it a draft (事项编辑). */
@Controller
@RequestMapping("/office/edits")
@Access(roles = Role.ITEM_EDITOR, scope = Access.Scope.INSTALLATION)
class EditController {

  private static final String HERE = "/office/edits/";
  private static final int LONGEST_QUERY = 50;

  private final ItemEdits edits;
  private final OfficeVersions versions;

  EditController(ItemEdits edits, OfficeVersions versions) {
    this.edits = edits;
    this.versions = versions;
  }

  @PostMapping
  String begin(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String version,
      Actor actor) {
    edits.begin(versions.find(code, version).version(), actor);
    return "redirect:" + HERE + code;
  }

  @GetMapping("/{code}")
  ModelAndView show(
      @PathVariable String code,
      @RequestParam(defaultValue = "texts") String part,
      @RequestParam(defaultValue = "") String q,
      Actor actor,
      Page page) {
    String typed = q.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", " ").strip();
    String query = typed.substring(0, Math.min(typed.length(), LONGEST_QUERY));
    return view(code, part, query, Tried.NOTHING, List.of(), actor, page);
  }

  @PostMapping("/{code}/texts")
  ModelAndView text(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String key,
      @RequestParam Map<String, String> typed,
      Actor actor,
      Page page) {
    Map<String, String> texts = new LinkedHashMap<>();
    EditedItem.LANGUAGES.forEach(language -> texts.put(language, typed.getOrDefault(language, "")));
    return answer(code, "texts", key, () -> edits.text(code, key, texts, actor), actor, page);
  }

  @PostMapping("/{code}/guide")
  ModelAndView guide(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "") String text,
      Actor actor,
      Page page) {
    return answer(code, "guide", "", () -> edits.guide(code, language, text, actor), actor, page);
  }

  @PostMapping("/{code}/limits")
  ModelAndView limit(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "-1") String amount,
      @RequestParam(defaultValue = "") String unit,
      Actor actor,
      Page page) {
    return answer(
        code,
        "limits",
        "",
        () -> edits.term(code, name, EditView.amount(amount), EditView.unit(unit), actor),
        actor,
        page);
  }

  @PostMapping("/{code}/materials")
  ModelAndView addMaterial(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "false") boolean required,
      Actor actor,
      Page page) {
    String key = "material." + name.strip();
    return answer(
        code, "materials", "", () -> edits.addMaterial(code, key, required, actor), actor, page);
  }

  @PostMapping("/{code}/materials/removal")
  ModelAndView removeMaterial(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String name,
      Actor actor,
      Page page) {
    return answer(
        code, "materials", "", () -> edits.removeMaterial(code, name, actor), actor, page);
  }

  @PostMapping("/{code}/rules")
  ModelAndView row(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String decision,
      @RequestParam(defaultValue = "-1") String row,
      @RequestParam(name = "cell", required = false, defaultValue = "") String[] cells,
      Actor actor,
      Page page) {
    return answer(
        code,
        "rules",
        "",
        () -> edits.row(code, decision, EditView.amount(row), List.of(cells), actor),
        actor,
        page);
  }

  @PostMapping("/{code}/draft")
  ModelAndView finish(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String note,
      Actor actor,
      Page page) {
    try {
      List<String> reasons = edits.finish(code, number, note, actor);
      return reasons.isEmpty()
          ? new ModelAndView("redirect:/office/items/" + code + "/" + number.strip())
          : view(
              code,
              "draft",
              "",
              new Tried("items.edit.refused", "reasons", number, note),
              reasons,
              actor,
              page);
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID
          && !refusal.messageKey().equals("items.version.exists")) {
        throw refusal;
      }
      String field = refusal.messageKey().equals("items.note.wrong") ? "note" : "number";
      Tried tried = new Tried(refusal.messageKey(), field, number, note);
      return view(code, "draft", "", tried, List.of(), actor, page);
    }
  }

  @PostMapping("/{code}/removal")
  String drop(@PathVariable String code, Actor actor) {
    edits.drop(code, actor);
    return "redirect:/office/items/" + code;
  }

  private ModelAndView answer(
      String code, String part, String query, Runnable act, Actor actor, Page page) {
    return Tried.answer(
        HERE + code + "?part=" + part + (query.isEmpty() ? "" : "&q=" + query),
        act,
        problem ->
            view(code, part, query, new Tried(problem, "editing", "", ""), List.of(), actor, page));
  }

  private ModelAndView view(
      String code,
      String part,
      String query,
      Tried tried,
      List<String> reasons,
      Actor actor,
      Page page) {
    ModelAndView shown =
        new ModelAndView("items/office/edit")
            .addObject("code", code)
            .addObject("part", EditView.PARTS.contains(part) ? part : "texts")
            .addObject("query", query)
            .addObject("edit", EditView.of(edits.edited(code, actor), query, page))
            .addObject("tried", tried)
            .addObject("reasons", reasons);
    shown.setStatus(tried.problem().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return shown;
  }
}
