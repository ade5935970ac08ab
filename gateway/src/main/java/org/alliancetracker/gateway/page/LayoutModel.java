package org.alliancetracker.gateway.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alliancetracker.gateway.kept.ComeBack;
import org.alliancetracker.gateway.kept.FormMark;
import org.alliancetracker.gateway.language.LanguageSwitch;
import org.alliancetracker.gateway.page.legal.LegalLink;
import org.alliancetracker.gateway.page.legal.LegalTexts;
import org.alliancetracker.gateway.page.theme.Theme;
import org.alliancetracker.gateway.session.SignedIn;
import org.alliancetracker.words.text.Isolated;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout shows around every page, as the model attribute {@code frame}. */
@ControllerAdvice(annotations = Controller.class)
class LayoutModel {

  /**
   * @param person     who is signed in, or null
   * @param path       where we are, for the mark in the navigation
   * @param language   {@code fr} or {@code en}
   * @param languages  address of this page per language
   * @param mailPage   the local mail page, or empty
   * @param page       where a form of this page comes back to
   * @param whose      says in a form for whom it was made; empty for strangers
   * @param legal      what the operator has to tell everybody
   * @param theme      address of the operator's style sheet, or null
   */
  record Frame(SignedIn person, String path, String language, Map<String, String> languages, String mailPage,
      String page, String whose, List<LegalLink> legal, String theme) {

    /** What people typed, for where a template has no element of its own for it. */
    public String isolated(String typed) {
      return Isolated.of(typed);
    }
  }

  private final String mailPage;
  private final FormMark mark;
  private final LegalTexts legal;
  private final Theme theme;

  LayoutModel(@Value("${ALLIANCE_MAIL_PAGE_URL:}") String mailPage, FormMark mark, LegalTexts legal, Theme theme) {
    this.mark = mark;
    this.legal = legal;
    this.theme = theme;
    this.mailPage = mailPage;
  }

  @ModelAttribute("frame")
  Frame frame(HttpServletRequest request, Locale locale) {
    String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String refused ? refused : request.getRequestURI();
    String query = request.getQueryString();
    return new Frame(SignedIn.in(request).orElse(null), path, locale.getLanguage(),
        Map.of("fr", LanguageSwitch.link(path, query, "fr"), "en", LanguageSwitch.link(path, query, "en")),
        mailPage, ComeBack.page(path, query),
        SignedIn.in(request).map(person -> mark.of(person.account())).orElse(""), legal.links(locale), theme.address());
  }
}
