package org.tongban.ui;

import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.support.AbstractMessageSource;

/** Answers {@code region.} keys that no bundle has from the imported lists. */
final class PlaceWords extends AbstractMessageSource {

  private static final String PREFIX = "region.";

  private final ObjectProvider<PlaceNames> names;

  PlaceWords(ObjectProvider<PlaceNames> names) {
    this.names = names;
  }

  @Override
  protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
    if (!code.startsWith(PREFIX)) {
      return null;
    }
    String digits = code.substring(PREFIX.length());
    return names.stream().flatMap(source -> source.name(digits).stream()).findFirst().orElse(null);
  }

  @Override
  protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
    String text = resolveCodeWithoutArguments(code, locale);
    return text == null ? null : new MessageFormat(text.replace("'", "''"), locale);
  }
}
