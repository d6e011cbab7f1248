package org.tongban.platform;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the server where to go and how to trust its certificate. */
@Component
final class StartAnnouncement {

  private final TlsFiles files;
  private final TongbanSettings settings;
  private final List<StartNotice> notices;
  private volatile int port;

  StartAnnouncement(TlsFiles files, TongbanSettings settings, List<StartNotice> notices) {
    this.files = files;
    this.settings = settings;
    this.notices = notices;
  }

  @EventListener
  void opened(WebServerInitializedEvent event) {
    port = event.getWebServer().getPort();
  }

  @EventListener(ApplicationReadyEvent.class)
  void ready() {
    if (port == 0) {
      return;
    }
    // A terminal whose language is not Chinese most likely cannot show it.
    Locale language =
        Locale.getDefault().getLanguage().equals("zh") ? Locale.getDefault() : Locale.ENGLISH;
    IO.println();
    IO.println(Messages.text(language, "platform.start.address", "https://localhost:" + port));
    IO.println(Messages.text(language, "platform.start.trust", files.authority()));
    if (!settings.demonstration()) {
      IO.println(Messages.text(language, "platform.start.production"));
    }
    notices.forEach(notice -> notice.lines().forEach(IO::println));
    IO.println(Messages.text(language, "platform.start.stop"));
  }
}
