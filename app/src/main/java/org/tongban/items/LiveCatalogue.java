package org.tongban.items;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;
import org.tongban.kernel.Refusal;

/** The catalogue of what is shown to whom, after the folder of packages was read once. */
@Component
@DependsOn("folderIntake")
class LiveCatalogue implements ItemCatalogue {

  private final Rollout rollout;
  private final LoadedPackages packages;

  LiveCatalogue(Rollout rollout, LoadedPackages packages) {
    this.rollout = rollout;
    this.packages = packages;
  }

  @Override
  public ItemPackage current(String code, Viewer viewer) {
    return rollout.shown(code, viewer).flatMap(packages::find).orElseThrow(LiveCatalogue::unknown);
  }

  @Override
  public ItemPackage version(ItemVersion version) {
    return packages.find(version).orElseThrow(LiveCatalogue::unknown);
  }

  @Override
  public List<ItemPackage> all(Viewer viewer) {
    Collator order = Collator.getInstance(Locale.SIMPLIFIED_CHINESE);
    return rollout.shown(viewer).stream()
        .flatMap(version -> packages.find(version).stream())
        .<ItemPackage>map(item -> item)
        .sorted(Comparator.comparing(LiveCatalogue::name, order::compare))
        .toList();
  }

  private static String name(ItemPackage item) {
    return item.text(item.description().name(), Locale.SIMPLIFIED_CHINESE);
  }

  private static Refusal unknown() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "items.problem.unknown");
  }
}
