package org.tongban.casework.web;

import java.util.List;
import java.util.Map;
import org.tongban.casework.Dossier;
import org.tongban.casework.HistoryLine;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;

/** Puts the history of a case into words: who did what, when and why. */
final class DeskHistory {

  private final DeskWords words;
  private final Map<AccountId, String> names;

  DeskHistory(DeskWords words, Map<AccountId, String> names) {
    this.words = words;
    this.names = names;
  }

  /** Newest first. */
  List<DeskCase.Event> events(Dossier dossier) {
    return dossier.history().reversed().stream()
        .map(line ->
            new DeskCase.Event(
                words.page().moment(line.at()),
                words.page().machine(line.at()),
                who(line),
                what(line),
                line.reason()))
        .toList();
  }

  List<DeskCase.Message> messages(Dossier dossier) {
    return dossier.messages().stream()
        .map(message ->
            new DeskCase.Message(
                words.page().moment(message.at()),
                words.or("desk.message." + message.kind(), message.kind()),
                words.t(
                    "desk.message.way", words.region(message.from()), words.region(message.to())),
                words.t(
                    message.acknowledged() ? "desk.message.acknowledged" : "desk.message.waiting")))
        .toList();
  }

  String who(HistoryLine line) {
    if (line.account().equals(Actor.system(line.region()).account())) {
      return words.t("desk.who.system");
    }
    String name = names.get(line.account());
    return name == null
        ? words.t("desk.who.applicant")
        : words.t("desk.who.staff", name, words.region(line.region()));
  }

  String what(HistoryLine line) {
    return words.or(
        "casework.event." + line.event(),
        words.or("desk.event." + line.event(), words.state(line.state())));
  }
}
