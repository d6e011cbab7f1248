package org.tongban.items.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tongban.audit.OfficialNames;
import org.tongban.items.Audience;
import org.tongban.items.RolloutAct;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.RegionCode;
import org.tongban.ui.Page;

/** Puts acts into words, with the names of the officials (发布记录用语). */
@Component
class ActRows {

  private final ObjectProvider<OfficialNames> officials;

  ActRows(ObjectProvider<OfficialNames> officials) {
    this.officials = officials;
  }

  List<ActRow> of(Collection<RolloutAct> acts, Page page) {
    Map<AccountId, String> names = names(acts.stream().flatMap(ActRows::accounts));
    return acts.stream().map(act -> row(act, names, page)).toList();
  }

  /** Who did it, by name; the platform itself for nobody's account. */
  String who(Optional<AccountId> account, Page page) {
    return account
        .map(one -> named(one, names(Stream.of(one)), page))
        .orElse(page.t("items.by.folder"));
  }

  /** To whom, in words. */
  static String audience(Audience audience, Page page) {
    String among =
        switch (audience.kind()) {
          case EVERYONE -> "";
          case SHARE -> audience.among().getFirst();
          case DISTRICTS ->
              audience.among().stream()
                  .map(code -> page.region(new RegionCode(code)))
                  .collect(Collectors.joining(page.t("items.and")));
          case ROLES ->
              audience.among().stream()
                  .map(role -> page.t("identity.role." + role))
                  .collect(Collectors.joining(page.t("items.and")));
        };
    return page.t("items.audience." + audience.kind(), among);
  }

  private Map<AccountId, String> names(Stream<AccountId> accounts) {
    Set<AccountId> all = accounts.collect(Collectors.toSet());
    return officials.stream().findFirst().map(known -> known.names(all)).orElse(Map.of());
  }

  private static Stream<AccountId> accounts(RolloutAct act) {
    return Stream.of(
            Optional.of(act.proposer()),
            act.decided().flatMap(RolloutAct.By::account),
            act.ended().flatMap(RolloutAct.By::account))
        .flatMap(Optional::stream);
  }

  private static ActRow row(RolloutAct act, Map<AccountId, String> names, Page page) {
    String status = act.rolledBack() ? "ROLLED_BACK" : act.status().name();
    return new ActRow(
        act.id().toString(),
        act.version().code(),
        act.version().version(),
        audience(act.audience(), page),
        page.t("items.act." + status),
        page.tOr(act.reason(), act.reason()),
        named(act.proposer(), names, page),
        page.exactly(act.proposed()),
        page.signedInActor().filter(act::of).isPresent(),
        by(act.decided(), names, page),
        act.answer(),
        Stream.of(by(act.ended(), names, page), page.tOr(act.ending(), act.ending()))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" · ")));
  }

  private static String by(Optional<RolloutAct.By> by, Map<AccountId, String> names, Page page) {
    return by.map(one ->
            one.account()
                .map(account ->
                    page.t("items.by", named(account, names, page), page.exactly(one.at())))
                .orElse(page.exactly(one.at())))
        .orElse("");
  }

  private static String named(AccountId account, Map<AccountId, String> names, Page page) {
    AccountId platform = Actor.system(RegionCode.NATION).account();
    return account.equals(platform)
        ? page.t("items.by.platform")
        : names.getOrDefault(account, page.t("items.by.official"));
  }
}
