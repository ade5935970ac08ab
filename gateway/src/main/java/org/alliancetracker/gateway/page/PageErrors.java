package org.alliancetracker.gateway.page;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.alliancetracker.gateway.language.Languages;
import org.alliancetracker.kit.http.ProblemException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** What goes wrong in a page is shown as a page; what goes wrong for scripts and scrapers is left to the problems of the kit. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageErrors implements HandlerExceptionResolver {

  private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);

  private final LayoutModel layout;

  PageErrors(LayoutModel layout) {
    this.layout = layout;
  }

  @Override
  public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler, Exception thrown) {
    if (request.getRequestURI().startsWith("/api/") || request.getRequestURI().equals("/metrics")) {
      return null;
    }
    int status = status(thrown);
    ModelAndView page = new ModelAndView("error", Map.of("words", ErrorAnswers.words(status),
        "frame", layout.frame(request, Languages.of(request))));
    if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      String reference = UUID.randomUUID().toString();
      LOG.error("fault {} in page {} {}", reference, request.getMethod(), request.getRequestURI(), thrown);
      page.addObject("reference", reference);
    }
    response.setStatus(status);
    return page;
  }

  private static int status(Exception thrown) {
    return switch (thrown) {
      case ProblemException known -> known.problem().status();
      case ErrorResponse known -> known.getStatusCode().value();
      case InvalidParameterException unreadable -> HttpServletResponse.SC_BAD_REQUEST;
      case RequestRejectedException unreadable -> HttpServletResponse.SC_BAD_REQUEST;
      case MethodArgumentTypeMismatchException parameter -> HttpServletResponse.SC_NOT_FOUND;
      case MongoException store -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
      default -> HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    };
  }
}
