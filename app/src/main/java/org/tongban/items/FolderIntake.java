package org.tongban.items;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tongban.platform.TongbanSettings;

/**
 * Takes in what lies in the folder of packages (事项包目录), at the start and while serving. Only
 * folders that changed are read, and only once nothing in them changes any more. What is refused is
 * told with its reasons; what runs goes on.
 */
@Component
class FolderIntake {

  private static final Logger LOG = LoggerFactory.getLogger(FolderIntake.class);
  private static final Pattern NUMBERS = Pattern.compile("\\d{1,5}\\.\\d{1,5}\\.\\d{1,5}");

  private final Path root;
  private final ItemSettings settings;
  private final Admissions admissions;
  private final RefusedFolders refused;
  private final Clock clock;
  private final ReentrantLock reading = new ReentrantLock();
  private Map<Path, FolderState> seen = Map.of();

  FolderIntake(
      TongbanSettings tongban,
      ItemSettings settings,
      Admissions admissions,
      RefusedFolders refused,
      Clock clock) {
    this.root = tongban.items();
    this.settings = settings;
    this.admissions = admissions;
    this.refused = refused;
    this.clock = clock;
  }

  /** Reads what changed since it was read last, a package after the other in their order. */
  @PostConstruct
  @Scheduled(
      initialDelayString = "${tongban.item-packages.reread:5s}",
      fixedDelayString = "${tongban.item-packages.reread:5s}")
  void read() {
    reading.lock();
    try {
      Map<Path, FolderState> now = new HashMap<>();
      for (Path folder : folders()) {
        look(folder).ifPresent(state -> now.put(folder, state));
      }
      if (!now.keySet().equals(seen.keySet())) {
        refused.retain(now.keySet().stream().map(this::name).toList());
      }
      seen = now;
    } finally {
      reading.unlock();
    }
  }

  private Optional<FolderState> look(Path folder) {
    Instant now = clock.instant();
    try {
      FolderState found = FolderState.of(folder, now);
      FolderState before = seen.get(folder);
      FolderState state = before == null ? found : found.after(before);
      if (state.taken() || !state.settled(settings.settle(), now)) {
        return Optional.of(state);
      }
      take(folder);
      return Optional.of(state.read());
    } catch (IOException gone) {
      LOG.warn("{} went away while it was looked at: {}", folder, gone.toString());
      return Optional.empty();
    }
  }

  private void take(Path folder) {
    try {
      PackageFiles files = PackageFiles.read(folder);
      if (!admissions.knows(files)) {
        admissions.fromFolder(files, admissions.check(files));
        LOG.info("{} taken in from {}", files.version(), root);
      }
      refused.forget(name(folder));
    } catch (PackageRefusedException wrong) {
      LOG.error("Item package refused: {}/{}", name(folder), wrong.getMessage());
      refused.keep(name(folder), String.valueOf(wrong.getMessage()));
    }
  }

  private String name(Path folder) {
    return root.relativize(folder).toString();
  }

  /** Folders in the order of their versions; what begins with a dot is being made. */
  private List<Path> folders() {
    return inside(root).stream()
        .flatMap(code ->
            inside(code).stream()
                .sorted(
                    Comparator.comparing(FolderIntake::version)
                        .thenComparing(Comparator.naturalOrder())))
        .toList();
  }

  private static ItemVersion version(Path folder) {
    String name = String.valueOf(folder.getFileName());
    return new ItemVersion("", NUMBERS.matcher(name).matches() ? name : "0.0.0");
  }

  private static List<Path> inside(Path folder) {
    try (Stream<Path> found = Files.list(folder)) {
      return found
          .filter(Files::isDirectory)
          .filter(inner -> !inner.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException unreadable) {
      LOG.error("{} cannot be read: {}", folder, unreadable.toString());
      return List.of();
    }
  }
}
