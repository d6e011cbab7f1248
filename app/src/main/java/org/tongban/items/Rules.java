package org.tongban.items;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The automatic checks (自动检查) of a package: decision tables that pass or flag, never refuse. */
final class Rules {

  static final String FILE = "rules.dmn";
  static final String UNAVAILABLE = "check.unavailable";

  private static final Logger LOG = LoggerFactory.getLogger(Rules.class);
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final ItemVersion version;
  private final byte[] content;
  private final List<String> decisions;
  private @Nullable Engine engine;

  Rules(ItemVersion version, byte[] content, List<String> decisions) {
    this.version = version;
    this.content = content;
    this.decisions = decisions;
  }

  /** A compiled rules file. */
  record Engine(DMNRuntime runtime, DMNModel model) {}

  /** Builds the engine once, when it is first needed: about a second and 20 MB. */
  synchronized Engine engine() {
    if (engine == null) {
      engine = compiled();
    }
    return engine;
  }

  private Engine compiled() {
    try {
      return build();
    } catch (PackageRefusedException refused) {
      throw refused;
    } catch (RuntimeException broken) {
      throw new PackageRefusedException(FILE, "does not compile: " + broken);
    }
  }

  private Engine build() {
    Resource resource = ResourceFactory.newByteArrayResource(content);
    resource.setSourcePath(version + "/" + FILE);
    DMNRuntime runtime =
        DMNRuntimeBuilder.fromDefaults()
            .setRootClassLoader(Rules.class.getClassLoader())
            .buildConfiguration()
            .fromResources(List.of(resource))
            .getOrElseThrow(
                wrong -> new PackageRefusedException(FILE, String.valueOf(wrong.getMessage())));
    DMNModel model = runtime.getModels().getFirst();
    for (DMNMessage message : model.getMessages(DMNMessage.Severity.ERROR)) {
      throw new PackageRefusedException(FILE, message.getText());
    }
    return new Engine(runtime, model);
  }

  List<CheckResult> check(Map<String, Object> facts) {
    Engine built = engine();
    FutureTask<List<CheckResult>> task = new FutureTask<>(() -> evaluate(built, facts));
    Thread.ofVirtual().name("rules-" + version).start(task);
    try {
      return task.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException failed) {
      task.cancel(true);
      LOG.error("The rules of {} did not give a result; every check is flagged", version, failed);
      return decisions.stream().map(Rules::unavailable).toList();
    } catch (InterruptedException stopped) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      return decisions.stream().map(Rules::unavailable).toList();
    }
  }

  /** Names of the facts they read. */
  List<String> inputs() {
    return engine().model().getInputs().stream().map(input -> input.getName()).toList();
  }

  private List<CheckResult> evaluate(Engine built, Map<String, Object> facts) {
    DMNContext context = built.runtime().newContext();
    built
        .model()
        .getInputs()
        .forEach(input -> context.set(input.getName(), fact(facts, input.getName())));
    Map<String, CheckResult> found = new HashMap<>();
    for (DMNDecisionResult result :
        built.runtime().evaluateAll(built.model(), context).getDecisionResults()) {
      found.put(result.getDecisionId(), result(result));
    }
    List<CheckResult> ordered = new ArrayList<>();
    for (String decision : decisions) {
      ordered.add(found.getOrDefault(decision, unavailable(decision)));
    }
    return List.copyOf(ordered);
  }

  private static @Nullable Object fact(Map<String, Object> facts, String name) {
    Object value = facts.get(name);
    return value instanceof Number number ? new BigDecimal(number.toString()) : value;
  }

  /** Whether the decision says what every check says: passed, reason and citation. */
  static boolean gives(DMNDecisionResult result) {
    return !result(result).reason().equals(UNAVAILABLE);
  }

  private static CheckResult result(DMNDecisionResult result) {
    String rule = result.getDecisionId();
    return result.getResult() instanceof Map<?, ?> given
            && given.get("passed") instanceof Boolean passed
            && given.get("reason") instanceof String reason
            && given.get("citation") instanceof String citation
        ? new CheckResult(rule, passed, reason, citation)
        : unavailable(rule);
  }

  private static CheckResult unavailable(String rule) {
    return new CheckResult(rule, false, UNAVAILABLE, UNAVAILABLE);
  }
}
