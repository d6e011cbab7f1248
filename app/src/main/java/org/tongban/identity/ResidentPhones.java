package org.tongban.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongban.kernel.PersonId;
import org.tongban.notice.PhoneBook;

/** Tells the delivery of messages the phone of a person's account. */
@Component
class ResidentPhones implements PhoneBook {

  private final AccountRows rows;

  ResidentPhones(AccountRows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<String> phoneOf(PersonId person) {
    return rows.byPerson(person)
        .filter(Account::usable)
        .flatMap(account -> Optional.ofNullable(account.phone()));
  }
}
