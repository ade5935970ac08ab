package org.alliancetracker.kit.decision;

import java.util.Optional;
import java.util.function.Function;

/** What was asked for, or why it is not given. */
public sealed interface Ruling<T> {

  record Granted<T>(T value) implements Ruling<T> {}

  record Refused<T>(Refusal refusal) implements Ruling<T> {}

  static <T> Ruling<T> granted(T value) {
    return new Granted<>(value);
  }

  static <T> Ruling<T> refused(Refusal refusal) {
    return new Refused<>(refusal);
  }

  /** What is absent is {@code not-found}. */
  static <T> Ruling<T> found(Optional<T> value) {
    return value.map(Ruling::granted).orElseGet(() -> refused(Refusal.notFound()));
  }

  /** The next step, unless this one was refused. */
  default <R> Ruling<R> then(Function<? super T, Ruling<R>> next) {
    return switch (this) {
      case Granted<T>(T value) -> next.apply(value);
      case Refused<T>(Refusal refusal) -> refused(refusal);
    };
  }

  default <R> Ruling<R> map(Function<? super T, R> change) {
    return then(value -> granted(change.apply(value)));
  }

  /** The same, unless there is something against it. */
  default Ruling<T> unless(Function<? super T, Optional<Refusal>> objection) {
    return then(value -> objection.apply(value).<Ruling<T>>map(Ruling::refused).orElse(this));
  }
}
