package org.tongban.registry;

import java.util.List;
import java.util.Optional;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.RegionCode;

/**
 * Asks the register what single matters need beyond persons and households (专项核对), as known now.
 * Each answer is recorded like those of {@link Register}.
 */
public interface Inquiries {

  /** Communities with a household, by code; as of a minute ago, and says nothing of anybody. */
  List<RegionCode> communities();

  /** Whether the community has a household now. */
  boolean served(RegionCode community);

  /** Parents on record: by birth, adoptive and step. */
  List<PersonId> parents(PersonId child, Reading reading);

  /** What bears on a change of the person's ethnicity. */
  EthnicOrigin ethnicOrigin(PersonId person, Reading reading);

  /** The latest identity card issued to the person, as it stands on the day. */
  Optional<IdCard> card(PersonId person, AsOf day, Reading reading);
}
