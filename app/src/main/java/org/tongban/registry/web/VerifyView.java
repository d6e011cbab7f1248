package org.tongban.registry.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.RegionCode;
import org.tongban.registry.documents.HeldPaper;
import org.tongban.registry.documents.Verified;
import org.tongban.ui.Page;

/**
 * What the page of verification says: nothing was asked yet, or what was found, or why there is no
 * answer.
 *
 * @param asked whether a code was looked up
 * @param holder masked name, or empty
 * @param office who issued it, or empty
 * @param problem why the question could not be answered, in words, or empty
 * @param typed what stands in the field
 */
public record VerifyView(
    boolean asked,
    Optional<PaperView> paper,
    String holder,
    String office,
    String problem,
    String typed) {

  /** Before anything was asked. */
  static VerifyView open() {
    return new VerifyView(false, Optional.empty(), "", "", "", "");
  }

  /** Not looked up, for this reason. */
  static VerifyView refused(String problem, String typed) {
    return new VerifyView(false, Optional.empty(), "", "", problem, typed);
  }

  static VerifyView of(Optional<Verified> found, Page page) {
    Optional<HeldPaper> paper = found.map(Verified::paper);
    return new VerifyView(
        true,
        paper.map(one -> PaperView.of(one, page)),
        found.map(Verified::maskedHolder).orElse(""),
        paper.map(one -> office(one.community(), page)).orElse(""),
        "",
        "");
  }

  private static String office(@Nullable RegionCode at, Page page) {
    return at == null ? "" : page.t("registry.papers.office", page.region(at.county()));
  }
}
