package org.tongban.items.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.tongban.items.ProcessMap;

/**
 * Lays a process out from the top down (流程图布局): the same process is always the same picture. A
 * clock on the edge of a stage is drawn as what follows when the stage's term runs out.
 */
final class ProcessDrawing {

  private static final int SMALL = 28;
  private static final int WIDE = 148;
  private static final int ACROSS = 9;
  private static final int PAD = 24;
  private static final int LETTER = 15;

  static {
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
  }

  private final ElkNode root = ElkGraphUtil.createGraph();
  private final Map<String, ElkNode> placed = new HashMap<>();
  private final List<ElkEdge> edges = new ArrayList<>();
  private final Map<String, StageView> stages;
  private final UnaryOperator<String> outcome;

  private ProcessDrawing(Map<String, StageView> stages, UnaryOperator<String> outcome) {
    this.stages = stages;
    this.outcome = outcome;
  }

  /** Draws the process with the words of its stages and outcomes. */
  static Drawing of(ProcessMap map, List<StageView> stages, UnaryOperator<String> outcome) {
    Map<String, StageView> byId = new HashMap<>();
    stages.forEach(stage -> byId.put(stage.id(), stage));
    return new ProcessDrawing(byId, outcome).draw(map);
  }

  private Drawing draw(ProcessMap map) {
    root.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
    root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    root.setProperty(CoreOptions.RANDOM_SEED, 1);
    root.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.MODEL_ORDER);
    root.setProperty(CoreOptions.SPACING_NODE_NODE, 28.0);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 36.0);
    map.nodes().forEach(this::place);
    map.nodes().stream()
        .filter(node -> !node.attached().isEmpty())
        .forEach(node -> join(node.attached(), node.id(), ""));
    map.flows().forEach(flow -> join(flow.from(), flow.to(), outcome.apply(flow.outcome())));
    new LayeredLayoutProvider().layout(root, new BasicProgressMonitor());
    return new Drawing(
        (int) Math.ceil(root.getWidth()),
        (int) Math.ceil(root.getHeight()),
        map.nodes().stream().map(this::box).toList(),
        edges.stream().map(ProcessDrawing::line).toList());
  }

  private void place(ProcessMap.Node node) {
    ElkNode box = ElkGraphUtil.createNode(root);
    box.setIdentifier(node.id());
    List<String> words = words(node);
    StageView stage = stages.get(node.id());
    int lines = words.size() + (stage == null || stage.clock().isEmpty() ? 0 : 1);
    if (lines == 0) {
      box.setDimensions(SMALL, SMALL);
    } else {
      box.setDimensions(WIDE, PAD + lines * Drawing.LINE);
    }
    placed.put(node.id(), box);
  }

  private void join(String from, String to, String words) {
    ElkNode source = placed.get(from);
    ElkNode target = placed.get(to);
    if (source == null || target == null) {
      return;
    }
    ElkEdge edge = ElkGraphUtil.createSimpleEdge(source, target);
    if (!words.isEmpty()) {
      ElkLabel label = ElkGraphUtil.createLabel(words, edge);
      label.setDimensions(words.length() * LETTER, Drawing.LINE);
      label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
    }
    edges.add(edge);
  }

  private List<String> words(ProcessMap.Node node) {
    StageView stage = stages.get(node.id());
    String name = stage == null ? node.name() : stage.name();
    List<String> words = new ArrayList<>();
    for (int at = 0; at < name.length(); at += ACROSS) {
      words.add(name.substring(at, Math.min(name.length(), at + ACROSS)));
    }
    return words;
  }

  private Drawing.Box box(ProcessMap.Node node) {
    ElkNode box = placed.get(node.id());
    StageView stage = stages.get(node.id());
    return new Drawing.Box(
        node.kind().name(),
        (int) Math.round(box == null ? 0 : box.getX()),
        (int) Math.round(box == null ? 0 : box.getY()),
        (int) Math.round(box == null ? 0 : box.getWidth()),
        (int) Math.round(box == null ? 0 : box.getHeight()),
        words(node),
        stage == null ? "" : stage.clock());
  }

  private static Drawing.Line line(ElkEdge edge) {
    StringBuilder path = new StringBuilder();
    for (ElkEdgeSection section : edge.getSections()) {
      to(path, 'M', section.getStartX(), section.getStartY());
      for (ElkBendPoint bend : section.getBendPoints()) {
        to(path, 'L', bend.getX(), bend.getY());
      }
      to(path, 'L', section.getEndX(), section.getEndY());
    }
    if (edge.getLabels().isEmpty()) {
      return new Drawing.Line(path.toString(), "", 0, 0);
    }
    ElkLabel label = edge.getLabels().getFirst();
    return new Drawing.Line(
        path.toString(),
        label.getText(),
        (int) Math.round(label.getX() + label.getWidth() / 2),
        (int) Math.round(label.getY() + label.getHeight() / 2) + 5);
  }

  private static void to(StringBuilder path, char how, double x, double y) {
    path.append(how).append(Math.round(x)).append(' ').append(Math.round(y));
  }
}
