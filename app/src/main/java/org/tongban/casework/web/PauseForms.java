package org.tongban.casework.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongban.casework.Dossier;
import org.tongban.casework.PauseDesk;
import org.tongban.deadlines.Term;
import org.tongban.items.ItemCatalogue;
import org.tongban.items.ItemPackage;
import org.tongban.kernel.Actor;
import org.tongban.ui.Page;

/** Puts together what an official may do about a case's clock. */
@Component
class PauseForms {

  private final PauseDesk desk;
  private final PauseRows rows;
  private final ItemCatalogue items;

  PauseForms(PauseDesk desk, PauseRows rows, ItemCatalogue items) {
    this.desk = desk;
    this.rows = rows;
    this.items = items;
  }

  PauseForm of(Actor official, Dossier dossier, Page page, PauseForm.Typed typed, String problem) {
    PauseDesk.Offer offer = desk.offer(official, dossier.id());
    return new PauseForm(
        dossier.revision(),
        rows.of(dossier.pauses(), dossier.item(), page),
        offer.stoppable() ? choices(offer, dossier, page) : List.of(),
        offer.running(),
        typed,
        problem);
  }

  private List<PauseForm.Choice> choices(PauseDesk.Offer offer, Dossier dossier, Page page) {
    ItemPackage item = items.version(dossier.item());
    List<PauseForm.Choice> choices = new ArrayList<>();
    offer
        .procedures()
        .forEach((name, longest) ->
            choices.add(
                new PauseForm.Choice(
                    name,
                    item.text("procedure." + name, page.locale()),
                    longest.map(term -> longest(term, page)).orElse(""))));
    choices.add(new PauseForm.Choice("", page.t("casework.pause.suspension"), ""));
    return choices;
  }

  private static String longest(Term term, Page page) {
    return page.t("casework.pause.longest." + term.unit(), term.amount());
  }
}
