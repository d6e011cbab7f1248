package org.tongban.registry.web;

import java.time.LocalDate;
import java.util.List;
import org.tongban.registry.documents.HeldPaper;
import org.tongban.ui.Page;

/** A paper in a list: what it is, since and until when, and how it stands. */
public record PaperView(
    String id,
    String kind,
    String serial,
    String issued,
    String until,
    String state,
    boolean valid,
    boolean printable) {

  static List<PaperView> of(List<HeldPaper> papers, Page page) {
    return papers.stream().map(paper -> of(paper, page)).toList();
  }

  static PaperView of(HeldPaper paper, Page page) {
    boolean valid = paper.state() == HeldPaper.State.VALID;
    LocalDate until = paper.until();
    return new PaperView(
        paper.id().toString(),
        page.t("registry.papers.kind." + paper.kind()),
        paper.serial(),
        page.day(paper.issued()),
        until != null ? page.day(until) : valid ? page.t("registry.papers.open") : "",
        page.t("registry.papers.state." + paper.state().name()),
        valid,
        paper.printable());
  }
}
