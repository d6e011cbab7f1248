package org.tongban.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test against the whole application with real PostgreSQL. All such tests share one context, so
 * do not add properties or beans beside it; each test makes its own rows and expects others'.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    properties = {
      "tongban.data=target/it/${random.uuid}",
      "tongban.master-key-file=target/it/master.key",
      "tongban.demonstration=true",
      "tongban.demonstration-city.residents=200",
      "tongban.items=../items",
      "tongban.guidance.folder=../guides",
      "flowable.async-executor-activate=false"
    })
@AutoConfigureMockMvc
@Import({MovableClock.Configuration.class, SignIns.class})
public @interface IntegrationTest {}
