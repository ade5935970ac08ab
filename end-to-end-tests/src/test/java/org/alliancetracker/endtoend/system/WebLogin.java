package org.alliancetracker.endtoend.system;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancetracker.testing.http.Reply;

/** A person signed in by the login page, as the pages see them: by cookie. */
public final class WebLogin {

  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final TheSystem system;
  private final String cookies;

  private WebLogin(TheSystem system, String cookies) {
    this.system = system;
    this.cookies = cookies;
  }

  public static WebLogin of(TheSystem system, String account) throws IOException {
    Reply page = system.stranger().get("/login", "Accept", "text/html");
    Matcher token = FORM_TOKEN.matcher(page.body());
    if (!token.find()) {
      throw new IllegalStateException("The login page has no form: " + page);
    }
    Reply in = system.stranger().send("POST", "/login", BodyPublishers.ofString("account=" + account + "&password="
        + system.tracker().demoPassword() + "&_csrf=" + token.group(1)), "Content-Type", "application/x-www-form-urlencoded",
        "Accept", "text/html", "Cookie", cookies(page), "Origin", system.tracker().address().toString(), "Sec-Fetch-Site", "same-origin");
    return new WebLogin(system, cookies(page, in));
  }

  private static String cookies(Reply... replies) {
    return Stream.of(replies).flatMap(reply -> reply.headers().allValues("Set-Cookie").stream())
        .map(cookie -> cookie.split(";")[0]).collect(Collectors.joining("; "));
  }

  /** As a browser sends them. */
  public String cookies() {
    return cookies;
  }

  /** A call that wants a session, from a page of the gateway itself. */
  public Reply post(String path, Object body) {
    return system.stranger().post(path, body, "Cookie", cookies, "Origin", system.tracker().address().toString(),
        "Sec-Fetch-Site", "same-origin");
  }

  public Reply open(String path) {
    return system.stranger().get(path, "Accept", "text/html", "Cookie", cookies);
  }
}
