package org.tongban.demonstration;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.apache.commons.codec.digest.DigestUtils;
import org.tongban.city.CityPlan;
import org.tongban.city.District;
import org.tongban.city.Town;
import org.tongban.identity.NewStaff;
import org.tongban.identity.Rights;
import org.tongban.kernel.Department;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;

/**
 * The demonstration's officials: a window for every town, a county office for every district and a
 * city office above it, auditors, an administrator and the item office. Their secrets are open on
 * purpose; production refuses them.
 */
final class DemonstrationStaff {

  static final String PASSWORD = "tongban-demonstration";
  private static final int CITY_DIGITS = 4;

  /** The other departments of a district, by the beginning of their account's name. */
  private static final Map<String, Desk> DEPARTMENTS =
      new TreeMap<>(
          Map.of(
              "market", new Desk(new Department("MARKET_REGULATION"), "市场监督管理局 登记岗"),
              "seal", new Desk(new Department("PUBLIC_SECURITY"), "公安分局 印章备案岗"),
              "tax", new Desk(new Department("TAX"), "税务局 登记岗"),
              "social", new Desk(new Department("HUMAN_RESOURCES"), "人力资源社会保障局 参保岗"),
              "fund", new Desk(new Department("HOUSING_FUND"), "住房公积金管理部 缴存岗"),
              "health", new Desk(new Department("HEALTH"), "卫生健康委员会 免疫规划岗"),
              "medical", new Desk(new Department("MEDICAL_INSURANCE"), "医疗保障局 参保待遇岗")));

  private record Desk(Department department, String name) {}

  private final CityPlan plan;
  private final Clock clock;

  DemonstrationStaff(CityPlan plan, Clock clock) {
    this.plan = plan;
    this.clock = clock;
  }

  List<NewStaff> accounts() {
    List<NewStaff> staff = new ArrayList<>();
    for (District district : plan.districts()) {
      staff.add(
          account(
              "county." + district.code(),
              district.name() + "公安分局 审批一岗",
              district.code(),
              Role.COUNTY_OFFICER));
      String city = district.code().substring(0, CITY_DIGITS);
      staff.add(account("city." + city, cityOf(district) + "公安局 审批二岗", city, Role.COUNTY_OFFICER));
      for (Town town : district.towns()) {
        staff.add(
            account(
                "window." + town.code(),
                town.name() + "派出所 户籍一号窗口",
                town.code(),
                Role.WINDOW_OFFICER));
      }
      DEPARTMENTS.forEach((login, name) -> staff.add(department(district, login, name)));
      staff.add(
          account(
              "auditor." + district.code(),
              district.name() + "审计员",
              district.code(),
              Role.AUDITOR));
    }
    staff.add(account("auditor", "三地审计员", "", Role.AUDITOR));
    staff.add(account("admin", "系统管理员", "", Role.ADMINISTRATOR));
    staff.add(account("items.1", "事项管理 编制岗", "", Role.ITEM_EDITOR));
    staff.add(account("items.2", "事项管理 审核岗", "", Role.ITEM_EDITOR));
    return staff;
  }

  private static NewStaff department(District district, String login, Desk desk) {
    return account(
        login + "." + district.code(),
        district.name() + desk.name(),
        new Rights(
            new RegionCode(district.code()), Set.of(Role.DEPARTMENT_OFFICER), desk.department()));
  }

  /** The province and city before the district's own name. */
  private static String cityOf(District district) {
    return district.fullName().replace(district.name(), "");
  }

  /** The one-time code the account's device would show now. */
  String codeNow(NewStaff account) {
    byte[] key = new Base32().decode(account.totpSecret());
    try {
      return new TimeBasedOneTimePasswordGenerator(Duration.ofSeconds(30))
          .generateOneTimePasswordString(new SecretKeySpec(key, "RAW"), clock.instant());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static NewStaff account(String login, String name, String region, Role role) {
    return account(login, name, new Rights(new RegionCode(region), Set.of(role)));
  }

  private static NewStaff account(String login, String name, Rights rights) {
    return new NewStaff(login, PASSWORD, secretOf(login), name, rights, true);
  }

  private static String secretOf(String login) {
    byte[] digest = DigestUtils.sha256(("demonstration:" + login).getBytes(StandardCharsets.UTF_8));
    return new Base32().encodeToString(digest).substring(0, 32);
  }
}
