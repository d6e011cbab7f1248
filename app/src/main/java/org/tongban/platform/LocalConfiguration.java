package org.tongban.platform;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/**
 * Opens the self-check and what commands call to whoever can read this installation's data folder,
 * and to nobody else.
 */
@Configuration(proxyBeanMethods = false)
class LocalConfiguration {

  /** What {@code tongban doctor} calls. */
  static final String SELF_CHECK = "/api/v1/self-check";

  @Bean
  LocalToken localToken(DataFolder data) throws IOException {
    return new LocalToken(data);
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain localSecurity(HttpSecurity http, LocalToken token) {
    return http.securityMatcher(SELF_CHECK, LocalInstallation.PATH + "**")
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .exceptionHandling(refused ->
            refused.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
        .authorizeHttpRequests(requests ->
            requests
                .anyRequest()
                .access((_, context) ->
                    new AuthorizationDecision(
                        token.matches(context.getRequest().getHeader(LocalToken.HEADER)))))
        .build();
  }
}
