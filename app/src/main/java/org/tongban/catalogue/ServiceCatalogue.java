package org.tongban.catalogue;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.Refusal;

/** The catalogue of service items for whoever looks something up (事项目录, R-B1). */
@Service
@Transactional(readOnly = true)
public class ServiceCatalogue {

  private final EntrySearch search;
  private final HeldEntries entries;

  ServiceCatalogue(EntrySearch search, HeldEntries entries) {
    this.search = search;
    this.entries = entries;
  }

  /** Entries by words, situation, department and region; the nearest where none has all words. */
  public Found find(EntryAsk ask, int offset, int limit) {
    Question question = Question.of(ask.typed());
    String exact = unreadable(ask, question) ? "'\u0001'" : question.exact();
    int count = search.count(ask, exact);
    boolean near = count == 0 && !question.near().isEmpty();
    String words = near ? question.near() : exact;
    int all = near ? search.count(ask, words) : count;
    return new Found(
        search.lines(ask, words, Math.min(offset, all), limit),
        all,
        near && all > 0,
        question.situation());
  }

  /** The entry as it is now, retired or not; NOT_FOUND for a code there is not. */
  public HeldEntry entry(String code) {
    return Optional.of(code)
        .flatMap(entries::current)
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "catalogue.unknown"));
  }

  /** Regions that have entries, by code. */
  public List<AreaName> areas() {
    return entries.areas();
  }

  /** Departments with the most entries. */
  public List<String> departments() {
    return entries.departments();
  }

  /** Situations people may choose instead of typing. */
  public List<Situation> situations() {
    return Vocabulary.OURS.situations();
  }

  /** Whether something was typed that has neither letter nor digit. */
  private static boolean unreadable(EntryAsk ask, Question question) {
    return !ask.typed().isEmpty() && question.exact().isEmpty();
  }
}
