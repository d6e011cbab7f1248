package org.tongban.registry;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.Actor;

/**
 * Makes declarations of what forms were answered with (申报转换), by the very fields of the desk's
 * forms, so that a service item can name one as data.
 */
public interface DeclarationForms {

  /** What a form's answers say: the declaration and the papers it rests on. */
  record Filled(Declaration declaration, List<Proof> proofs) {

    /** Copies the papers. */
    public Filled {
      proofs = List.copyOf(proofs);
    }
  }

  /**
   * Reads the answers.
   *
   * @param business name of the registration business, such as {@code BIRTH}
   * @param subject person or household whose page it starts from; {@code null} for neither
   * @param answers field of the business's form to what was answered; numbers for persons
   * @return the declaration; {@link org.tongban.kernel.Refusal} INVALID for the first answer that
   *     is missing or not understood
   */
  Filled read(String business, @Nullable UUID subject, Map<String, String> answers, Actor actor);
}
