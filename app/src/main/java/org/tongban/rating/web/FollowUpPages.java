package org.tongban.rating.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.identity.Accounts;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.rating.Appeal;
import org.tongban.rating.BadRating;
import org.tongban.rating.BadRatingFile;
import org.tongban.rating.Call;
import org.tongban.rating.FollowUpDesk;
import org.tongban.ui.Page;

/** The page of one bad rating, with what was typed when something stands against it. */
@Component
class FollowUpPages {

  private final FollowUpDesk desk;
  private final Accounts accounts;
  private final RatedItems items;

  FollowUpPages(FollowUpDesk desk, Accounts accounts, RatedItems items) {
    this.desk = desk;
    this.accounts = accounts;
    this.items = items;
  }

  /** Does it and goes back to the page, or shows what stands against it with what was typed. */
  ModelAndView after(Page page, Actor actor, UUID id, Map<String, String> typed, Runnable act) {
    try {
      act.run();
      return new ModelAndView("redirect:/desk/ratings/" + id);
    } catch (Refusal refused) {
      if (refused.kind() == Refusal.Kind.NOT_FOUND || refused.kind() == Refusal.Kind.FORBIDDEN) {
        throw refused;
      }
      ModelAndView view = page(page, actor, id, typed, Optional.empty());
      view.addObject("problem", refused.messageKey());
      view.setStatus(
          refused.kind() == Refusal.Kind.CONFLICT
              ? HttpStatus.CONFLICT
              : HttpStatus.UNPROCESSABLE_CONTENT);
      return view;
    }
  }

  ModelAndView page(
      Page page, Actor actor, UUID id, Map<String, String> typed, Optional<String> phone) {
    BadRatingFile file = desk.open(actor, id);
    ModelAndView view = new ModelAndView("rating/desk/file");
    view.addObject("file", file);
    view.addObject("item", items.of(file.rating().item(), page));
    view.addObject("names", accounts.staffNames(people(file)));
    view.addObject("typed", typed);
    view.addObject("phone", phone.orElse(""));
    view.addObject("call", typed.getOrDefault("call", UUID.randomUUID().toString()));
    view.addObject("problem", "");
    return view;
  }

  private static List<AccountId> people(BadRatingFile file) {
    Stream<AccountId> callers = file.calls().stream().map(Call::by);
    BadRating.Closing closing = file.rating().closing();
    Appeal appeal = file.rating().appeal();
    Appeal.Decision decision = appeal == null ? null : appeal.decision();
    return Stream.concat(
            callers,
            Stream.of(
                    Optional.ofNullable(closing).map(BadRating.Closing::by),
                    Optional.ofNullable(appeal).map(Appeal::by),
                    Optional.ofNullable(decision).map(Appeal.Decision::by))
                .flatMap(Optional::stream))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
