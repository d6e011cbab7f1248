package org.tongban.registry.web;

import java.util.List;
import java.util.Map;

/**
 * A declaration's form, its check or its state as the pages show it.
 *
 * @param id made with the form, so that it is entered once
 * @param request the resident's request it answers, or empty
 * @param typed what is sent on from the check, by field
 */
public record DeclarationView(
    String id,
    String kind,
    String title,
    String about,
    String subject,
    String back,
    String request,
    List<FormField> fields,
    Map<String, String> problems,
    Map<String, String> typed) {

  /** Whether the form asks first which particular it is about. */
  public boolean firstStep() {
    return fields.size() == 1 && fields.getFirst().name().equals("particular");
  }
}
