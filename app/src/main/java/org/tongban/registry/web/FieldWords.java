package org.tongban.registry.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.tongban.registry.Particular;
import org.tongban.registry.declaring.Business;
import org.tongban.registry.declaring.Field;
import org.tongban.ui.Page;

/** How the fields of a declaration's form are called (表单用语), and how a new value is asked for. */
record FieldWords(Page page, Business business) {

  String label(Field field) {
    return words("field", field);
  }

  /** Empty where nothing more is to be said. */
  String hint(Field field) {
    return words("hint", field);
  }

  /** The new value is asked for in the way of its particular. */
  static Field valueOf(String particular, Field otherwise) {
    Optional<Particular> found =
        Stream.of(Particular.values()).filter(one -> one.name().equals(particular)).findFirst();
    return found.map(Field::valueOf).orElse(otherwise);
  }

  /** Of the business, or else of every form with the field. */
  private String words(String what, Field field) {
    String own = page.tOr("registry.desk." + what + "." + business.name() + "." + field.name(), "");
    return own.isEmpty() ? page.tOr("registry.desk." + what + "." + field.name(), "") : own;
  }
}
