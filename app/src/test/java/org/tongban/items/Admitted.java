package org.tongban.items;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.tongban.kernel.AccountId;

/** Items of a test's own, made of delivered ones, for tests of other modules. */
public final class Admitted {

  private Admitted() {}

  /**
   * Takes in a copy of a delivered package under a new code, shown to everybody.
   *
   * @param changes file to its text; {@code CODE} stands for the new code
   * @return the code
   */
  public static String copy(
      ApplicationContext context, String code, String version, Map<String, String> changes) {
    String own = "t-" + UUID.randomUUID().toString().substring(0, 8);
    SortedMap<String, byte[]> content =
        new TreeMap<>(PackageFiles.read(Path.of("../items", code, version)).content());
    changes.forEach((name, text) -> content.put(name, text.replace("CODE", own).getBytes(UTF_8)));
    PackageFiles files = new PackageFiles(new ItemVersion(own, version), content);
    Admissions admissions = context.getBean(Admissions.class);
    admissions.fromFolder(files, admissions.check(files));
    return own;
  }

  /** Shows the item to nobody any more. */
  public static void takeBack(ApplicationContext context, String code) {
    RolloutRows rows = context.getBean(RolloutRows.class);
    rows.inForce(code)
        .forEach(act -> rows.end(act.id(), AccountId.next(), "items.rollout.folder", true));
  }
}
