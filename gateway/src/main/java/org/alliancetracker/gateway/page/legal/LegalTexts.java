package org.alliancetracker.gateway.page.legal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alliancetracker.gateway.operator.OperatorFile;
import org.alliancetracker.words.language.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The operator's texts: in one folder a file for each page and language, as docs/operations.md names them. */
@Component
public class LegalTexts {

  private final Map<LegalPage, Map<Language, OperatorFile<LegalText>>> files = new EnumMap<>(LegalPage.class);

  /** @param folder that they are in; empty: there are none */
  LegalTexts(@Value("${ALLIANCE_LEGAL_DIR:}") String folder) {
    if (!folder.isEmpty()) {
      Arrays.stream(LegalPage.values()).forEach(page -> files.put(page, files(Path.of(folder), page)));
    }
  }

  private static Map<Language, OperatorFile<LegalText>> files(Path folder, LegalPage page) {
    Map<Language, OperatorFile<LegalText>> languages = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      languages.put(language, new OperatorFile<>(folder.resolve(page.code() + "." + language.code() + ".md"),
          written -> LegalText.of(language.code(), written)));
    }
    return languages;
  }

  /** In the reader's language, else in another that it was published in. */
  Optional<LegalText> find(LegalPage page, Locale reader) {
    Map<Language, OperatorFile<LegalText>> languages = files.getOrDefault(page, Map.of());
    Language own = Language.of(reader);
    return Optional.ofNullable(languages.get(own)).flatMap(OperatorFile::content)
        .or(() -> languages.values().stream().flatMap(file -> file.content().stream()).findFirst());
  }

  /** What every page ends with. */
  public List<LegalLink> links(Locale reader) {
    return Arrays.stream(LegalPage.values()).map(page -> new LegalLink(page.address(), words(page, reader))).toList();
  }

  private String words(LegalPage page, Locale reader) {
    String plain = "legal." + page.code();
    Optional<Conformity> said = page == LegalPage.ACCESSIBILITY ? find(page, reader).flatMap(LegalText::conformity) : Optional.empty();
    return said.map(conformity -> plain + "." + conformity.code()).orElse(plain);
  }
}
