package org.alliancetracker.gateway.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.alliancetracker.gateway.allowance.Allowances;
import org.alliancetracker.gateway.browser.OwnAddress;
import org.alliancetracker.gateway.browser.SessionCookie;
import org.alliancetracker.gateway.kept.ComeBack;
import org.alliancetracker.gateway.session.BrowserSessions;
import org.alliancetracker.gateway.session.SignedIn;
import org.alliancetracker.gateway.token.AccessTokens;
import org.alliancetracker.kit.http.InputProblems;
import org.alliancetracker.kit.http.ProblemWriter;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.kit.store.StoreCircuit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;

/** Strangers see the login page, the operator's texts and nothing else; everything a browser gets is told what it may do with it. */
@Configuration(proxyBeanMethods = false)
class GatewaySecurity {

  @Bean
  FilterRegistrationBean<BrowserRules> browserRules(@Value("${ALLIANCE_PUBLIC_URL:}") String publicUrl) {
    FilterRegistrationBean<BrowserRules> registration = new FilterRegistrationBean<>(new BrowserRules(publicUrl));
    registration.setOrder(BrowserRules.BEFORE_SECURITY);
    return registration;
  }

  @Bean
  SecurityFilterChain door(HttpSecurity http, BrowserSessions sessions, AccessTokens tokens, SessionCookie cookie, StoreCircuit store,
      ComeBack comeBack, Allowances allowances, @Value("${ALLIANCE_PUBLIC_URL:}") String publicUrl) {
    return http
        .securityContext(context -> context.securityContextRepository(sessions))
        .addFilterBefore(new Counted(request -> Optional.of(allowances.ofAddress(request))), CsrfFilter.class)
        .addFilterBefore(new WhoAsks(tokens, store), CsrfFilter.class)
        .addFilterBefore(new Counted(request -> SignedIn.in(request).map(SignedIn::personId).map(allowances::ofPerson)), CsrfFilter.class)
        .addFilterBefore(new SameOrigin(publicUrl), CsrfFilter.class)
        .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens(cookie)).requireCsrfProtectionMatcher(GatewaySecurity::isForm))
        .authorizeHttpRequests(requests -> requests
            .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
            .requestMatchers(HttpMethod.GET, "/health", "/assets/**", "/favicon.ico").permitAll()
            .requestMatchers(HttpMethod.GET, "/legal/*", "/.well-known/security.txt").permitAll()
            .requestMatchers("/login", "/logout", "/first-administrator", "/forgotten", "/link/*", "/invitation/*").permitAll()
            .requestMatchers(HttpMethod.POST, "/api/login").permitAll()
            .requestMatchers("/api/operations/**", "/metrics", "/status").hasRole(ActingPerson.ADMINISTRATOR)
            .requestMatchers("/accounts", "/accounts/**", "/api/accounts", "/api/accounts/**").hasRole(ActingPerson.ADMINISTRATOR)
            .anyRequest().authenticated())
        .exceptionHandling(refused -> refused
            .authenticationEntryPoint((request, response, stranger) -> toLogin(request, response))
            .accessDeniedHandler((request, response, denied) -> forbid(request, response, denied, comeBack)))
        .headers(headers -> headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable)) // BrowserRules says it
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  private static boolean isForm(HttpServletRequest request) {
    return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && !AccessProblems.isApi(request)
        && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
  }

  private static void toLogin(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (AccessProblems.isApi(request)) {
      ProblemWriter.write(request, response, AccessProblems.unauthenticated(), Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
      return;
    }
    boolean canComeBack = HttpMethod.GET.matches(request.getMethod()) && request.getHeader("HX-Request") == null;
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    String login = OwnAddress.of(request.getRequestURI() + query).filter(address -> canComeBack)
        .map(address -> "/login?next=" + URLEncoder.encode(address, StandardCharsets.UTF_8)).orElse("/login");
    if (request.getHeader("HX-Request") == null) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader(HttpHeaders.LOCATION, login);
    } else {
      // htmx would put the login page into a corner of the page it left
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      response.setHeader("HX-Redirect", login);
    }
  }

  private static void forbid(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied, ComeBack comeBack)
      throws IOException {
    if (AccessProblems.isApi(request)) {
      ProblemWriter.write(request, response, InputProblems.notAllowed());
      return;
    }
    // a form of a session that ended; what a script sends in the background stays in the page that sent it
    Optional<String> kept = denied instanceof CsrfException && request.getHeader("HX-Request") == null
        ? comeBack.addressOfEnded(request) : Optional.empty();
    if (kept.isPresent()) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader(HttpHeaders.LOCATION, kept.get());
    } else if (denied instanceof CsrfException) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN, ComeBack.STALE);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
