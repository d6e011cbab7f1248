package org.tongban.registry.web;

import java.util.ArrayList;
import java.util.List;
import org.tongban.registry.Household;
import org.tongban.registry.Person;
import org.tongban.registry.declaring.Business;

/** Which registration business makes sense on a page now (可办事项). */
final class Offers {

  private Offers() {}

  static List<Business> of(
      Person person, boolean married, boolean card, boolean permit, boolean here) {
    List<Business> offers = new ArrayList<>();
    if (!person.alive()) {
      return List.of(Business.CORRECT, Business.EVENT);
    }
    offers.add(Business.CHANGE);
    offers.add(Business.CORRECT);
    if (person.registration().isPresent()) {
      offers.add(Business.MOVE_WITHIN);
      offers.add(Business.MOVE_OUT);
      offers.add(Business.ESTABLISH);
      offers.add(married ? Business.DIVORCE : Business.MARRY);
      offers.add(Business.KINSHIP);
      offers.add(Business.KINSHIP_END);
      offers.add(Business.CARD);
      if (card) {
        offers.add(Business.CARD_END);
      }
      offers.add(Business.NUMBER);
      offers.add(Business.DEATH);
      offers.add(Business.CANCELLATION);
    } else {
      offers.add(Business.RESTORE);
    }
    if (permit) {
      offers.add(Business.ENDORSE);
      offers.add(Business.PERMIT_END);
    } else if (!here) {
      offers.add(Business.PERMIT);
    }
    offers.add(Business.EVENT);
    return offers;
  }

  static List<Business> of(Household household, boolean book, boolean headChanged) {
    List<Business> offers = new ArrayList<>();
    if (household.members().isEmpty()) {
      return offers;
    }
    offers.add(Business.BIRTH);
    if (household.members().size() > 1) {
      offers.add(Business.HEAD_CHANGE);
      if (headChanged) {
        offers.add(Business.HEAD_CORRECTION);
      }
      offers.add(Business.SPLIT);
    }
    offers.add(Business.MERGE);
    offers.add(Business.HOUSEHOLD_MOVE);
    offers.add(book ? Business.BOOK_AGAIN : Business.BOOK);
    offers.add(Business.MOVE_IN);
    offers.add(Business.LATE);
    return offers;
  }
}
