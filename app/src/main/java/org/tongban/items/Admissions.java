package org.tongban.items;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;

/** Takes versions in, whole or not at all (版本入库). */
@Service
class Admissions {

  private static final String FOLDER = "items.rollout.folder";
  private static final int LONGEST_NOTE = 200;
  private static final int SHORTEST_NOTE = 4;

  private final ItemVersions versions;
  private final RolloutChanges changes;
  private final AuditTrail trail;
  private final PackageLint lint;

  Admissions(ItemVersions versions, RolloutChanges changes, AuditTrail trail, PackageLint lint) {
    this.versions = versions;
    this.changes = changes;
    this.trail = trail;
    this.lint = lint;
  }

  /**
   * Everything that can be said about the files before they are taken in; takes about a second and
   * needs no transaction. Files that were recorded before the database kept them passed the checks
   * of their day.
   */
  LoadedPackage check(PackageFiles files) {
    boolean recorded =
        versions
            .find(files.version())
            .filter(known -> known.digest().equals(files.digest()))
            .isPresent();
    return recorded ? lint.read(files) : lint.admit(files);
  }

  /** Whether the very same files were taken in before. */
  boolean knows(PackageFiles files) {
    return versions.knows(files.version(), files.digest());
  }

  /**
   * From the folder of packages, which is the operator's: a version whose description says RELEASED
   * is shown to everyone at once unless a higher one is shown.
   */
  @Transactional
  public void fromFolder(PackageFiles files, LoadedPackage checked) {
    versions.hold(files.version().code());
    boolean first = versions.add(files, nameOf(checked), checked.released(), null, "");
    if (!first) {
      return;
    }
    Actor platform = Actor.system(RegionCode.NATION);
    record(files, platform, FOLDER);
    if (checked.released() && changes.newest(files.version())) {
      changes.showEveryone(files.version(), FOLDER, platform);
    }
  }

  /** By an official: a draft until it is proposed and a second official approves. */
  @Transactional
  public void fromOfficial(PackageFiles files, LoadedPackage checked, String note, Actor author) {
    String said = note.strip();
    if (said.length() < SHORTEST_NOTE || said.length() > LONGEST_NOTE) {
      throw new Refusal(Refusal.Kind.INVALID, "items.note.wrong");
    }
    if (versions.find(files.version()).isPresent()) {
      throw new Refusal(Refusal.Kind.CONFLICT, "items.version.exists");
    }
    versions.add(files, nameOf(checked), false, author.account(), said);
    record(files, author, said);
  }

  private static String nameOf(LoadedPackage item) {
    return item.text(item.description().name(), Locale.SIMPLIFIED_CHINESE);
  }

  private void record(PackageFiles files, Actor by, String purpose) {
    trail.record(
        new AuditEntry(
            AuditAction.ITEM_ADMITTED,
            by,
            List.of(),
            null,
            purpose,
            "item:" + files.version() + ":" + files.digest()));
  }
}
