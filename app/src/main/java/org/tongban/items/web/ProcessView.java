package org.tongban.items.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tongban.deadlines.Term;
import org.tongban.items.Handling;
import org.tongban.items.ItemPackage;
import org.tongban.items.ProcessMap;
import org.tongban.items.ProcessMap.Kind;
import org.tongban.items.ProcessMap.Node;
import org.tongban.ui.Page;

/** A process as a picture and as the table that says the same (流程页). */
public record ProcessView(String name, Drawing drawing, List<StageView> stages) {

  private static final Pattern TERM = Pattern.compile("\\$\\{([a-z][A-Za-z]*)Due}");

  static ProcessView of(ProcessMap map, ItemPackage item, Page page) {
    Words words = new Words(map, item, page);
    List<StageView> all = map.nodes().stream().map(words::stage).toList();
    return new ProcessView(
        map.name(),
        ProcessDrawing.of(map, all, words::outcome),
        all.stream().filter(stage -> !stage.name().isEmpty()).toList());
  }

  /** Names, owners and terms in the reader's language. */
  private record Words(ProcessMap map, ItemPackage item, Page page) {

    StageView stage(Node node) {
      return new StageView(
          node.id(),
          node.kind().name(),
          name(node),
          handled(node)
              .map(stage -> page.t("items.stage.office." + stage.office()))
              .orElse(page.t("items.stage.kind." + node.kind())),
          clock(node),
          next(node));
    }

    private String name(Node node) {
      if (!node.name().isEmpty()) {
        return node.name();
      }
      return switch (node.kind()) {
        case CLOCK, MESSAGE -> page.t("items.stage.kind." + node.kind());
        case START, END, CHOICE, PARALLEL, WAIT, PERSON, PLATFORM -> "";
      };
    }

    /** How the package says the stage is handled. */
    private Optional<Handling.Stage> handled(Node node) {
      return item.handling().map(handling -> handling.stages().get(node.id()));
    }

    /** The term of a clock, of the stage, or of the clock on its edge. */
    private String clock(Node node) {
      String own = handled(node).map(stage -> named(stage.term())).orElse(term(node.clock()));
      return own.isEmpty() && node.kind() == Kind.PERSON
          ? map.nodes().stream()
              .filter(other -> other.attached().equals(node.id()))
              .map(other -> term(other.clock()))
              .collect(Collectors.joining(page.t("items.and")))
          : own;
    }

    private String term(String written) {
      Matcher due = TERM.matcher(written);
      return due.matches() ? named(due.group(1)) : written;
    }

    private String named(String name) {
      Term term = item.terms().get(name);
      return term == null ? name : page.t("items.unit." + term.unit().name(), term.amount());
    }

    /**
     * The named stages that can follow, through gateways, each with the outcome that leads there.
     */
    private String next(Node node) {
      Map<String, String> found = new HashMap<>();
      follow(node.id(), "", found, 0);
      return map.nodes().stream()
          .filter(other -> found.containsKey(other.id()))
          .map(other -> said(found.getOrDefault(other.id(), ""), name(other)))
          .collect(Collectors.joining(page.t("items.and")));
    }

    private String said(String outcome, String name) {
      return outcome.isEmpty() ? name : page.t("items.stage.on", outcome(outcome), name);
    }

    /** An outcome as the desk calls it; as it is written where the desk has no word for it. */
    String outcome(String written) {
      return written.isEmpty() ? "" : page.tOr("desk.act." + written, written);
    }

    private void follow(String from, String outcome, Map<String, String> found, int depth) {
      for (ProcessMap.Flow flow : map.flows()) {
        if (!flow.from().equals(from) || depth > map.nodes().size()) {
          continue;
        }
        String on = flow.outcome().isEmpty() ? outcome : flow.outcome();
        Optional<Node> to =
            map.nodes().stream().filter(node -> node.id().equals(flow.to())).findFirst();
        if (to.isPresent() && name(to.get()).isEmpty()) {
          follow(flow.to(), on, found, depth + 1);
        } else {
          found.putIfAbsent(flow.to(), on);
        }
      }
    }
  }
}
