package org.alliancetracker.gateway.kept;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliancetracker.gateway.browser.OwnAddress;
import org.alliancetracker.gateway.route.Reply;
import org.alliancetracker.gateway.session.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * A form that was sent and not saved comes back at an address of its own, {@code ?form=<id>} of the page where it stands: reloading it,
 * Back, another language and a sign-in on the way there ask nothing and lose nothing.
 */
@Component
public class ComeBack {

  /** Stands in the address of a form that came back. */
  public static final String FORM = Fields.FORM;

  /**
   * The door's reason where the token hidden in a form is missing or of another session and the form does not come back: the page of
   * errors has words of its own for it, since "open too long" is another matter than "not yours to do".
   */
  public static final String STALE = "stale-form";

  private static final Logger LOG = LoggerFactory.getLogger(ComeBack.class);
  private static final List<String> TOLD_ONCE = List.of(FORM, Fields.LANGUAGE, "done");
  private static final int UNPROCESSABLE = 422;
  private static final KeptForm GONE = new KeptForm(Fields.NONE, Reply.found(404, "form-gone", ""));

  private final KeptForms forms;
  private final FormMark mark;

  ComeBack(KeptForms forms, FormMark mark) {
    this.forms = forms;
    this.mark = mark;
  }

  /** The address a form of that page comes back to: the page's own, without what is told once. */
  public static String page(String path, String query) {
    String rest = query == null ? "" : Arrays.stream(query.split("&"))
        .filter(pair -> TOLD_ONCE.stream().noneMatch(name -> pair.startsWith(name + "="))).collect(Collectors.joining("&"));
    return rest.isEmpty() ? path : path + "?" + rest;
  }

  /**
   * Keeps what was sent by who is signed in.
   *
   * @param refusal why it was not saved, or null
   * @return where it stands now; empty where it cannot be kept, so that it must be shown at once
   */
  public Optional<String> address(HttpServletRequest request, Reply refusal) {
    return SignedIn.in(request).flatMap(person -> kept(person.account(), request, refusal));
  }

  /**
   * Keeps what was sent with a form whose session has ended, for the account it was made for.
   *
   * @return where it stands for that account; empty for what was sent by anybody else
   */
  public Optional<String> addressOfEnded(HttpServletRequest request) {
    return mark.account(request.getParameter(Fields.WHOSE))
        .flatMap(account -> kept(account, request, Reply.found(UNPROCESSABLE, "signed-in-again", "")));
  }

  /** The form that is asked for: an empty one where none is, and where it is not there or not this person's, then with a refusal. */
  public KeptForm asked(HttpServletRequest request) {
    String id = request.getParameter(FORM);
    return id == null ? KeptForm.NONE : SignedIn.in(request).flatMap(person -> forms.find(person.account(), id)).orElse(GONE);
  }

  /** What was saved need not come back. */
  public void saved(HttpServletRequest request) {
    String id = request.getParameter(FORM);
    if (id != null) {
      try {
        SignedIn.in(request).ifPresent(person -> forms.forget(person.account(), id));
      } catch (MongoException unreachable) {
        LOG.warn("a form that was saved stays until its time is over: {}", unreachable.getMessage());
      }
    }
  }

  private Optional<String> kept(String account, HttpServletRequest request, Reply refusal) {
    Optional<String> page = OwnAddress.of(request.getParameter(Fields.PAGE));
    Fields fields = Fields.of(request);
    if (page.isEmpty() || refusal == null && !fields.saySomething()) {
      return page;
    }
    try {
      String former = request.getParameter(FORM);
      // in another language the same refusal is told
      Reply why = refusal != null || former == null ? refusal : forms.find(account, former).map(KeptForm::refusal).orElse(null);
      return forms.keep(account, former, new KeptForm(fields, why))
          .map(id -> page.get() + (page.get().contains("?") ? "&" : "?") + FORM + "=" + id);
    } catch (MongoException unreachable) {
      LOG.warn("a form cannot be kept and is shown at once: {}", unreachable.getMessage());
      return Optional.empty();
    }
  }
}
