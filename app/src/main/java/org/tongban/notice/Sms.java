package org.tongban.notice;

import java.time.Instant;

/** A text message as the demonstration shows it (演示短信); never prints its content. */
public record Sms(Instant sentAt, String phone, String text) {

  @Override
  public String toString() {
    return "text message of " + sentAt;
  }
}
