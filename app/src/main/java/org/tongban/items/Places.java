package org.tongban.items;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.springframework.stereotype.Component;
import org.tongban.guomi.KeyRing;
import org.tongban.guomi.MacKey;

/**
 * Where a resident stands among all when an item's versions are shown to a share (分流位置): a keyed
 * hash of person and item, so that nobody can reckon it, it never moves, and who was shown a
 * version keeps it while the share grows.
 */
@Component
class Places {

  /** How many places one percent has. */
  static final int PERCENT = 100;

  private static final int ALL = 100 * PERCENT;

  private final MacKey key;

  Places(KeyRing ring) {
    this.key = ring.macKey("items-rollout");
  }

  /** From 0 to 9999; 0 for whoever is no resident, whom no share holds. */
  int of(Viewer viewer, String code) {
    return viewer
        .person()
        .map(person -> key.mac(person.toString().getBytes(UTF_8), code.getBytes(UTF_8)))
        .map(mac -> Integer.remainderUnsigned(ByteBuffer.wrap(mac).getInt(), ALL))
        .orElse(0);
  }
}
