package org.alliancetracker.contract.samples;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alliancetracker.contract.alliance.AllianceEvent.PartnerRenamed;
import org.alliancetracker.contract.alliance.AllianceEvents;
import org.alliancetracker.contract.envelope.PartialDate;
import tools.jackson.databind.JsonNode;

/** Makes records by their components: either with all of them said, in words from {@link ExampleWords}, or with none. */
final class Example {

  private Example() {}

  /** Everything that can be said is said. */
  static Object full(Class<?> form) {
    return make(form, component -> full(component.getGenericType(), component));
  }

  /** Nothing is known: null, empty, 0 or false. */
  static Object silent(Class<?> form) {
    return make(form, component -> nothing(component.getType()));
  }

  private interface Filling {
    Object of(RecordComponent component);
  }

  private static Object make(Class<?> form, Filling filling) {
    RecordComponent[] components = form.getRecordComponents();
    try {
      var constructor = form.getDeclaredConstructor(
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return constructor.newInstance(Arrays.stream(components).map(filling::of).toArray());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("no example of " + form.getSimpleName() + " can be made", impossible);
    }
  }

  private static Object nothing(Class<?> type) {
    if (!type.isPrimitive()) {
      return null;
    }
    return type == boolean.class ? (Object) false : type == double.class ? (Object) 0.0 : type == long.class ? (Object) 0L : 0;
  }

  private static Object full(Type type, RecordComponent component) {
    String name = component.getName();
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      return generic.getRawType() == List.class ? list(of[0], component) : map(of[0], of[1], component);
    }
    Class<?> form = (Class<?>) type;
    if (form == PartialDate.class) {
      return PartialDate.parse(ExampleWords.date(name));
    }
    if (form == JsonNode.class) {
      return AllianceEvents.codec().encode((PartnerRenamed) full(PartnerRenamed.class));
    }
    if (form.isEnum()) {
      Object[] codes = form.getEnumConstants();
      return codes[Math.min(ExampleWords.codeNumber(name), codes.length - 1)];
    }
    return form.isRecord() ? full(form) : plain(form, component);
  }

  private static Object plain(Class<?> form, RecordComponent component) {
    String name = component.getName();
    if (form == String.class) {
      return ExampleWords.text(component.getDeclaringRecord(), name);
    }
    if (form == boolean.class) {
      return true;
    }
    double number = ExampleWords.number(name);
    if (form == int.class || form == Integer.class) {
      return (int) number;
    }
    return form == long.class ? (Object) (long) number : (Object) number;
  }

  private static List<Object> list(Type of, RecordComponent component) {
    return of instanceof Class<?> form && form.isEnum()
        ? Arrays.stream(form.getEnumConstants()).skip(1).limit(2).<Object>map(code -> code).toList()
        : List.of(full(of, component));
  }

  private static Map<Object, Object> map(Type keys, Type values, RecordComponent component) {
    Map<Object, Object> map = new TreeMap<>();
    Arrays.stream(((Class<?>) keys).getEnumConstants()).limit(2).forEach(key -> map.put(key, full(values, component)));
    return map;
  }
}
