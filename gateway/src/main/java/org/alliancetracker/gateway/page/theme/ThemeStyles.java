package org.alliancetracker.gateway.page.theme;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Beside our own style sheets, and kept for a shorter time: whoever tries colours wants to see them. */
@Controller
class ThemeStyles {

  private static final CacheControl A_MINUTE = CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

  private final Theme theme;

  ThemeStyles(Theme theme) {
    this.theme = theme;
  }

  @GetMapping(Theme.ADDRESS)
  void styles(HttpServletResponse response) throws IOException {
    Optional<String> styles = theme.styles();
    if (styles.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, A_MINUTE.getHeaderValue());
    response.setContentType("text/css;charset=UTF-8");
    response.getOutputStream().write(styles.get().getBytes(StandardCharsets.UTF_8));
  }
}
