package org.tongban.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares who may call a web endpoint and which rows it may reach (design rule 4, closed by
 * default). An endpoint without it is refused, and a test fails on it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Access {

  /** Roles of which one is needed; none together with {@link Scope#PUBLIC} means no sign-in. */
  Role[] roles() default {};

  /** Which rows the endpoint reaches. */
  Scope scope();

  /** The reach of an endpoint (管辖范围). */
  enum Scope {
    /** Nothing that belongs to a person; no sign-in. */
    PUBLIC,
    /** Only what belongs to the signed-in account itself. */
    OWN,
    /** Only what lies in the actor's jurisdiction; the service checks each row. */
    JURISDICTION,
    /** The whole installation, without personal data or for the auditor's trail only. */
    INSTALLATION
  }
}
