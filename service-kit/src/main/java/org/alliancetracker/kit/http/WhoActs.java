package org.alliancetracker.kit.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.web.filter.OncePerRequestFilter;

/** Behind the security chain it is known who acts; the line is written in front of it, when that is forgotten again. */
final class WhoActs extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Principal person = request.getUserPrincipal();
    if (person != null) {
      request.setAttribute(RequestLine.PERSON, person.getName());
    }
    chain.doFilter(request, response);
  }
}
