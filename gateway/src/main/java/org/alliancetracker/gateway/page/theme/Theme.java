package org.alliancetracker.gateway.page.theme;

import java.nio.file.Path;
import java.util.Optional;
import org.alliancetracker.gateway.operator.OperatorFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A style sheet of the operator's, which counts after ours: colours and type of whoever runs an installation. No brand ships with it. */
@Component
public class Theme {

  static final String ADDRESS = "/assets/theme.css";

  private final Optional<OperatorFile<String>> file;

  /** @param file of the style sheet; empty: there is none */
  Theme(@Value("${ALLIANCE_THEME_CSS:}") String file) {
    this.file = file.isEmpty() ? Optional.empty() : Optional.of(new OperatorFile<>(Path.of(file), Optional::of));
  }

  Optional<String> styles() {
    return file.flatMap(OperatorFile::content);
  }

  /** Where pages find it; null while there is none. */
  public String address() {
    return styles().isPresent() ? ADDRESS : null;
  }
}
