package org.alliancetracker.kit.identity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** P-256 keys as PEM text, and files that appear whole or not at all. */
final class KeyFiles {

  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";
  private static final int P256_BITS = 256;

  private KeyFiles() {
  }

  static String pem(ECPrivateKey key) {
    return block(PRIVATE, key.getEncoded());
  }

  static String pem(ECPublicKey key) {
    return block(PUBLIC, key.getEncoded());
  }

  static ECPrivateKey privateKey(String pem) throws GeneralSecurityException {
    return (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(decode(PRIVATE, pem)));
  }

  static ECPublicKey publicKey(String pem) throws GeneralSecurityException {
    ECPublicKey key = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(decode(PUBLIC, pem)));
    if (key.getParams().getOrder().bitLength() != P256_BITS) {
      throw new GeneralSecurityException("the key is not on the curve P-256");
    }
    return key;
  }

  /** Written beside, forced to disk, then moved into place, so that a reader never sees half a key. */
  static void write(Path file, String text, boolean secret) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    Files.createDirectories(directory);
    boolean posix = Files.getFileStore(directory).supportsFileAttributeView("posix");
    FileAttribute<?>[] attributes = secret && posix
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
        : new FileAttribute<?>[0];
    Path beside = directory.resolve(file.getFileName() + ".new-" + ProcessHandle.current().pid());
    Files.deleteIfExists(beside);
    try (FileChannel channel = FileChannel.open(beside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
      channel.force(true);
    }
    try {
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException notHere) {
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String block(String name, byte[] bytes) {
    return "-----BEGIN " + name + "-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes)
        + "\n-----END " + name + "-----\n";
  }

  private static byte[] decode(String name, String pem) throws GeneralSecurityException {
    Matcher block = Pattern.compile("-----BEGIN " + name + "-----([A-Za-z0-9+/=\\s]+)-----END " + name + "-----").matcher(pem);
    if (!block.find()) {
      throw new GeneralSecurityException("the file has no " + name + " block");
    }
    return Base64.getMimeDecoder().decode(block.group(1));
  }
}
