package org.alliancetracker.gateway.page.flash;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.alliancetracker.gateway.browser.SessionCookie;
import org.alliancetracker.gateway.service.PathStep;

/**
 * What was just done, told once on the page one comes back to. It goes from the one request to the next in a cookie of its own and never
 * stands in an address: a link that is copied tells nobody what did not happen, and a reload does not tell it again.
 */
public final class Flash {

  private static final String COOKIE = "alliance_done";
  /** As long as a slow line needs from the answer to the page; what is never fetched is not told another day. */
  private static final Duration LIFE = Duration.ofMinutes(1);
  private static final char BETWEEN = '|';
  private static final int PARTS = 3;

  /**
   * What was done.
   *
   * @param done  last part of a key of the messages, such as {@code planned}
   * @param about the id of what it was done to, as it stands in addresses, or empty
   */
  public record Note(String done, String about) {}

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final SessionCookie cookie;

  Flash(HttpServletRequest request, HttpServletResponse response, SessionCookie cookie) {
    this.request = request;
    this.response = response;
    this.cookie = cookie;
  }

  /**
   * The view that leads to a page of ours, which tells it.
   *
   * @param page its path, each step encoded
   * @param done last part of a key of the messages
   */
  public String then(String page, String done) {
    return then(page, done, "");
  }

  /** As {@link #then(String, String)}, with the id of what it was done to; empty where there is none. */
  public String then(String page, String done, String about) {
    cookie.write(request, response, COOKIE, done + BETWEEN + PathStep.of(about) + BETWEEN + page, LIFE);
    return "redirect:" + page;
  }

  /** What that page has to tell, which is then told. What waits for another page goes on waiting. */
  public Optional<Note> told(String page) {
    Optional<String[]> parts = SessionCookie.read(request, COOKIE).map(value -> value.split("\\|", -1))
        .filter(each -> each.length == PARTS && each[PARTS - 1].equals(page));
    parts.ifPresent(each -> cookie.remove(request, response, COOKIE));
    return parts.map(each -> new Note(each[0], each[1]));
  }
}
