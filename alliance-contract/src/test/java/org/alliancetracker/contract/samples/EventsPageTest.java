package org.alliancetracker.contract.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliancetracker.contract.people.PersonRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** {@code docs/events.md} names every type, every field and every code. */
class EventsPageTest {

  private static final List<String> PAGE = page();
  private static final Pattern CODE = Pattern.compile("`(\\w+)`");

  /** What a row is called, and the words it must have in code style. */
  static Stream<Arguments> rows() {
    Stream<Arguments> types = WireType.all().stream().map(type -> Arguments.of("`" + type.name() + "`", fields(type.form())));
    Stream<Arguments> people = Stream.of(Arguments.of("person", fields(PersonRecord.class)));
    Stream<Arguments> forms = contract().filter(Class::isRecord).filter(EventsPageTest::isForm)
        .map(form -> Arguments.of(form.getSimpleName(), fields(form)));
    Stream<Arguments> codes = kindsOfCodes().map(kind -> Arguments.of(kind.getSimpleName(), codes(kind)));
    return Stream.of(types, people, forms, codes).flatMap(rows -> rows);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void oneRowSaysItAll(String name, List<String> words) {
    List<String> rows = PAGE.stream().filter(line -> line.startsWith("| " + name + " |")).toList();

    assertThat(rows).as("rows of docs/events.md for " + name).singleElement()
        .satisfies(row -> assertThat(words).allMatch(word -> row.contains("`" + word + "`")));
  }

  /** A code that is taken away breaks the events that carry it: it stays, here and there. */
  @ParameterizedTest
  @MethodSource("kindsOfCodes")
  void everyCodeOfThePageStillExists(Class<?> kind) {
    String row = PAGE.stream().filter(line -> line.startsWith("| " + kind.getSimpleName() + " |")).findFirst().orElseThrow();

    assertThat(codes(kind)).containsAll(CODE.matcher(row).results().map(code -> code.group(1)).toList());
  }

  static Stream<Class<?>> kindsOfCodes() {
    return contract().filter(Class::isEnum);
  }

  @Test
  void formsAndCodesAreFound() {
    assertThat(rows().map(row -> row.get()[0])).contains("Description", "DimensionScore", "MilestoneKind", "person");
  }

  private static boolean isForm(Class<?> form) {
    return form.getEnclosingClass() == null && form != PersonRecord.class
        && form.getPackageName().matches(".*\\.(alliance|evaluation)");
  }

  private static List<String> fields(Class<?> form) {
    return Arrays.stream(form.getRecordComponents()).map(component -> component.getName()).toList();
  }

  private static List<String> codes(Class<?> kind) {
    return Arrays.stream(kind.getEnumConstants()).map(code -> JsonMapper.shared().valueToTree(code).stringValue()).toList();
  }

  private static Stream<Class<?>> contract() {
    return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages("org.alliancetracker.contract").stream().map(JavaClass::reflect);
  }

  private static List<String> page() {
    try {
      return Files.readAllLines(Path.of("../docs/events.md"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
