package org.alliancetracker.localstore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** Opens the store's file, reads all of it once, and refuses with one sentence what is not whole. */
final class StoreOpening {

  private static final String FILE = "store.mv";
  private static final String WITNESS = "store.version";
  private static final int FORMAT = 1;
  private static final int CACHE_MB = 24;
  private static final int PAGE_BYTES = 4 * 1024;
  private static final int KEYS_PER_PAGE = 20;

  private final Path directory;
  private final Path path;
  private MVStore store;
  private Witness witness;

  private StoreOpening(Path directory) {
    this.directory = directory;
    this.path = directory.resolve(FILE);
  }

  /** @throws StoreRefused if the folder cannot be used, is in use, or holds a damaged store */
  static StoreFile open(Path directory) {
    StoreOpening opening = new StoreOpening(directory);
    try {
      return opening.open();
    } catch (StoreRefused e) {
      opening.giveUp();
      throw e;
    } catch (IOException e) {
      opening.giveUp();
      throw new StoreRefused("The store's folder " + directory + " cannot be used (" + e
          + "): make it readable and writable for you, or choose another one.", e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
      opening.giveUp();
      throw opening.refusal(e);
    }
  }

  private StoreFile open() throws IOException {
    Files.createDirectories(directory);
    boolean fresh = !Files.exists(path);
    if (fresh && Files.exists(directory.resolve(WITNESS))) {
      witness = Witness.open(directory.resolve(WITNESS), false);
      if (witness.read() != 0) {
        throw damaged("it is missing, though it was there before", null);
      }
    } else if (!fresh && !Files.exists(directory.resolve(WITNESS))) {
      throw damaged("the file " + WITNESS + " beside it is missing", null);
    } else {
      witness = Witness.open(directory.resolve(WITNESS), fresh);
    }
    // small pages: a commit writes whole pages; no buffer limit: only the committer may commit
    store = new MVStore.Builder().fileName(path.toString()).autoCommitDisabled().autoCommitBufferSize(0)
        .cacheSize(CACHE_MB).pageSplitSize(PAGE_BYTES).keysPerPage(KEYS_PER_PAGE).open();
    checkVersion();
    StoreFile file = new StoreFile(store, witness, path);
    checkContents(file);
    return file;
  }

  private void checkVersion() throws IOException {
    long seen = witness.read();
    if (seen < 0) {
      throw damaged("the file " + WITNESS + " beside it does not hold a version", null);
    }
    if (store.getCurrentVersion() < seen) {
      throw damaged("its newest part is gone: it holds version " + store.getCurrentVersion() + ", but reached " + seen,
          null);
    }
    if (store.getCurrentVersion() == 0) {
      store.setStoreVersion(FORMAT);
    } else if (store.getStoreVersion() != FORMAT) {
      throw new StoreRefused("The store " + path + " was written in format " + store.getStoreVersion()
          + " and this program reads format " + FORMAT + ": run the version that wrote it, or choose another folder.",
          null);
    }
  }

  /** Reading everything checks every checksum; it also tells a page that is not where the tree says. */
  private void checkContents(StoreFile file) {
    for (String name : store.getMapNames()) {
      if (name.startsWith(StoreFile.DOCUMENTS)) {
        count(file.documents(name.substring(StoreFile.DOCUMENTS.length())));
      } else if (name.startsWith(StoreFile.INDEX)) {
        int split = name.lastIndexOf(':');
        count(file.index(name.substring(StoreFile.INDEX.length(), split), name.substring(split + 1)));
      } else {
        throw damaged("it holds an unknown part", null);
      }
    }
  }

  private <K, V> void count(MVMap<K, V> map) {
    long entries = 0;
    K last = null;
    for (Cursor<K, V> cursor = map.cursor(null); cursor.hasNext(); entries++) {
      K key = cursor.next();
      if (last != null && map.getKeyType().compare(last, key) >= 0) {
        throw damaged("the keys of " + map.getName() + " are out of order", null);
      }
      last = key;
    }
    if (entries != map.sizeAsLong()) {
      throw damaged(map.getName() + " holds " + entries + " of " + map.sizeAsLong() + " entries", null);
    }
  }

  private StoreRefused refusal(Throwable cause) {
    if (cause instanceof MVStoreException e && e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
      return new StoreRefused("The store in " + directory
          + " is in use by another process: stop that one first, or choose another folder.", cause);
    }
    return damaged(cause.toString(), cause);
  }

  private StoreRefused damaged(String how, Throwable cause) {
    return new StoreRefused("The store " + path + " is damaged (" + how.lines().findFirst().orElse("")
        + "): put the whole folder " + directory + " back from a backup, or move it away to begin with an empty store.",
        cause);
  }

  private void giveUp() {
    if (store != null) {
      store.closeImmediately();
    }
    if (witness != null) {
      try {
        witness.close();
      } catch (IOException e) {
        // the refusal matters more
      }
    }
  }
}
