package org.alliancetracker.gateway.route;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.alliancetracker.kit.http.BodyBudget;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Room for answers that a page works with: it is given back when the page has been sent. */
@Component
class PageShares {

  private final BodyBudget budget;
  private final AtomicLong number = new AtomicLong();
  private final ThreadLocal<Collected> collecting = new ThreadLocal<>();

  PageShares(BodyBudget budget) {
    this.budget = budget;
  }

  /** A share of its own for one answer. */
  BodyBudget.Share open() {
    return budget.share(false);
  }

  /** Ends it with the page, or at once where no page is being made. */
  void keep(BodyBudget.Share share) {
    Collected beside = collecting.get();
    if (beside != null) {
      beside.add(share);
      return;
    }
    RequestAttributes page = RequestContextHolder.getRequestAttributes();
    if (page == null) {
      share.close();
    } else {
      page.registerDestructionCallback(PageShares.class.getName() + number.incrementAndGet(), share::close,
          RequestAttributes.SCOPE_REQUEST);
    }
  }

  /** For answers that another thread works for; the page belongs to the thread that made this. */
  Collected collected() {
    return new Collected();
  }

  /** Shares of answers that the page has not taken yet: it takes them or drops them, and what comes later is dropped. */
  final class Collected {

    private final List<BodyBudget.Share> held = new ArrayList<>();
    private boolean isOver;

    /** What is kept by this thread meanwhile is collected here. */
    <T> T during(Supplier<T> work) {
      collecting.set(this);
      try {
        return work.get();
      } finally {
        collecting.remove();
      }
    }

    private synchronized void add(BodyBudget.Share share) {
      if (isOver) {
        share.close();
      } else {
        held.add(share);
      }
    }

    /** By the thread of the page, once the answer is there. */
    synchronized void keep() {
      isOver = true;
      held.forEach(PageShares.this::keep);
      held.clear();
    }

    synchronized void drop() {
      isOver = true;
      held.forEach(BodyBudget.Share::close);
      held.clear();
    }
  }
}
