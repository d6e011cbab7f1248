package org.tongban.notice;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the delivery run by itself. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class NoticeConfiguration {}
