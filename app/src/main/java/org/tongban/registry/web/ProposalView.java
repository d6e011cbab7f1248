package org.tongban.registry.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.registry.proposing.RuleProposal;
import org.tongban.ui.Page;

/**
 * A proposed change of a rule in words.
 *
 * @param own whether the reader proposed it, and so cannot confirm it
 * @param decided who decided and when, or empty
 */
public record ProposalView(
    String id,
    String rule,
    String before,
    String after,
    String reason,
    String proposer,
    String proposed,
    boolean own,
    String status,
    String decided,
    String answer) {

  /** What the rule is called, and how its values are said. */
  public record Words(String rule, String before, String after) {}

  private static ProposalView of(
      RuleProposal proposal, Words words, Map<AccountId, String> names, Actor actor, Page page) {
    return new ProposalView(
        proposal.id().toString(),
        words.rule(),
        words.before(),
        words.after(),
        proposal.reason(),
        name(proposal.proposer(), names, page),
        page.exactly(proposal.proposed()),
        proposal.of(actor),
        page.t("registry.rules.status." + proposal.status()),
        proposal
            .decided()
            .map(by ->
                page.t("registry.desk.decided", name(by.by(), names, page), page.exactly(by.at())))
            .orElse(""),
        proposal.answer());
  }

  /** A list of proposals, each rule in words. */
  public static List<ProposalView> list(
      List<RuleProposal> proposals,
      Function<RuleProposal, Words> words,
      Map<AccountId, String> names,
      Actor actor,
      Page page) {
    return proposals.stream().map(one -> of(one, words.apply(one), names, actor, page)).toList();
  }

  /** Everybody whose names a list of proposals shows. */
  public static Set<AccountId> accounts(Collection<RuleProposal> proposals) {
    return proposals.stream()
        .flatMap(one ->
            Stream.concat(
                Stream.of(one.proposer()), one.decided().map(RuleProposal.Decided::by).stream()))
        .collect(Collectors.toSet());
  }

  /** Who proposed a change and who confirmed it. */
  public static String both(
      AccountId by, Optional<AccountId> confirmedBy, Map<AccountId, String> names, Page page) {
    String first = name(by, names, page);
    return confirmedBy
        .map(second -> page.t("registry.rules.both", first, name(second, names, page)))
        .orElse(first);
  }

  private static String name(AccountId account, Map<AccountId, String> names, Page page) {
    return names.getOrDefault(account, page.t("registry.desk.official"));
  }
}
