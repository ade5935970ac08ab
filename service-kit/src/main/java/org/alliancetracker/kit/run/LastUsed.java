package org.alliancetracker.kit.run;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.ToLongFunction;

/** What this process remembers by name, within bounds: what was used longest ago goes first. Safe for threads. */
public final class LastUsed<V> {

  private final long most;
  private final ToLongFunction<V> sizeOf;
  private final SequencedMap<String, V> byUse = new LinkedHashMap<>(16, 0.75f, true);
  private long size;

  /** @param most how many values */
  public LastUsed(long most) {
    this(most, value -> 1);
  }

  /**
   * @param most over the sizes of all values; a value larger than that is not kept
   * @param sizeOf never changes for a value
   */
  public LastUsed(long most, ToLongFunction<V> sizeOf) {
    this.most = most;
    this.sizeOf = sizeOf;
  }

  public synchronized Optional<V> find(String name) {
    return Optional.ofNullable(byUse.get(name));
  }

  public synchronized void keep(String name, V value) {
    forget(name);
    byUse.put(name, value);
    size += sizeOf.applyAsLong(value);
    while (size > most) {
      size -= sizeOf.applyAsLong(byUse.pollFirstEntry().getValue());
    }
  }

  public synchronized void forget(String name) {
    V known = byUse.remove(name);
    size -= known == null ? 0 : sizeOf.applyAsLong(known);
  }
}
