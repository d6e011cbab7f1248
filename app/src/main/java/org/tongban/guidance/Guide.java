package org.tongban.guidance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The guide through one situation (情形引导), such as 我刚生了孩子: questions, of which only those are asked
 * that matter after the answers before, and what they lead to, in the order in which it is done.
 *
 * @param order place among the guides
 */
public record Guide(int order, Said name, Said lead, List<Ask> questions, List<Lead> leads) {

  /** Copies the lists. */
  public Guide {
    questions = List.copyOf(questions);
    leads = List.copyOf(leads);
  }

  /**
   * What of the sent answers counts: to questions that are asked, and one of their replies each.
   */
  public Answers read(Map<String, String> sent) {
    Answers answers = Answers.NONE;
    for (Ask ask : questions) {
      String reply = sent.getOrDefault(ask.id(), "");
      if (answers.meet(ask.when()) && ask.reply(reply).isPresent()) {
        answers = answers.and(ask.id(), reply);
      }
    }
    return answers;
  }

  /** The next question to ask; none when all that matter were answered. */
  public Optional<Ask> next(Answers answers) {
    return questions.stream()
        .filter(ask -> answers.meet(ask.when()) && !answers.given().containsKey(ask.id()))
        .findFirst();
  }

  /** Without the answer to this question and those after it, which may hang on it. */
  public Answers before(String question, Answers answers) {
    Answers kept = Answers.NONE;
    for (Ask ask : questions) {
      if (ask.id().equals(question)) {
        break;
      }
      String reply = answers.given().get(ask.id());
      if (reply != null) {
        kept = kept.and(ask.id(), reply);
      }
    }
    return kept;
  }

  /** What is needed after these answers, in order. */
  public List<Lead> needed(Answers answers) {
    return leads.stream().filter(lead -> answers.meet(lead.when())).toList();
  }

  /** What is not needed after these answers. */
  public List<Lead> skipped(Answers answers) {
    return leads.stream().filter(lead -> !answers.meet(lead.when())).toList();
  }

  /** Every way through the questions, each with all its answers. */
  List<Answers> ways() {
    return ways(Answers.NONE);
  }

  private List<Answers> ways(Answers so) {
    Optional<Ask> next = next(so);
    if (next.isEmpty()) {
      return List.of(so);
    }
    List<Answers> ways = new ArrayList<>();
    next.get().replies().forEach(reply -> ways.addAll(ways(so.and(next.get().id(), reply.id()))));
    return ways;
  }
}
