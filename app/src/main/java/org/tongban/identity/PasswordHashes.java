package org.tongban.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords (口令散列), each with its own salt. Demonstration accounts opened together share one
 * hash: everybody knows their password, so a salt would protect nothing, and a hash takes long by
 * design.
 */
@Component
class PasswordHashes {

  private final PasswordEncoder encoder;

  PasswordHashes(PasswordEncoder encoder) {
    this.encoder = encoder;
  }

  /** The hashes in the order given. */
  List<String> of(List<NewStaff> staff) {
    Map<String, String> open = new HashMap<>();
    return staff.stream()
        .map(one ->
            one.demonstration()
                ? open.computeIfAbsent(one.password(), encoder::encode)
                : encoder.encode(one.password()))
        .toList();
  }

  String of(String password) {
    return encoder.encode(password);
  }
}
