package org.tongban.items;

import java.util.List;
import java.util.function.Consumer;
import org.tongban.deadlines.Term;
import org.tongban.kernel.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Changes limits and materials of a description; its remarks are lost with it (实施清单修改). */
final class DescriptionEdits {

  private static final YAMLMapper YAML = new YAMLMapper();

  private DescriptionEdits() {}

  /** The description with another amount for a limit it has. */
  static String term(String file, String name, int amount, Term.Unit unit) {
    return changed(
        file,
        root -> {
          if (!(root.path("terms").path(name) instanceof ObjectNode term)) {
            throw unknown();
          }
          term.put("amount", amount);
          term.put("unit", unit.name());
        });
  }

  /** The description with a material more, whose texts have these keys. */
  static String material(String file, String name, boolean required) {
    return changed(
        file,
        root -> {
          ObjectNode material = materials(root).addObject();
          material.put("name", name);
          material.put("issuer", name + ".issuer");
          material.put("required", required);
          material.put("source", name + ".source");
        });
  }

  /** The description without a material it has. */
  static String without(String file, String name) {
    return changed(
        file,
        root -> {
          ArrayNode materials = materials(root);
          List<String> names =
              materials.valueStream().map(one -> one.path("name").asString("")).toList();
          if (!names.contains(name)) {
            throw unknown();
          }
          materials.remove(names.indexOf(name));
        });
  }

  private static String changed(String file, Consumer<ObjectNode> change) {
    ObjectNode root = root(file);
    change.accept(root);
    return YAML.writeValueAsString(root);
  }

  private static ObjectNode root(String file) {
    JsonNode read = YAML.readTree(file);
    if (!(read instanceof ObjectNode root)) {
      throw unknown();
    }
    return root;
  }

  private static ArrayNode materials(ObjectNode root) {
    if (!(root.path("materials") instanceof ArrayNode materials)) {
      throw unknown();
    }
    return materials;
  }

  private static Refusal unknown() {
    return new Refusal(Refusal.Kind.CONFLICT, "items.edit.gone");
  }
}
