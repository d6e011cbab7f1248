package org.tongban.casework.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongban.casework.Dossier;
import org.tongban.casework.HistoryLine;
import org.tongban.identity.Accounts;
import org.tongban.kernel.AccountId;

/** Names of the officials in a case's history; the applicant's is not among them. */
@Component
class DeskNames {

  private final Accounts accounts;

  DeskNames(Accounts accounts) {
    this.accounts = accounts;
  }

  Map<AccountId, String> in(Dossier dossier) {
    List<AccountId> ids = dossier.history().stream().map(HistoryLine::account).distinct().toList();
    return accounts.staffNames(ids);
  }
}
