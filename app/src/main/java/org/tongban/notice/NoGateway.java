package org.tongban.notice;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** No gateway is configured (未配置短信网关): says so, keeps the message waiting. */
@Component
@ConditionalOnProperty(name = "tongban.demonstration", havingValue = "false", matchIfMissing = true)
class NoGateway implements SmsGateway {

  private static final Logger LOG = LoggerFactory.getLogger(NoGateway.class);

  @Override
  public void send(String phone, String text) {
    LOG.warn("No text message gateway is configured: a message keeps waiting");
    throw new IllegalStateException("no gateway");
  }
}
