package org.tongban.notice;

/** The way a text message leaves the platform (短信网关). */
public interface SmsGateway {

  /** Sends the text; throws when it could not be handed over, and it is tried again later. */
  void send(String phone, String text);
}
