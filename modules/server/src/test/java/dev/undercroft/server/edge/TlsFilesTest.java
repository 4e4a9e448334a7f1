package dev.undercroft.server.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsFilesTest {
  @TempDir private static Path folder;
  private static TlsFiles files;

  @BeforeAll
  static void make() throws Exception {
    files = TestCertificate.make(folder.resolve("sound"));
  }

  @Test
  void of_two_certificates_each_has_its_own_key() throws Exception {
    TestCertificate.write(folder.resolve("rsa"), "-keyalg", "RSA", "-keysize", "2048");
    var certificate = folder.resolve("rsa/cert.pem");
    var key = folder.resolve("rsa/key.pem");

    assertThat(new TlsFiles(certificate, key).toRealPath().key()).isAbsolute();
    assertThatThrownBy(() -> new TlsFiles(files.certificate(), key))
        .hasMessage("%s is not the key of the certificate in %s", key, files.certificate());
    assertThatThrownBy(() -> new TlsFiles(certificate, files.key()))
        .hasMessage("%s is not the key of the certificate in %s", files.key(), certificate);
  }

  @Test
  void a_file_that_is_not_there_is_refused() {
    var missing = folder.resolve("missing.pem");

    assertThatThrownBy(() -> new TlsFiles(missing, files.key()))
        .hasMessage("%s can't be read", missing);
    assertThatThrownBy(() -> new TlsFiles(files.certificate(), missing))
        .hasMessage("%s can't be read", missing);
  }

  @Test
  void a_file_with_something_else_is_refused() throws Exception {
    var empty = Files.writeString(folder.resolve("empty.pem"), "");

    assertThatThrownBy(() -> new TlsFiles(files.key(), files.key()))
        .hasMessage("%s holds no certificate in PEM", files.key());
    assertThatThrownBy(() -> new TlsFiles(empty, files.key()))
        .hasMessage("%s holds no certificate in PEM", empty);
    assertThatThrownBy(() -> new TlsFiles(files.certificate(), files.certificate()))
        .hasMessageStartingWith(
            "%s holds no RSA or EC key that begins with \"BEGIN PRIVATE KEY\"",
            files.certificate());
  }

  @Test
  void a_certificate_of_another_time_is_refused() throws Exception {
    var past = folder.resolve("past");
    TestCertificate.write(past, "-keyalg", "EC", "-startdate", "-9d", "-validity", "1");

    assertThatThrownBy(() -> new TlsFiles(past.resolve("cert.pem"), past.resolve("key.pem")))
        .hasMessageStartingWith("the certificate in %s counts from", past.resolve("cert.pem"));
  }
}
