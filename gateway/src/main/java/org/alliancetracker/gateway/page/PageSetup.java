package org.alliancetracker.gateway.page;

import java.util.List;
import org.alliancetracker.gateway.browser.SessionCookie;
import org.alliancetracker.gateway.language.LanguageSwitch;
import org.alliancetracker.gateway.language.Languages;
import org.alliancetracker.gateway.page.flash.FlashArgument;
import org.alliancetracker.gateway.session.SignedInArgument;
import org.alliancetracker.kit.identity.ActingPersons;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.error.ErrorPageRegistrar;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What all pages share: languages, assets, arguments, and where errors are shown. */
@Configuration(proxyBeanMethods = false)
class PageSetup implements WebMvcConfigurer {

  private final Languages languages;
  private final SessionCookie cookie;

  PageSetup(SessionCookie cookie) {
    this.languages = new Languages(cookie);
    this.cookie = cookie;
  }

  @Bean
  Languages localeResolver() {
    return languages;
  }

  /** After the door, so that strangers are led to the login first. */
  @Bean
  FilterRegistrationBean<LanguageSwitch> languageSwitch() {
    FilterRegistrationBean<LanguageSwitch> registration = new FilterRegistrationBean<>(new LanguageSwitch(languages));
    registration.setOrder(Ordered.LOWEST_PRECEDENCE);
    return registration;
  }

  @Bean
  ErrorPageRegistrar errorPage() {
    return registry -> registry.addErrorPages(new ErrorPage(ErrorAnswers.ADDRESS));
  }

  /**
   * "redirect:" becomes 303 with a path: behind another server our own idea of scheme and host would be wrong. And a page is HTML,
   * whatever its address ends with.
   */
  @Bean
  SmartInitializingSingleton viewsAreOurs(ThymeleafViewResolver views) {
    return () -> {
      views.setRedirectHttp10Compatible(false);
      views.setForceContentType(true);
    };
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    Assets.register(registry);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new SignedInArgument());
    resolvers.add(new ActingPersons());
    resolvers.add(new FlashArgument(cookie));
  }
}
