package org.tongban.guidance.web;

import java.util.Locale;
import org.tongban.guidance.Guide;

/** A guide in the reader's language. */
public record GuideLine(String code, String name, String lead) {

  static GuideLine of(String code, Guide guide, Locale locale) {
    return new GuideLine(code, guide.name().in(locale), guide.lead().in(locale));
  }
}
