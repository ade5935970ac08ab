package org.alliancetracker.gateway.browser;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Writes and reads our cookies: never for scripts, never sent by other sites' forms, over TLS only where there is TLS. */
@Component
public class SessionCookie {

  public static final String SESSION = "alliance_session";

  private final boolean tls;

  SessionCookie(@Value("${ALLIANCE_PUBLIC_URL:}") String publicUrl) {
    this.tls = publicUrl.startsWith("https:");
  }

  public static Optional<String> read(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
    return Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue)
        .filter(value -> !value.isBlank()).findFirst();
  }

  public void write(HttpServletRequest request, HttpServletResponse response, String name, String value, Duration life) {
    response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name, value).httpOnly(true).sameSite("Lax").path("/")
        .secure(tls || request.isSecure()).maxAge(life).build().toString());
  }

  public void remove(HttpServletRequest request, HttpServletResponse response, String name) {
    write(request, response, name, "", Duration.ZERO);
  }
}
