package org.tongban.registry.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/**
 * A certificate to issue (证明开具): what it says, about whom, and how long it holds.
 *
 * @param other the other person of a certificate of kinship
 * @param days how many days it is valid, the day of issue included
 * @param lines label and value, in the order of the paper
 */
public record Issue(
    Kind kind,
    PersonId person,
    @Nullable PersonId other,
    RegionCode community,
    LocalDate issued,
    int days,
    List<Line> lines) {

  /** Copies the lines. */
  public Issue {
    lines = List.copyOf(lines);
  }

  /** One field of the paper. */
  public record Line(String label, String value) {}

  /** Which certificate; the paper's name is official and so stands here. */
  public enum Kind {
    /** 户籍证明. */
    REGISTRATION_CERTIFICATE("户籍证明", "HJ"),
    /** 亲属关系证明. */
    KINSHIP_CERTIFICATE("亲属关系证明", "QS"),
    /** 准迁证. */
    MOVE_PERMIT("准予迁入证明", "ZQ"),
    /** 迁移证. */
    MIGRATION_CERTIFICATE("户口迁移证", "QY");

    private final String title;
    private final String prefix;

    Kind(String title, String prefix) {
      this.title = title;
      this.prefix = prefix;
    }

    /** What is printed on top. */
    public String title() {
      return title;
    }

    String prefix() {
      return prefix;
    }
  }
}
