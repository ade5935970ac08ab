package org.alliancetracker.testing.answer;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Which fields a program reads by a record that no approved answer has: renamed or gone, or never shown by an answer yet. */
public final class FieldsRead {

  private FieldsRead() {}

  /** Paths such as {@code milestones.title}, through records and lists of records. */
  public static Set<String> missing(Class<? extends Record> record, JsonNode... answers) {
    Set<String> missing = new TreeSet<>();
    walk("", record, List.of(answers), missing);
    return missing;
  }

  private static void walk(String at, Class<?> record, List<JsonNode> objects, Set<String> missing) {
    for (RecordComponent component : record.getRecordComponents()) {
      String path = at + component.getName();
      List<JsonNode> values = objects.stream().map(one -> one.path(component.getName())).filter(FieldsRead::told).toList();
      Class<?> inner = element(component.getGenericType());
      if (values.isEmpty()) {
        missing.add(path);
        continue;
      }
      List<JsonNode> within = values.stream().flatMap(FieldsRead::items).filter(JsonNode::isObject).toList();
      if (inner.isRecord() && !within.isEmpty()) {
        walk(path + ".", inner, within, missing);
      }
    }
  }

  private static boolean told(JsonNode value) {
    return !value.isMissingNode() && !value.isNull() && !(value.isArray() && value.isEmpty());
  }

  private static Stream<JsonNode> items(JsonNode value) {
    return value.isArray() ? value.valueStream() : Stream.of(value);
  }

  private static Class<?> element(Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case ParameterizedType list when list.getActualTypeArguments().length == 1 -> element(list.getActualTypeArguments()[0]);
      default -> Object.class;
    };
  }
}
