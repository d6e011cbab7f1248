package org.tongban.items.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tongban.items.Audience;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;

/**
 * To whom a version shall be shown, as it was typed (发布范围表单).
 *
 * @param districts codes parted by spaces or commas
 */
public record AudienceForm(String kind, String share, String districts, Set<String> roles) {

  /** Before anything is typed. */
  public static final AudienceForm EMPTY = new AudienceForm("EVERYONE", "10", "", Set.of());

  /** Roles that look at the catalogue. */
  public static final List<Role> ROLES =
      Stream.of(Role.values()).filter(role -> role != Role.SYSTEM).toList();

  /** Copies the roles. */
  public AudienceForm {
    roles = Set.copyOf(roles);
  }

  /** Every kind there is. */
  public static List<Audience.Kind> kinds() {
    return List.of(Audience.Kind.values());
  }

  Audience audience() {
    Audience.Kind chosen =
        kinds().stream()
            .filter(one -> one.name().equals(kind))
            .findFirst()
            .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "items.audience.none"));
    return new Audience(
        chosen,
        switch (chosen) {
          case EVERYONE -> List.of();
          case SHARE -> List.of(share.strip());
          case DISTRICTS ->
              Stream.of(districts.split("[\\s,，、]+", -1))
                  .filter(code -> !code.isEmpty())
                  .distinct()
                  .toList();
          case ROLES -> roles.stream().sorted().toList();
        });
  }
}
