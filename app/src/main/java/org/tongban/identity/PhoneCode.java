package org.tongban.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.AccountId;

/** A code that was asked for (验证码); {@code account} is empty when the phone is unknown. */
record PhoneCode(UUID id, @Nullable AccountId account, Instant sentAt, int tries, boolean used) {}
