package org.tongban.items;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tongban.kernel.Actor;

/** Takes a version from an official's browser (上传事项包): whole, or not at all with the reasons. */
@Service
public class ItemUploads {

  private final Admissions admissions;
  private final Releases releases;

  ItemUploads(Admissions admissions, Releases releases) {
    this.admissions = admissions;
    this.releases = releases;
  }

  /**
   * What came of an upload.
   *
   * @param version what was taken in; empty when it was refused
   * @param reasons what is wrong, with file and line where known; empty when it was taken in
   */
  public record Outcome(Optional<ItemVersion> version, List<String> reasons) {}

  /** Reads the zip and takes it in as a draft by its author. */
  public Outcome upload(byte[] zip, String note, Actor author) {
    releases.require("upload", author);
    try {
      Findings findings = new Findings();
      PackageFiles files = PackageZip.read(zip, "zip", findings);
      findings.refuse();
      admissions.fromOfficial(files, admissions.check(files), note, author);
      return new Outcome(Optional.of(files.version()), List.of());
    } catch (PackageRefusedException refused) {
      return new Outcome(Optional.empty(), String.valueOf(refused.getMessage()).lines().toList());
    }
  }
}
