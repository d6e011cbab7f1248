package org.tongban.guidance;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tongban.kernel.Refusal;
import org.tongban.platform.StrictYaml;
import tools.jackson.core.JacksonException;

/**
 * Reads the folder of guides, at the start and while serving. A file that cannot be shown is told
 * in the log with its reasons, and what was shown of it before goes on.
 */
@Component
class GuideFolder implements Guides {

  private static final Logger LOG = LoggerFactory.getLogger(GuideFolder.class);
  private static final String ENDING = ".yaml";

  private final Path folder;
  private Map<Path, byte[]> seen = Map.of();
  private volatile Map<String, Guide> shown = Map.of();

  GuideFolder(GuidanceSettings settings) {
    this.folder = settings.folder();
  }

  @Override
  public Map<String, Guide> all() {
    return shown;
  }

  @Override
  public Guide guide(String code) {
    Guide guide = shown.get(code);
    if (guide == null) {
      throw new Refusal(Refusal.Kind.NOT_FOUND, "guidance.unknown");
    }
    return guide;
  }

  /** Takes in what is new, changed or gone since it was read last. */
  @PostConstruct
  @Scheduled(initialDelay = 5_000, fixedDelay = 5_000)
  synchronized void read() {
    Map<Path, byte[]> now = files();
    Map<String, Guide> guides = new TreeMap<>();
    now.forEach((file, bytes) -> {
      boolean same = java.util.Arrays.equals(bytes, seen.get(file));
      Optional<Guide> last = Optional.ofNullable(shown.get(code(file)));
      (same ? last : read(file, bytes).or(() -> last))
          .ifPresent(guide -> guides.put(code(file), guide));
    });
    Map<String, Guide> ordered = new LinkedHashMap<>();
    guides.entrySet().stream()
        .sorted(Comparator.comparingInt(one -> one.getValue().order()))
        .forEach(one -> ordered.put(one.getKey(), one.getValue()));
    seen = now;
    shown = java.util.Collections.unmodifiableMap(ordered);
  }

  private Map<Path, byte[]> files() {
    Map<Path, byte[]> files = new TreeMap<>();
    try (Stream<Path> listed = Files.list(folder)) {
      listed
          .filter(one -> one.toString().endsWith(ENDING) && Files.isRegularFile(one))
          .forEach(one -> bytes(one).ifPresent(bytes -> files.put(one, bytes)));
    } catch (NoSuchFileException _) {
      return Map.of();
    } catch (IOException unreadable) {
      LOG.warn("The folder of guides {} cannot be read; what was read before is shown.", folder);
      return seen;
    }
    return files;
  }

  /**
   * What the file holds, or held when it was read last; a file that is being replaced is there
   * again soon.
   */
  private Optional<byte[]> bytes(Path file) {
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      LOG.warn("{} cannot be read now; what was read of it before is shown.", file);
      return Optional.ofNullable(seen.get(file));
    }
  }

  private static Optional<Guide> read(Path file, byte[] bytes) {
    try {
      Guide guide = StrictYaml.reader().readValue(bytes, Guide.class);
      List<String> problems = guide == null ? List.of("it is empty") : GuideCheck.of(guide);
      if (problems.isEmpty()) {
        return Optional.ofNullable(guide);
      }
      LOG.warn("{} is not shown: {}", file, String.join("; ", problems));
    } catch (JacksonException wrong) {
      int line = wrong.getLocation() == null ? 0 : wrong.getLocation().getLineNr();
      LOG.warn("{}, line {}: {}", file, line, wrong.getOriginalMessage());
    }
    return Optional.empty();
  }

  private static String code(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ENDING.length());
  }
}
