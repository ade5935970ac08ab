package org.alliancetracker.kit.log;

import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.alliancetracker.kit.sample.Tally;

/** A relay with this model stands still at the first row it makes for the lists, until it is let go on. */
final class HeldUpRelay {

  private final CountDownLatch heldUp = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final AtomicInteger rowsMade = new AtomicInteger();

  @SuppressWarnings("unchecked")
  StreamModel<Tally, Tally.Event> model() {
    StreamModel<Tally, Tally.Event> model = Tally.model();
    return (StreamModel<Tally, Tally.Event>) Proxy.newProxyInstance(getClass().getClassLoader(),
        new Class<?>[] {StreamModel.class}, (proxy, method, arguments) -> {
          if (method.getName().equals("row") && rowsMade.incrementAndGet() == 1) {
            heldUp.countDown();
            goOn.await();
          }
          return method.invoke(model, arguments);
        });
  }

  boolean standsStill() {
    return heldUp.getCount() == 0;
  }

  void goOn() {
    goOn.countDown();
  }

  int rowsMade() {
    return rowsMade.get();
  }
}
