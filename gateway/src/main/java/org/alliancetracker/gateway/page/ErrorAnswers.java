package org.alliancetracker.gateway.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.alliancetracker.gateway.kept.ComeBack;
import org.alliancetracker.gateway.session.SignedIn;
import org.alliancetracker.kit.http.ProblemWriter;
import org.alliancetracker.kit.http.RefusedHead;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the container or a filter refused: a problem for the API, a page with words for people. */
@Controller
class ErrorAnswers {

  static final String ADDRESS = "/error";

  /** Those with words of their own in the message bundles. */
  private static final Set<Integer> WORDED = Set.of(403, 404, 408, 413, 429, 503);

  @RequestMapping(ADDRESS)
  String answer(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
    int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
    if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri && uri.startsWith("/api/")) {
      ProblemWriter.write(request, response, RefusedHead.of(request, status));
      return null;
    }
    response.setStatus(status);
    boolean signedOut = status == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE && SignedIn.in(request).isEmpty();
    model.addAttribute("words", isStaleForm(request, status) ? "error.form" : signedOut ? "error.413.signed-out" : words(status));
    return "error";
  }

  /** What the door refused for the token hidden in the form, not for what the person may do. */
  private static boolean isStaleForm(HttpServletRequest request, int status) {
    return status == HttpServletResponse.SC_FORBIDDEN && ComeBack.STALE.equals(request.getAttribute(RequestDispatcher.ERROR_MESSAGE));
  }

  static String words(int status) {
    return WORDED.contains(status) ? "error." + status : status >= 500 ? "error.500" : "error.400";
  }
}
