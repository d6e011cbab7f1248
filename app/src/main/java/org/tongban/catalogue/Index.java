package org.tongban.catalogue;

import java.util.Collection;
import java.util.List;

/** The words by which an entry is found (检索索引), in PostgreSQL's form with their weights. */
final class Index {

  private static final int LAST = 16_000;
  private static final int LONGEST_WORD = 40;

  private final StringBuilder words = new StringBuilder();
  private int position;

  private Index() {}

  static String of(Entry entry) {
    Index index = new Index();
    index.add('A', List.of(entry.name(), entry.shortName(), entry.everydayName()));
    index.add('B', List.of(entry.variant(), entry.parent(), entry.code(), entry.handlingCode()));
    index.add('B', entry.themes());
    index.add('C', List.of(entry.department(), entry.kind(), entry.regionName()));
    index.add('D', entry.materials());
    index.add('D', List.of(entry.conditions()));
    return index.words.toString();
  }

  private void add(char weight, Collection<String> texts) {
    for (String text : texts) {
      for (String run : Words.runs(text)) {
        for (String word : Words.of(run)) {
          add(weight, word);
        }
        // A step between runs keeps a phrase from reaching over them.
        position++;
      }
    }
  }

  private void add(char weight, String word) {
    position++;
    if (position < LAST && word.length() <= LONGEST_WORD) {
      words.append('\'').append(word).append("':").append(position).append(weight).append(' ');
    }
  }
}
