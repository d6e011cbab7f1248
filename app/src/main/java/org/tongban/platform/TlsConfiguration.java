package org.tongban.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Serves by TLS 1.3 alone, with a certificate that the first start makes. */
@Configuration(proxyBeanMethods = false)
class TlsConfiguration {

  @Bean
  TlsFiles tlsFiles(DataFolder data) {
    return TlsFiles.in(data);
  }

  @Bean
  TlsBundle tlsBundle(TlsFiles files) {
    return new TlsBundle(files);
  }
}
