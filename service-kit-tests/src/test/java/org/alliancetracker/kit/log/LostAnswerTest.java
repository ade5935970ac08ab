package org.alliancetracker.kit.log;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alliancetracker.kit.sample.Tally;
import org.junit.jupiter.api.Test;

/** A commit is in the store, and whoever made it never heard so. */
class LostAnswerTest extends RunningRelays {

  private final AtomicBoolean loseTheNext = new AtomicBoolean();
  private final HeldUpRelay held = new HeldUpRelay();

  @Test
  void itIsToldLikeAnyOtherAlsoWhereOneBeforeItWaitsToBeTold() {
    database = losingAnswers(database);
    Instance one = stopped(held.model());
    one.logs().start();
    one.add("other", "holds the relay up");
    await().atMost(LONG).until(held::standsStill);

    one.add("a", "heard");
    loseTheNext.set(true);
    assertThatThrownBy(() -> one.log().execute("a", new Command("p", "p:lost", "f", OptionalLong.empty(), null),
        (tally, at) -> Tally.add(tally, 1, "lost"))).isInstanceOf(MongoSocketReadException.class);
    held.goOn();

    awaitSent("a", 2);
    awaitNothingPending();
  }

  /** The insert is done, and its answer does not arrive. */
  private MongoDatabase losingAnswers(MongoDatabase real) {
    return proxy(MongoDatabase.class, (method, arguments) -> {
      Object result = method.invoke(real, arguments);
      return method.getName().equals("getCollection") ? losing((MongoCollection<?>) result) : result;
    });
  }

  private MongoCollection<?> losing(MongoCollection<?> real) {
    return proxy(MongoCollection.class, (method, arguments) -> {
      Object result = method.invoke(real, arguments);
      if (method.getName().equals("insertOne") && loseTheNext.compareAndSet(true, false)) {
        throw new MongoSocketReadException("lost", new ServerAddress());
      }
      return result;
    });
  }

  private interface Call {
    Object of(Method method, Object[] arguments) throws Exception;
  }

  private <T> T proxy(Class<T> type, Call call) {
    return type.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
      try {
        return call.of(method, arguments);
      } catch (InvocationTargetException thrown) {
        throw thrown.getCause();
      }
    }));
  }
}
