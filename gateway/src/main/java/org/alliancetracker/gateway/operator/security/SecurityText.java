package org.alliancetracker.gateway.operator.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where whoever finds a weakness looks first. */
@Controller
class SecurityText {

  private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

  private final SecurityContact contact;

  SecurityText(SecurityContact contact) {
    this.contact = contact;
  }

  @GetMapping("/.well-known/security.txt")
  void text(HttpServletResponse response) throws IOException {
    Optional<String> text = contact.text();
    if (text.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(PLAIN.toString());
    response.getOutputStream().write(text.get().getBytes(StandardCharsets.UTF_8));
  }
}
