package org.tongban.items;

import java.time.Instant;
import java.util.Optional;
import org.tongban.kernel.AccountId;

/**
 * A version this installation has taken in (已入库的版本).
 *
 * @param name of the item in the version, in simplified Chinese
 * @param digest of its files, which never change
 * @param released whether new cases may start on it
 * @param since when it was taken in
 * @param author who uploaded or wrote it; empty when it lay in the folder of packages
 * @param note what is new in it, in the author's words
 */
public record StoredVersion(
    ItemVersion version,
    String name,
    String digest,
    boolean released,
    Instant since,
    Optional<AccountId> author,
    String note) {}
