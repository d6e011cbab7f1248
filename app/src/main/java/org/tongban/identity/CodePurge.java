package org.tongban.identity;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets codes that were asked for long ago (清理验证码). */
@Component
class CodePurge {

  private final PhoneCodes codes;
  private final IdentitySettings settings;
  private final Clock clock;

  CodePurge(PhoneCodes codes, IdentitySettings settings, Clock clock) {
    this.codes = codes;
    this.settings = settings;
    this.clock = clock;
  }

  /** Runs every ten minutes on every node; deleting twice does no harm. */
  @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
  @Transactional
  public void purge() {
    codes.forgetBefore(clock.instant().minus(settings.codesKept()).atOffset(ZoneOffset.UTC));
  }
}
