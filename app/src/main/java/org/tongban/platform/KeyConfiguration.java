package org.tongban.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongban.guomi.BlindIndex;
import org.tongban.guomi.FieldCipher;
import org.tongban.guomi.KeyRing;
import org.tongban.guomi.MasterKey;

/** Opens the installation's key ring (密钥环) with its master key. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

  @Bean
  KeyRing keyRing(TongbanSettings settings) {
    return KeyRing.open(
        settings.data().resolve("keyring"), MasterKey.fromFileOrCreate(settings.masterKey()));
  }

  @Bean
  FieldCipher fieldCipher(KeyRing ring) {
    return ring.fieldCipher();
  }

  @Bean
  BlindIndex blindIndex(KeyRing ring) {
    return ring.blindIndex();
  }
}
