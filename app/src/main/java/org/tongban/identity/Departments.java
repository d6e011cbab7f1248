package org.tongban.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Department;

/** The departments whose officials answer for parts of cases (部门), kept by the administrator. */
public interface Departments {

  /** All of them, by code. */
  List<NamedDepartment> all();

  /** The department of that code. */
  Optional<NamedDepartment> find(Department department);

  /** What each of them is called in the language. */
  Map<Department, String> names(Locale language);

  /**
   * Adds a department, or renames it; audited. Refuses with INVALID a name that is empty or longer
   * than 40.
   */
  void name(Actor administrator, NamedDepartment named);
}
