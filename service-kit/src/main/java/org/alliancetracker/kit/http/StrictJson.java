package org.alliancetracker.kit.http;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** JSON is taken at its word: no guessing from one type to another, nothing unknown, nothing twice, nothing endless. */
@Configuration(proxyBeanMethods = false)
class StrictJson {

  static final int MAX_DEPTH = 32;
  private static final int MAX_STRING = 100_000;
  private static final int MAX_NAME = 200;
  private static final int MAX_NUMBER = 40;

  private static final List<LogicalType> SCALARS = List.of(LogicalType.Integer, LogicalType.Float, LogicalType.Boolean,
      LogicalType.Textual, LogicalType.Enum, LogicalType.DateTime, LogicalType.OtherScalar);

  /** For whoever reads a body without binding it. */
  static final JsonFactory BOUNDED = bounded(JsonFactory.builder()).build();

  @Bean
  JsonFactoryBuilderCustomizer boundedJson() {
    return StrictJson::bounded;
  }

  private static JsonFactoryBuilder bounded(JsonFactoryBuilder factory) {
    return factory
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH).maxStringLength(MAX_STRING).maxNameLength(MAX_NAME)
            .maxNumberLength(MAX_NUMBER).build());
  }

  @Bean
  JsonMapperBuilderCustomizer strictJson() {
    return StrictJson::strict;
  }

  private static void strict(JsonMapper.Builder mapper) {
    mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .defaultLeniency(false)
        .addModule(new SimpleModule("strict").addDeserializer(Instant.class, new TextInstant()));
    for (LogicalType type : SCALARS) {
      mapper.withCoercionConfig(type, coercion -> Arrays.stream(CoercionInputShape.values())
          .filter(shape -> !isNatural(shape, type))
          .forEach(shape -> coercion.setCoercion(shape, CoercionAction.Fail)));
    }
  }

  private static boolean isNatural(CoercionInputShape shape, LogicalType type) {
    return switch (shape) {
      case String -> type == LogicalType.DateTime || type == LogicalType.OtherScalar
          || type == LogicalType.Textual || type == LogicalType.Enum;
      case Integer -> type == LogicalType.Integer || type == LogicalType.Float;
      case Float -> type == LogicalType.Float;
      case Boolean -> type == LogicalType.Boolean;
      case EmptyString -> type == LogicalType.Textual;
      default -> false;
    };
  }
}
