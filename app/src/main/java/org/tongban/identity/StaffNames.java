package org.tongban.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.audit.OfficialNames;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;

/** Names officials for the trail; display names are sealed, so a name is found by login alone. */
@Component
class StaffNames implements OfficialNames {

  private final AccountRows rows;
  private final Accounts accounts;

  StaffNames(AccountRows rows, Accounts accounts) {
    this.rows = rows;
    this.accounts = accounts;
  }

  @Override
  public Map<AccountId, String> names(Collection<AccountId> ids) {
    return accounts.staffNames(ids);
  }

  @Override
  @Transactional(readOnly = true)
  public List<AccountId> named(String name, Actor auditor) {
    return rows.byLoginName(name).stream()
        .filter(account -> auditor.covers(account.rights().jurisdiction()))
        .map(Account::id)
        .toList();
  }
}
