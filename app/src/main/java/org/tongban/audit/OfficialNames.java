package org.tongban.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.tongban.kernel.AccountId;
import org.tongban.kernel.Actor;

/** Names of officials (工作人员姓名), which the accounts' module knows and the trail does not. */
public interface OfficialNames {

  /** Display names of staff; residents and unknown accounts are left out. */
  Map<AccountId, String> names(Collection<AccountId> accounts);

  /** Staff accounts in the auditor's jurisdiction with exactly this login name. */
  List<AccountId> named(String name, Actor auditor);
}
