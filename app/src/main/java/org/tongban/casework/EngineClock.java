package org.tongban.casework;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;

/** The engine's clock as a view of the application's, which nobody sets through the engine. */
// The engine's interface speaks java.util.Date.
@SuppressWarnings("JavaUtilDate")
final class EngineClock implements org.flowable.common.engine.impl.runtime.Clock {

  private final Clock clock;

  EngineClock(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Date getCurrentTime() {
    return Date.from(clock.instant());
  }

  @Override
  public Calendar getCurrentCalendar() {
    return getCurrentCalendar(getCurrentTimeZone());
  }

  @Override
  public Calendar getCurrentCalendar(TimeZone zone) {
    return GregorianCalendar.from(clock.instant().atZone(zone.toZoneId()));
  }

  @Override
  public TimeZone getCurrentTimeZone() {
    return TimeZone.getTimeZone(ZoneId.of("Asia/Shanghai"));
  }

  @Override
  public void setCurrentTime(Date ignored) {
    throw new UnsupportedOperationException("time comes from the injected clock");
  }

  @Override
  public void setCurrentCalendar(Calendar ignored) {
    throw new UnsupportedOperationException("time comes from the injected clock");
  }

  @Override
  public void reset() {
    // There is nothing to put back: it only reads.
  }
}
