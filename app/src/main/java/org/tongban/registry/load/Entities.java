package org.tongban.registry.load;

import java.util.BitSet;

/** Ids that a file declares (标识集合), and those among them that are refused. */
final class Entities {

  private final BitSet declared = new BitSet();
  private final BitSet refused = new BitSet();

  /** Returns false if the id was declared before. */
  boolean declare(int id) {
    boolean fresh = !declared.get(id);
    declared.set(id);
    return fresh;
  }

  /** Refuses an id that was declared before. */
  void declareOnce(int id) {
    if (!declare(id)) {
      throw new BadFieldException("id", "is used twice");
    }
  }

  boolean declares(int id) {
    return declared.get(id);
  }

  boolean accepts(int id) {
    return declared.get(id) && !refused.get(id);
  }

  /** Returns whether it was accepted until now. */
  boolean refuse(int id) {
    boolean accepted = !refused.get(id);
    refused.set(id);
    return accepted;
  }

  /** How many are declared and not refused. */
  int accepted() {
    BitSet good = (BitSet) declared.clone();
    good.andNot(refused);
    return good.cardinality();
  }

  BitSet declared() {
    return declared;
  }
}
