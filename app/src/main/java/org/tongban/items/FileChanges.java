package org.tongban.items;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tongban.items.FileChange.About;
import org.tongban.items.FileChange.Kind;
import org.tongban.items.FileChange.Point;

/** Compares two versions of a package, each kind of file in its own terms (版本比较). */
final class FileChanges {

  private FileChanges() {}

  static List<FileChange> between(PackageFiles before, PackageFiles after) {
    TreeSet<String> names = new TreeSet<>(before.content().keySet());
    names.addAll(after.content().keySet());
    List<FileChange> changes = new ArrayList<>();
    for (String name : names) {
      byte[] old = before.content().get(name);
      byte[] now = after.content().get(name);
      if (old == null) {
        changes.add(new FileChange(name, Kind.ADDED, List.of()));
      } else if (now == null) {
        changes.add(new FileChange(name, Kind.REMOVED, List.of()));
      } else if (!Arrays.equals(old, now)) {
        changes.add(new FileChange(name, Kind.CHANGED, points(name, before, after)));
      }
    }
    return List.copyOf(changes);
  }

  /** In words where the file has words for it, then line by line, so that nothing is left out. */
  private static List<Point> points(String name, PackageFiles before, PackageFiles after) {
    if (name.endsWith(".properties")) {
      return named(About.TEXT, texts(before.text(name)), texts(after.text(name)));
    }
    List<Point> points =
        new ArrayList<>(
            switch (name) {
              case Rules.FILE -> cells(before, after);
              case DescriptionFile.FILE -> description(before, after);
              default -> List.<Point>of();
            });
    points.addAll(lines(before.text(name), after.text(name)));
    return List.copyOf(points);
  }

  private static List<Point> description(PackageFiles before, PackageFiles after) {
    DescriptionFile old = DescriptionFile.read(before, new Findings());
    DescriptionFile now = DescriptionFile.read(after, new Findings());
    List<Point> points = new ArrayList<>(named(About.TERM, terms(old), terms(now)));
    points.addAll(named(About.MATERIAL, materials(old), materials(now)));
    return points;
  }

  private static Map<String, String> terms(DescriptionFile file) {
    Map<String, String> terms = new TreeMap<>();
    file.terms().forEach((name, term) -> terms.put(name, term.amount() + " " + term.unit()));
    return terms;
  }

  private static Map<String, String> materials(DescriptionFile file) {
    Map<String, String> materials = new TreeMap<>();
    file.materials()
        .forEach(material ->
            materials.put(
                material.name(),
                material.issuer() + " " + material.required() + " " + material.source()));
    return materials;
  }

  private static Map<String, String> texts(String file) {
    Properties read = new Properties();
    try {
      read.load(new StringReader(file));
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading from memory cannot fail", impossible);
    }
    Map<String, String> texts = new TreeMap<>();
    read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
    return texts;
  }

  private static List<Point> cells(PackageFiles before, PackageFiles after) {
    Map<String, DecisionTable> old = tables(before);
    Map<String, DecisionTable> now = tables(after);
    List<Point> points = new ArrayList<>();
    TreeSet<String> decisions = new TreeSet<>(old.keySet());
    decisions.addAll(now.keySet());
    for (String decision : decisions) {
      DecisionTable was = old.get(decision);
      DecisionTable is = now.get(decision);
      if (was == null || is == null) {
        points.add(
            new Point(
                About.TABLE, decision, was == null ? "" : decision, is == null ? "" : decision));
      } else {
        points.addAll(named(About.CELL, cells(was), cells(is)));
      }
    }
    return points;
  }

  private static Map<String, DecisionTable> tables(PackageFiles files) {
    Map<String, DecisionTable> tables = new TreeMap<>();
    DecisionTables.read(files).forEach(table -> tables.put(table.id(), table));
    return tables;
  }

  /** Every cell by its table, row and column. */
  private static Map<String, String> cells(DecisionTable table) {
    Map<String, String> cells = new TreeMap<>();
    for (int row = 0; row < table.rules().size(); row++) {
      DecisionTable.Rule rule = table.rules().get(row);
      String at = "%s %d ".formatted(table.id(), row + 1);
      put(cells, at, table.inputs(), rule.inputs());
      put(cells, at, table.outputs(), rule.outputs());
      put(cells, at, table.annotations(), rule.annotations());
    }
    return cells;
  }

  private static void put(
      Map<String, String> cells, String at, List<String> columns, List<String> values) {
    for (int column = 0; column < values.size(); column++) {
      String head = column < columns.size() ? columns.get(column) : String.valueOf(column + 1);
      cells.put(at + head, values.get(column));
    }
  }

  private static List<Point> named(
      About about, Map<String, String> before, Map<String, String> after) {
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(before.get(name), after.get(name)))
        .map(name ->
            new Point(about, name, before.getOrDefault(name, ""), after.getOrDefault(name, "")))
        .toList();
  }

  private static List<Point> lines(String before, String after) {
    return DiffUtils.diff(before.lines().toList(), after.lines().toList()).getDeltas().stream()
        .map(FileChanges::point)
        .toList();
  }

  private static Point point(AbstractDelta<String> delta) {
    return new Point(
        About.LINES,
        String.valueOf(delta.getTarget().getPosition() + 1),
        String.join("\n", delta.getSource().getLines()),
        String.join("\n", delta.getTarget().getLines()));
  }
}
