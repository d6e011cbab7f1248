package org.tongban.items;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.deadlines.Term;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;

/**
 * Edits texts, limits, materials and cells of tables in a copy (事项编辑), which becomes a draft of its
 * author's own; fields and processes are edited as files.
 */
@Service
@Transactional
public class ItemEdits {

  private static final int LONGEST_TEXT = 4_000;
  private static final int LONGEST_GUIDE = 40_000;
  private static final int LONGEST_TERM = 3_660;
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,120}");
  private static final Pattern NAME = Pattern.compile("material\\.[A-Za-z0-9-]{1,40}");

  private final WorkingCopies copies;
  private final ItemVersions versions;
  private final Admissions admissions;
  private final Releases releases;

  ItemEdits(WorkingCopies copies, ItemVersions versions, Admissions admissions, Releases releases) {
    this.copies = copies;
    this.versions = versions;
    this.admissions = admissions;
    this.releases = releases;
  }

  /** Begins a copy of the version; CONFLICT while the official edits another of the item. */
  public void begin(ItemVersion version, Actor by) {
    releases.require(version, by);
    PackageFiles files =
        versions
            .files(version)
            .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "items.version.unknown"));
    if (!copies.begin(files, by.account())
        && !copies.base(version.code(), by.account()).equals(Optional.of(version))) {
      throw new Refusal(Refusal.Kind.CONFLICT, "items.edit.another");
    }
  }

  /** What the official is editing; NOT_FOUND when nothing. */
  public EditedItem edited(String code, Actor by) {
    ItemVersion base = base(code, by);
    return EditedItems.of(base, next(code), copies.files(base, by.account()));
  }

  /** Changes a text in some languages; INVALID when it is too long. */
  public void text(String code, String key, Map<String, String> byLanguage, Actor by) {
    if (!KEY.matcher(key).matches()) {
      throw new Refusal(Refusal.Kind.INVALID, "items.edit.key");
    }
    byLanguage.forEach((language, text) ->
        change(
            code,
            EditedItems.messages(known(language)),
            file -> TextEdits.with(file, key, sound(text, LONGEST_TEXT)),
            by));
  }

  /** Changes the guide in a language. */
  public void guide(String code, String language, String text, Actor by) {
    change(code, EditedItems.guide(known(language)), _ -> sound(text, LONGEST_GUIDE), by);
  }

  /** Changes a limit; INVALID unless it is from 0 to 3660. */
  public void term(String code, String name, int amount, Term.Unit unit, Actor by) {
    if (amount < 0 || amount > LONGEST_TERM) {
      throw new Refusal(Refusal.Kind.INVALID, "items.edit.term");
    }
    change(code, DescriptionFile.FILE, file -> DescriptionEdits.term(file, name, amount, unit), by);
  }

  /** Adds a material by the key of its name; its texts are edited as texts. */
  public void addMaterial(String code, String name, boolean required, Actor by) {
    boolean there = edited(code, by).materials().contains(name);
    if (!NAME.matcher(name).matches() || there) {
      throw new Refusal(Refusal.Kind.INVALID, "items.edit.material");
    }
    change(code, DescriptionFile.FILE, file -> DescriptionEdits.material(file, name, required), by);
  }

  /** Takes a material away. */
  public void removeMaterial(String code, String name, Actor by) {
    change(code, DescriptionFile.FILE, file -> DescriptionEdits.without(file, name), by);
  }

  /** Changes the cells of a row, counted from 0, in the order of the columns. */
  public void row(String code, String decision, int row, List<String> cells, Actor by) {
    ItemVersion base = base(code, by);
    cells.forEach(cell -> sound(cell, LONGEST_TEXT));
    byte[] rules = copies.files(base, by.account()).bytes(Rules.FILE);
    copies.write(code, by.account(), Rules.FILE, CellEdits.with(rules, decision, row, cells));
  }

  /** Drops the copy. */
  public void drop(String code, Actor by) {
    copies.drop(base(code, by).code(), by.account());
  }

  /** Makes the copy a draft under the number; what is wrong is told and the copy kept. */
  public List<String> finish(String code, String number, String note, Actor by) {
    base(code, by);
    try {
      ItemVersion version = version(code, number.strip());
      PackageFiles files = copies.files(version, by.account());
      admissions.fromOfficial(files, admissions.check(files), note, by);
      copies.drop(code, by.account());
      return List.of();
    } catch (PackageRefusedException refused) {
      return String.valueOf(refused.getMessage()).lines().toList();
    }
  }

  private void change(String code, String file, UnaryOperator<String> change, Actor by) {
    ItemVersion base = base(code, by);
    String before = copies.files(base, by.account()).text(file);
    copies.write(code, by.account(), file, change.apply(before).getBytes(UTF_8));
  }

  private ItemVersion base(String code, Actor by) {
    releases.require(code, by);
    return copies
        .base(code, by.account())
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "items.edit.none"));
  }

  /** One past the highest there is. */
  private String next(String code) {
    String[] numbers = versions.of(code).getFirst().version().version().split("\\.", -1);
    return numbers[0] + "." + (Integer.parseInt(numbers[1]) + 1) + ".0";
  }

  private static ItemVersion version(String code, String number) {
    if (!number.matches("\\d{1,5}\\.\\d{1,5}\\.\\d{1,5}")) {
      throw new Refusal(Refusal.Kind.INVALID, "items.edit.number");
    }
    return new ItemVersion(code, number);
  }

  private static String known(String language) {
    if (!EditedItem.LANGUAGES.contains(language)) {
      throw new Refusal(Refusal.Kind.INVALID, "items.edit.key");
    }
    return language;
  }

  private static String sound(String text, int longest) {
    if (text.length() > longest) {
      throw new Refusal(Refusal.Kind.INVALID, "items.edit.long");
    }
    return text.replace("\r\n", "\n");
  }
}
