package org.tongban.platform;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslBundleRegistry;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** Gives the web server its certificate, and the next one while it runs. */
final class TlsBundle implements SslBundleRegistrar, DisposableBean {

  static final String NAME = "web";

  private static final Logger LOG = LoggerFactory.getLogger(TlsBundle.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofHours(12);

  /** Browsers judge a certificate by the real time, whatever clock the application goes by. */
  private final Clock clock = Clock.systemUTC();

  private final TlsFiles files;
  private @Nullable Thread renewal;

  TlsBundle(TlsFiles files) {
    this.files = files;
  }

  @Override
  public void registerBundles(SslBundleRegistry registry) {
    try {
      files.renew(clock.instant());
      registry.registerBundle(NAME, bundle());
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("the certificate cannot be made", e);
    }
    renewal = Thread.ofVirtual().name("certificate-renewal").start(() -> renewForEver(registry));
  }

  @Override
  public void destroy() {
    if (renewal != null) {
      renewal.interrupt();
    }
  }

  private void renewForEver(SslBundleRegistry registry) {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(BETWEEN_LOOKS);
        if (files.renew(clock.instant())) {
          registry.updateBundle(NAME, bundle());
        }
      } catch (InterruptedException _) {
        return;
      } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
        LOG.error("The certificate cannot be renewed", e);
      }
    }
  }

  private SslBundle bundle() throws IOException {
    var store = new PemSslStoreDetails(null, files.server(), files.key());
    return SslBundle.of(
        new PemSslStoreBundle(store, null),
        SslBundleKey.NONE,
        SslOptions.of(null, new String[] {"TLSv1.3"}));
  }
}
