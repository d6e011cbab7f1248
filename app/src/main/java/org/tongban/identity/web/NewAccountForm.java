package org.tongban.identity.web;

import java.util.Map;
import java.util.Set;
import org.tongban.kernel.Role;

/**
 * What was typed of a new staff account, and what is wrong with it.
 *
 * @param problems field to the key of its problem
 * @param reference of the problems, or empty
 */
public record NewAccountForm(
    String login,
    String name,
    String region,
    Set<Role> roles,
    String department,
    Map<String, String> problems,
    String reference) {

  private static final Map<String, String> FIELDS =
      Map.of(
          "identity.refused.login-name", "login",
          "identity.refused.login-name-taken", "login",
          "identity.refused.name", "name",
          "identity.refused.region", "region",
          "identity.refused.roles", "role",
          "identity.refused.department", "department");

  /** Copies what it is given. */
  public NewAccountForm {
    roles = Set.copyOf(roles);
    problems = Map.copyOf(problems);
  }

  static NewAccountForm empty() {
    return new NewAccountForm("", "", "", Set.of(), "", Map.of(), "");
  }

  /** Whether the problem belongs to a field of the form. */
  static boolean knows(String problem) {
    return FIELDS.containsKey(problem);
  }

  NewAccountForm wrong(String problem, String newReference) {
    return new NewAccountForm(
        login,
        name,
        region,
        roles,
        department,
        Map.of(FIELDS.getOrDefault(problem, "login"), problem),
        newReference);
  }

  /** Key of what is wrong with the field, or empty. */
  public String problem(String field) {
    return problems.getOrDefault(field, "");
  }
}
