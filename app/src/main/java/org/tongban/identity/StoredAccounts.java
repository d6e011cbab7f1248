package org.tongban.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.AuditAction;
import org.tongban.audit.AuditEntry;
import org.tongban.audit.AuditTrail;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;

/** Accounts as kept in the identity schema. */
@Service
@Transactional
class StoredAccounts implements Accounts {

  private static final Pattern LOGIN_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");
  private static final Pattern PHONE = Pattern.compile("1\\d{10}");
  private static final Pattern SECRET = Pattern.compile("[A-Z2-7]{32}");
  private static final int PASSWORD_AT_LEAST = 12;
  private static final int NAME_AT_MOST = 50;

  private final AccountRows rows;
  private final AccountEntries entries;
  private final PasswordHashes passwords;
  private final AuditTrail trail;

  StoredAccounts(
      AccountRows rows, AccountEntries entries, PasswordHashes passwords, AuditTrail trail) {
    this.rows = rows;
    this.entries = entries;
    this.passwords = passwords;
    this.trail = trail;
  }

  @Override
  public AccountId openStaff(Actor by, NewStaff staff) {
    return openStaff(by, List.of(staff)).getFirst();
  }

  @Override
  public List<AccountId> openStaff(Actor by, List<NewStaff> staff) {
    staff.forEach(StoredAccounts::check);
    List<String> hashes = passwords.of(staff);
    List<Account> accounts =
        IntStream.range(0, staff.size())
            .mapToObj(i -> account(staff.get(i), hashes.get(i)))
            .toList();
    insert(accounts, "identity.refused.login-name-taken");
    accounts.forEach(account -> audit(by, List.of(), "account:" + account.id()));
    return ids(accounts);
  }

  @Override
  public AccountId openResident(Actor by, NewResident resident) {
    return openResidents(by, List.of(resident)).getFirst();
  }

  @Override
  public List<AccountId> openResidents(Actor by, List<NewResident> residents) {
    if (residents.size() > BATCH) {
      throw new IllegalArgumentException("at most " + BATCH + " accounts at once");
    }
    residents.forEach(StoredAccounts::check);
    List<Account> accounts = residents.stream().map(StoredAccounts::account).toList();
    insert(accounts, "identity.refused.phone-taken");
    if (!accounts.isEmpty()) {
      audit(
          by,
          residents.stream().map(NewResident::person).toList(),
          accounts.size() == 1
              ? "account:" + accounts.getFirst().id()
              : "accounts:" + accounts.size());
    }
    return ids(accounts);
  }

  private static void check(NewStaff staff) {
    require(LOGIN_NAME.matcher(staff.loginName()).matches(), "identity.refused.login-name");
    require(staff.password().length() >= PASSWORD_AT_LEAST, "identity.refused.password");
    require(SECRET.matcher(staff.totpSecret()).matches(), "identity.refused.secret");
    requireName(staff.displayName());
    staff.rights().requireStaff();
  }

  private static void check(NewResident resident) {
    require(PHONE.matcher(resident.phone()).matches(), "identity.refused.phone");
    requireName(resident.name());
  }

  private static Account account(NewStaff staff, String hash) {
    return new Account(
        AccountId.next(),
        AccountKind.STAFF,
        staff.loginName(),
        hash,
        staff.totpSecret(),
        0,
        null,
        null,
        staff.displayName(),
        staff.rights(),
        true,
        staff.demonstration(),
        0,
        null,
        true);
  }

  private static Account account(NewResident resident) {
    return new Account(
        AccountId.next(),
        AccountKind.RESIDENT,
        null,
        null,
        null,
        0,
        resident.phone(),
        resident.person(),
        resident.name(),
        new Rights(resident.jurisdiction(), Set.of(Role.RESIDENT)),
        true,
        resident.demonstration(),
        0,
        null,
        true);
  }

  private static List<AccountId> ids(List<Account> accounts) {
    return accounts.stream().map(Account::id).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<AccountId> residentOf(PersonId person) {
    return rows.byPerson(person).map(Account::id);
  }

  @Override
  @Transactional(readOnly = true)
  public boolean hasStaff() {
    return rows.hasStaff();
  }

  @Override
  @Transactional(readOnly = true)
  public Map<AccountId, String> staffNames(Collection<AccountId> accounts) {
    return rows.findAll(accounts).stream()
        .filter(account -> account.kind() == AccountKind.STAFF)
        .collect(Collectors.toUnmodifiableMap(Account::id, Account::displayName));
  }

  private static void requireName(String name) {
    require(!name.isBlank() && name.length() <= NAME_AT_MOST, "identity.refused.name");
  }

  private static void require(boolean holds, String messageKey) {
    if (!holds) {
      throw new Refusal(Refusal.Kind.INVALID, messageKey);
    }
  }

  private void insert(List<Account> accounts, String taken) {
    try {
      entries.insert(accounts);
    } catch (DuplicateKeyException e) {
      Refusal refusal = new Refusal(Refusal.Kind.CONFLICT, taken);
      refusal.initCause(e);
      throw refusal;
    }
  }

  private void audit(Actor by, List<PersonId> subjects, String object) {
    trail.record(
        new AuditEntry(AuditAction.ACCOUNT_CHANGED, by, subjects, null, "account.opened", object));
  }
}
