package org.tongban.platform.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the open interfaces says of itself (R-F9). */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Tongban 通办")
                .version("v1")
                .description("Interfaces for other systems; pages for people are not listed.")
                .license(new License().name("Apache-2.0")));
  }
}
