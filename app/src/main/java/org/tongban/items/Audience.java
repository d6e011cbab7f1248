package org.tongban.items;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;

/**
 * To whom a version is shown (发布范围).
 *
 * @param among the share in percent, the codes of the districts, or the names of the roles
 */
public record Audience(Kind kind, List<String> among) {

  /** Everybody who is not shown another version. */
  public static final Audience EVERYONE = new Audience(Kind.EVERYONE, List.of());

  private static final Pattern PERCENT = Pattern.compile("[1-9]\\d?");
  private static final Pattern REGION = Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}");
  private static final int MOST = 50;

  /** By what people are chosen. */
  public enum Kind {
    /** 全部. */
    EVERYONE,
    /** 部分居民: a share of residents, each always on the same side. */
    SHARE,
    /** 部分地区. */
    DISTRICTS,
    /** 部分角色. */
    ROLES
  }

  /** Refused as INVALID unless the values are of the kind. */
  public Audience {
    among = List.copyOf(among);
    if (!sound(kind, among)) {
      throw new Refusal(Refusal.Kind.INVALID, "items.audience.wrong." + kind.name());
    }
  }

  private static boolean sound(Kind kind, List<String> among) {
    int most = kind == Kind.SHARE ? 1 : MOST;
    return kind == Kind.EVERYONE
        ? among.isEmpty()
        : !among.isEmpty()
            && among.size() <= most
            && among.stream().allMatch(value -> sound(kind, value));
  }

  private static boolean sound(Kind kind, String value) {
    return switch (kind) {
      case EVERYONE -> false;
      case SHARE -> PERCENT.matcher(value).matches();
      case DISTRICTS -> REGION.matcher(value).matches();
      case ROLES -> Stream.of(Role.values()).anyMatch(role -> role.name().equals(value));
    };
  }

  /**
   * Whether the viewer is among them.
   *
   * @param place of the viewer among all residents, from 0 to 9999
   */
  boolean holds(Viewer viewer, int place) {
    return switch (kind) {
      case EVERYONE -> true;
      case SHARE ->
          viewer.person().isPresent()
              && place < Integer.parseInt(among.getFirst()) * Places.PERCENT;
      case DISTRICTS ->
          among.stream().map(RegionCode::new).anyMatch(region -> region.covers(viewer.region()));
      case ROLES -> viewer.roles().stream().map(Role::name).anyMatch(among::contains);
    };
  }
}
