package org.tongban.items;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the form of a package: {@code steps.yaml} and {@code form.schema.json} must agree. */
final class FormFile {

  static final String STEPS = "steps.yaml";
  static final String SCHEMA = "form.schema.json";
  private static final Set<String> ROOT =
      Set.of(
          "$schema",
          "$id",
          "title",
          "description",
          "type",
          "properties",
          "required",
          "additionalProperties");
  private static final Set<String> FIELD =
      Set.of("description", "type", "enum", "const", "pattern", "minLength", "maxLength");

  private FormFile() {}

  private record Step(String title, List<String> known, List<Question> fields) {}

  private record Question(String name, FormStep.Kind kind) {}

  static Form read(PackageFiles files, Texts texts, Clock clock, Findings findings) {
    JsonNode root = schema(files, findings);
    Step[] steps = PackageYaml.yaml(files, STEPS, Step[].class);
    if (steps.length == 0) {
      findings.error(STEPS, "a form has at least one step");
    }
    Set<String> required = new HashSet<>();
    root.path("required").forEach(name -> required.add(name.asString()));
    Map<String, Schema> schemas = schemas(root, files, findings);
    List<FormStep> read = new ArrayList<>();
    Set<String> asked = new HashSet<>();
    for (Step step : steps) {
      List<FormStep.Field> fields = new ArrayList<>();
      for (Question question : step.fields()) {
        if (!schemas.containsKey(question.name()) || !asked.add(question.name())) {
          findings.error(
              STEPS,
              files.line(STEPS, question.name()),
              "the field " + question.name() + " is not in " + SCHEMA + ", or asked twice");
        }
        fields.add(field(question, root, required, texts));
      }
      read.add(new FormStep(step.title(), List.copyOf(step.known()), List.copyOf(fields)));
    }
    for (String name : schemas.keySet()) {
      if (!asked.contains(name)) {
        findings.error(
            SCHEMA, files.line(SCHEMA, name), "the field " + name + " is never asked in " + STEPS);
      }
    }
    required.stream()
        .filter(name -> !schemas.containsKey(name))
        .forEach(name ->
            findings.error(
                SCHEMA, files.line(SCHEMA, name), "the required field " + name + " is no field"));
    choices(read, files, findings);
    texts.require(keys(read), findings);
    return new Form(List.copyOf(read), schemas, clock);
  }

  private static void choices(List<FormStep> steps, PackageFiles files, Findings findings) {
    steps.stream()
        .flatMap(step -> step.fields().stream())
        .filter(field -> field.kind() == FormStep.Kind.CHOICE && field.options().isEmpty())
        .forEach(field ->
            findings.error(
                SCHEMA,
                files.line(SCHEMA, field.name()),
                field.name() + " offers nothing to choose: give it an enum"));
  }

  private static JsonNode schema(PackageFiles files, Findings findings) {
    JsonNode root = PackageYaml.json(files, SCHEMA, JsonNode.class);
    boolean strict =
        SpecificationVersion.DRAFT_2020_12.getDialectId().equals(root.path("$schema").asString(""))
            && root.path("type").asString("").equals("object")
            && root.path("additionalProperties").isBoolean()
            && !root.path("additionalProperties").asBoolean();
    if (!strict) {
      findings.error(
          SCHEMA, "a form is an object of JSON Schema 2020-12 without additional properties");
    }
    only(root, ROOT, files, findings);
    root.path("properties").forEach(field -> only(field, FIELD, files, findings));
    findings.refuse(SCHEMA);
    return root;
  }

  private static void only(
      JsonNode node, Set<String> allowed, PackageFiles files, Findings findings) {
    for (String keyword : node.propertyNames()) {
      if (!allowed.contains(keyword)) {
        findings.error(
            SCHEMA, files.line(SCHEMA, keyword), "the keyword " + keyword + " is not allowed");
      }
    }
  }

  private static Map<String, Schema> schemas(JsonNode root, PackageFiles files, Findings findings) {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    Map<String, Schema> schemas = new HashMap<>();
    for (Map.Entry<String, JsonNode> field : root.path("properties").properties()) {
      try {
        schemas.put(field.getKey(), registry.getSchema(field.getValue()));
      } catch (SchemaException wrong) {
        findings.error(
            SCHEMA, files.line(SCHEMA, field.getKey()), field.getKey() + ": " + wrong.getMessage());
      }
    }
    return Map.copyOf(schemas);
  }

  private static FormStep.Field field(
      Question question, JsonNode root, Set<String> required, Texts texts) {
    String label = "field." + question.name();
    String hint = label + ".hint";
    List<String> options = new ArrayList<>();
    if (question.kind() == FormStep.Kind.CHOICE) {
      root.path("properties")
          .path(question.name())
          .path("enum")
          .forEach(value -> options.add(value.asString()));
    }
    return new FormStep.Field(
        question.name(),
        question.kind(),
        label,
        texts.empty(hint) ? "" : hint,
        List.copyOf(options),
        required.contains(question.name()));
  }

  private static List<String> keys(List<FormStep> steps) {
    List<String> keys = new ArrayList<>();
    boolean dates =
        steps.stream()
            .flatMap(step -> step.fields().stream())
            .anyMatch(field -> field.kind() == FormStep.Kind.DATE);
    for (Problem problem : Problem.values()) {
      if (problem != Problem.DATE || dates) {
        keys.add(problem.key());
      }
    }
    for (FormStep step : steps) {
      keys.add(step.title());
      for (String known : step.known()) {
        keys.add("known." + known);
        keys.add("known." + known + ".source");
      }
      for (FormStep.Field field : step.fields()) {
        keys.addAll(List.of(field.label(), field.label() + ".hint"));
        field.options().forEach(option -> keys.add(field.label() + "." + option));
      }
    }
    return keys;
  }
}
