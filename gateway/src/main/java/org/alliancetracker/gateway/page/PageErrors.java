package org.alliancetracker.gateway.page;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alliancetracker.gateway.kept.ComeBack;
import org.alliancetracker.gateway.language.Languages;
import org.alliancetracker.gateway.route.Reply;
import org.alliancetracker.kit.http.ProblemException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
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
  private final ComeBack comeBack;

  PageErrors(LayoutModel layout, ComeBack comeBack) {
    this.layout = layout;
    this.comeBack = comeBack;
  }

  @Override
  public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler, Exception thrown) {
    if (request.getRequestURI().startsWith("/api/") || request.getRequestURI().equals("/metrics")) {
      return null;
    }
    int status = status(thrown);
    String reference = UUID.randomUUID().toString();
    if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      LOG.error("fault {} in page {} {}", reference, request.getMethod(), request.getRequestURI(), thrown);
    }
    Optional<String> kept = kept(request, thrown, status);
    if (kept.isPresent()) {
      return new ModelAndView("redirect:" + kept.get());
    }
    ModelAndView page = new ModelAndView("error", Map.of("words", ErrorAnswers.words(status),
        "frame", layout.frame(request, Languages.of(request))));
    if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      page.addObject("reference", reference);
    }
    // of a form that is somebody else's nothing is said
    page.addObject("kept", status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR && request.getQueryString() != null
        && request.getQueryString().contains(ComeBack.FORM + "="));
    response.setStatus(status);
    return page;
  }

  /** What was typed comes back at its own address, also where nobody foresaw the trouble. */
  private Optional<String> kept(HttpServletRequest request, Exception thrown, int status) {
    if (!HttpMethod.POST.matches(request.getMethod()) || request.getHeader("HX-Request") != null) {
      return Optional.empty();
    }
    String code = thrown instanceof ProblemException known && status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? known.problem().code()
        : status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "fault" : "down";
    try {
      return comeBack.address(request, Reply.found(status, code, ""));
    } catch (ProblemException unreadable) {
      return Optional.empty();
    }
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
