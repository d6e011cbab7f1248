package org.tongban.audit;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongban.guomi.KeyRing;
import org.tongban.guomi.MacKey;
import org.tongban.guomi.Sm2Signer;
import org.tongban.ledger.Checkpoint;
import org.tongban.ledger.Checkpoints;
import org.tongban.ledger.MerkleFrontier;
import org.tongban.ledger.NoteKey;
import org.tongban.ledger.SignedCheckpoint;
import org.tongban.platform.TongbanSettings;

/** The keys of the trail: one MACs entries, one signs checkpoints under the installation's name. */
@Component
class TrailKeys {

  private final MacKey mac;
  private final Sm2Signer signer;
  private final NoteKey name;

  TrailKeys(KeyRing ring, TongbanSettings settings) {
    this.mac = ring.macKey("audit");
    this.signer = ring.signer("ledger");
    this.name = NoteKey.sm2(settings.installation() + "/audit", signer.publicKeyPem());
  }

  MacKey mac() {
    return mac;
  }

  SignedCheckpoint sign(MerkleFrontier frontier, Instant at) {
    return Checkpoints.sign(Checkpoint.at(name.name(), frontier, at), name, signer::sign);
  }

  /** Throws a {@link org.tongban.ledger.CheckpointRejectedException} unless we signed it. */
  void verify(SignedCheckpoint checkpoint) {
    Checkpoints.verify(checkpoint, name.name(), Map.of(name, signer.verifier()::verify));
  }

  /** Public key in PEM with which anybody can verify the checkpoints. */
  String publicKeyPem() {
    return signer.publicKeyPem();
  }

  /** Name of the log, which begins every checkpoint. */
  String origin() {
    return name.name();
  }
}
