package org.alliancetracker.gateway.route;

import java.util.concurrent.atomic.AtomicLong;
import org.alliancetracker.kit.http.BodyBudget;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Room for answers that a page works with: it is given back when the page has been sent. */
@Component
class PageShares {

  private final BodyBudget budget;
  private final AtomicLong number = new AtomicLong();

  PageShares(BodyBudget budget) {
    this.budget = budget;
  }

  /** A share of its own for one answer. */
  BodyBudget.Share open() {
    return budget.share(false);
  }

  /** Ends it with the page, or at once where no page is being made. */
  void keep(BodyBudget.Share share) {
    RequestAttributes page = RequestContextHolder.getRequestAttributes();
    if (page == null) {
      share.close();
    } else {
      page.registerDestructionCallback(PageShares.class.getName() + number.incrementAndGet(), share::close,
          RequestAttributes.SCOPE_REQUEST);
    }
  }
}
