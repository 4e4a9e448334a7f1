package dev.undercroft.server.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// Certificates that vouch for themselves, made by the JDK's keytool.
public final class TestCertificate {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private TestCertificate() {}

  /// One for 127.0.0.1 and localhost.
  public static TlsFiles make(Path folder) throws Exception {
    write(folder, "-keyalg", "EC", "-groupname", "secp256r1");
    return new TlsFiles(folder.resolve("cert.pem"), folder.resolve("key.pem"));
  }

  /// Writes cert.pem and key.pem.
  ///
  /// @param options of `keytool -genkeypair`
  static void write(Path folder, String... options) throws Exception {
    Files.createDirectories(folder);
    var store = folder.resolve("made.p12");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin/keytool").toString());
    command.addAll(List.of("-genkeypair", "-alias", "edge", "-dname", "CN=localhost"));
    command.addAll(List.of("-ext", "san=ip:127.0.0.1,dns:localhost"));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", new String(PASSWORD)));
    command.addAll(List.of(options));
    var keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(keytool.getInputStream().readAllBytes());
    if (keytool.waitFor() != 0) {
      throw new IOException(said);
    }
    var keys = KeyStore.getInstance(store.toFile(), PASSWORD);
    pem(folder.resolve("cert.pem"), "CERTIFICATE", keys.getCertificate("edge").getEncoded());
    pem(folder.resolve("key.pem"), "PRIVATE KEY", keys.getKey("edge", PASSWORD).getEncoded());
  }

  private static void pem(Path file, String what, byte[] bytes) throws IOException {
    var lines = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(bytes);
    Files.writeString(
        file, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(what, lines));
  }

  /// For a server that shows the one that was made in a folder.
  public static SSLContext showing(Path folder) throws Exception {
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(KeyStore.getInstance(folder.resolve("made.p12").toFile(), PASSWORD), PASSWORD);
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
