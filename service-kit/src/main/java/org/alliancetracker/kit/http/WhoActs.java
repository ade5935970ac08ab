package org.alliancetracker.kit.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.web.filter.OncePerRequestFilter;

/** Behind the security chain it is known who acts; in front of it, where that is forgotten again, lines are written and bodies refused. */
final class WhoActs extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Principal person = request.getUserPrincipal();
    if (person != null) {
      request.setAttribute(RequestLine.PERSON, person.getName());
      SpokenLanguage.keep(request);
    }
    chain.doFilter(request, response);
  }
}
