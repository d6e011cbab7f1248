package org.tongban.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.tongban.guomi.BlindIndex;
import org.tongban.guomi.FieldCipher;
import org.tongban.guomi.KeyRing;

/** Opens the key ring in the data folder; named signers are {@code keyRing.signer(name)}. */
@Configuration(proxyBeanMethods = false)
class KeysConfiguration {

  @Bean
  KeyRing keyRing(TongbanSettings settings, DataFolder data, Environment environment) {
    var source = new MasterKeySource(settings, environment.getProperty(MasterKeySource.VARIABLE));
    return KeyRing.open(data.resolve("keys").resolve("ring"), source.masterKey());
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
