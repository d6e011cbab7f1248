package org.tongban.ui;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ConcurrentLruCache;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The words: one bundle a module, zh-CN first, zh-TW and en complete (R-K4). */
@Configuration(proxyBeanMethods = false)
class WordsConfiguration {

  static final Locale DEFAULT = Locale.SIMPLIFIED_CHINESE;
  static final List<Locale> LANGUAGES =
      List.of(DEFAULT, Locale.TRADITIONAL_CHINESE, Locale.ENGLISH);

  /** Browsers send one of few lists; a list takes long to compare. */
  private static final int ASKED_AT_MOST = 200;

  @Bean
  MessageSource messageSource(ObjectProvider<PlaceNames> places) throws IOException {
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setDefaultEncoding("UTF-8");
    words.setDefaultLocale(DEFAULT);
    words.setFallbackToSystemLocale(false);
    words.setParentMessageSource(new PlaceWords(places));
    words.setBasenames(bundles().toArray(String[]::new));
    return words;
  }

  private static Set<String> bundles() throws IOException {
    Set<String> names = new TreeSet<>();
    String pattern = "classpath*:messages/*_zh_CN.properties";
    for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
      String name = Objects.requireNonNull(file.getFilename());
      names.add("messages/" + name.substring(0, name.length() - "_zh_CN.properties".length()));
    }
    return names;
  }

  @Bean
  LocaleResolver localeResolver() {
    CookieLocaleResolver resolver = new CookieLocaleResolver("language");
    resolver.setCookieMaxAge(Duration.ofDays(365));
    resolver.setCookieSecure(true);
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    resolver.setRejectInvalidCookies(false);
    ConcurrentLruCache<List<Locale>, Locale> answered =
        new ConcurrentLruCache<>(ASKED_AT_MOST, WordsConfiguration::best);
    resolver.setDefaultLocaleFunction(
        request -> answered.get(Collections.list(request.getLocales())));
    return resolver;
  }

  /** The language of ours that a browser wants most. */
  private static Locale best(List<Locale> wanted) {
    Locale found =
        Locale.lookup(
            wanted.stream()
                .map(locale -> new Locale.LanguageRange(locale.toLanguageTag()))
                .toList(),
            LANGUAGES);
    return found == null ? DEFAULT : found;
  }
}
