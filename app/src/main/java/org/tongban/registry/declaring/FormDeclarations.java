package org.tongban.registry.declaring;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Refusal;
import org.tongban.registry.Declaration;
import org.tongban.registry.DeclarationForms;

/** Reads declarations by the desk's forms for whoever fills them in elsewhere. */
@Component
class FormDeclarations implements DeclarationForms {

  private final Reader reader;

  FormDeclarations(Reader reader) {
    this.reader = reader;
  }

  @Override
  public Filled read(
      String business, @Nullable UUID subject, Map<String, String> answers, Actor actor) {
    Business named =
        named(business).orElseThrow(() -> new IllegalArgumentException("no business " + business));
    Answers typed = new Answers(answers);
    Declaration declaration = reader.read(named, subject, typed, actor);
    typed.problems().values().stream()
        .findFirst()
        .ifPresent(key -> {
          throw new Refusal(Refusal.Kind.INVALID, key);
        });
    return new Filled(declaration, Reader.proofs(typed));
  }

  private static Optional<Business> named(String business) {
    return Stream.of(Business.values()).filter(one -> one.name().equals(business)).findFirst();
  }
}
