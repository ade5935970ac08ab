package org.alliancetracker.gateway.session;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.alliancetracker.gateway.browser.SessionCookie;
import org.alliancetracker.gateway.language.Languages;
import org.alliancetracker.kit.identity.PersonAuthentication;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Where Spring Security finds who a browser's request is from, and leaves whom it let in, in whichever way: a session in the store
 * and a cookie with its secret. A session that was there before is ended, never taken over.
 */
@Component
public class BrowserSessions implements SecurityContextRepository {

  private final Sessions sessions;
  private final SessionCookie cookie;

  BrowserSessions(Sessions sessions, SessionCookie cookie) {
    this.sessions = sessions;
    this.cookie = cookie;
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Found(SingletonSupplier.of(() -> signedIn(request).map(person -> context(person, request))));
  }

  private record Found(Supplier<Optional<SecurityContext>> loaded) implements DeferredSecurityContext {

    @Override
    public SecurityContext get() {
      return loaded.get().orElseGet(SecurityContextHolder::createEmptyContext);
    }

    @Override
    public boolean isGenerated() {
      return loaded.get().isEmpty();
    }
  }

  private Optional<SignedIn> signedIn(HttpServletRequest request) {
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      // a page that tells of trouble must not ask for more of it
      return SignedIn.in(request);
    }
    return SessionCookie.read(request, SessionCookie.SESSION).flatMap(sessions::find).map(session -> SignedIn.of(session, true));
  }

  /** Also for who asks by a token, which is kept nowhere. */
  public static SecurityContext context(SignedIn person, HttpServletRequest request) {
    person.rememberIn(request);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new PersonAuthentication(person.acting(Languages.of(request).getLanguage())));
    return context;
  }

  /** The interface still asks for it; nobody here does. */
  @Override
  @SuppressWarnings("deprecation")
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return loadDeferredContext(holder.getRequest()).get();
  }

  /** Who was let in gets a session; without anybody the one that is there ends. */
  @Override
  public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    if (context.getAuthentication() instanceof Welcome welcome) {
      end(request);
      String secret = sessions.open(welcome.account(), welcome.way(), request.getHeader(HttpHeaders.USER_AGENT));
      cookie.write(request, response, SessionCookie.SESSION, secret, Sessions.LIFE);
      cookie.write(request, response, Asker.DEVICES, welcome.devices(), KnownDevices.LIFE);
    } else if (context.getAuthentication() == null) {
      end(request);
      cookie.remove(request, response, SessionCookie.SESSION);
    }
  }

  private void end(HttpServletRequest request) {
    SessionCookie.read(request, SessionCookie.SESSION).ifPresent(sessions::close);
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return signedIn(request).isPresent();
  }
}
