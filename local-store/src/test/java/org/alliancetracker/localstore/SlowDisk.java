package org.alliancetracker.localstore;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** Files whose names begin with {@code slow:}: as on disk, but forcing them takes what {@link #each} does. H2 makes the instances. */
public final class SlowDisk extends FilePathWrapper {

  private static final String SCHEME = "slow";
  private static final AtomicInteger FORCED = new AtomicInteger();
  private static volatile Runnable delay = () -> {
  };

  static void each(Runnable force) {
    FilePath.register(new SlowDisk());
    delay = force;
  }

  static int forced() {
    return FORCED.get();
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new SlowChannel(getBase().open(mode));
  }

  private static final class SlowChannel extends FileBaseDefault {

    private final FileChannel file;

    SlowChannel(FileChannel file) {
      this.file = file;
    }

    @Override
    public void force(boolean metaData) throws IOException {
      delay.run();
      file.force(metaData);
      FORCED.incrementAndGet();
    }

    @Override
    public int read(ByteBuffer into, long position) throws IOException {
      return file.read(into, position);
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
      return file.write(from, position);
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      file.truncate(size);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
