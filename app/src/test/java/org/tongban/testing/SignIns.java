package org.tongban.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tongban.identity.Accounts;
import org.tongban.identity.Factor;
import org.tongban.identity.NewResident;
import org.tongban.identity.NewStaff;
import org.tongban.identity.Rights;
import org.tongban.identity.SignedIn;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Department;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;
import org.tongban.kernel.Role;

/** Opens accounts for a test and signs its requests in with all their factors. */
@TestComponent
public class SignIns {

  /** Password of every staff account opened here. */
  public static final String PASSWORD = "correct horse battery staple";

  /** Authenticator secret of every staff account opened here. */
  public static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

  private final Accounts accounts;
  private final Clock clock;

  SignIns(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /** A new staff account; an officer of a department is of the tax department. */
  public Actor staff(String jurisdiction, Role... roles) {
    Optional<Department> department =
        Optional.of(new Department("TAX"))
            .filter(_ -> Set.of(roles).contains(Role.DEPARTMENT_OFFICER));
    return staff(jurisdiction, department, roles);
  }

  /** A new account of an officer of the department. */
  public Actor officer(String jurisdiction, String department) {
    return staff(jurisdiction, Optional.of(new Department(department)), Role.DEPARTMENT_OFFICER);
  }

  private Actor staff(String jurisdiction, Optional<Department> department, Role... roles) {
    RegionCode region = new RegionCode(jurisdiction);
    AccountId id =
        accounts.openStaff(
            Actor.system(region),
            new NewStaff(
                "t-" + UUID.randomUUID().toString().substring(0, 18),
                PASSWORD,
                SECRET,
                "Staff",
                new Rights(region, Set.of(roles), department.orElse(null)),
                false));
    return new Actor(id, Set.of(roles), region, Optional.empty(), department);
  }

  /** A new resident's account for the person, with a phone of the unassigned range 100. */
  public Actor resident(String jurisdiction, PersonId person) {
    return resident(jurisdiction, person, newPhone());
  }

  /** A new resident's account for the person with this phone. */
  public Actor resident(String jurisdiction, PersonId person, String phone) {
    RegionCode region = new RegionCode(jurisdiction);
    AccountId id =
        accounts.openResident(
            Actor.system(region), new NewResident(person, phone, "演示者", region, false));
    return new Actor(id, Set.of(Role.RESIDENT), region, Optional.of(person));
  }

  /** A phone nobody has. */
  public static String newPhone() {
    return "100%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
  }

  /** Signs a request in as the actor, with every factor given. */
  public RequestPostProcessor as(Actor actor) {
    List<Factor> factors =
        actor.is(Role.RESIDENT)
            ? List.of(Factor.PHONE_CODE)
            : List.of(Factor.PASSWORD, Factor.TOTP);
    return authentication(
        SignedIn.with(actor.account(), clock.instant(), factors.toArray(Factor[]::new)));
  }

  /** The same over TLS, in simplified Chinese, with the token of a form. */
  public RequestPostProcessor inChinese(Actor actor) {
    return request -> {
      request.setSecure(true);
      request.addHeader("Accept-Language", "zh-CN");
      return as(actor).postProcessRequest(csrf().postProcessRequest(request));
    };
  }
}
