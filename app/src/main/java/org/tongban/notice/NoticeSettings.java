package org.tongban.notice;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long messages are kept, prefix {@code tongban.notice} (保存期限).
 *
 * @param messagesKept messages shown in the app
 * @param codesKept sign-in codes the gateway did not take; messages wait until they are given up
 * @param demonstrationKept what the demonstration shows instead of sending it
 */
@ConfigurationProperties("tongban.notice")
record NoticeSettings(
    @DefaultValue("730d") Duration messagesKept,
    @DefaultValue("1h") Duration codesKept,
    @DefaultValue("24h") Duration demonstrationKept) {}
