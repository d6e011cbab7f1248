package org.tongban.notice;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long messages are kept and when they go out, prefix {@code tongban.notice} (保存期限、免打扰时段).
 *
 * @param messagesKept messages shown in the app
 * @param codesKept sign-in codes the gateway did not take; messages wait until they are given up
 * @param demonstrationKept what the demonstration shows instead of sending it
 * @param quietFrom from when text messages wait for the morning; in the app everything is at once
 * @param quietUntil when they go out; the same time as {@code quietFrom} means that nothing waits
 * @param zone time zone of both
 * @param urgent keys of templates that do not wait; sign-in codes never do
 * @param inAppOnly keys of templates that never go out as a text message
 */
@ConfigurationProperties("tongban.notice")
record NoticeSettings(
    @DefaultValue("730d") Duration messagesKept,
    @DefaultValue("1h") Duration codesKept,
    @DefaultValue("24h") Duration demonstrationKept,
    @DefaultValue("21:00") LocalTime quietFrom,
    @DefaultValue("08:00") LocalTime quietUntil,
    @DefaultValue("Asia/Shanghai") ZoneId zone,
    @DefaultValue("appointments.notice.displaced") Set<String> urgent,
    @DefaultValue Set<String> inAppOnly) {

  /** Copies the keys. */
  NoticeSettings {
    urgent = Set.copyOf(urgent);
    inAppOnly = Set.copyOf(inAppOnly);
  }
}
