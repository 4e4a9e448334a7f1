package dev.undercroft.server.edge;

import io.grpc.util.CertificateUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;

/// What Envoy shows to clients that come by TLS: PEM files, looked at before Envoy is, which says
/// less about them.
///
/// @param certificate the server's own certificate, then those that vouch for it
/// @param key its private key: RSA or EC, PKCS #8, without a password
public record TlsFiles(Path certificate, Path key) {
  /// @throws IllegalArgumentException with the sentence for the operator, when clients could not be
  ///   served with these
  public TlsFiles {
    var shown = readCertificate(certificate);
    if (!fit(shown.getPublicKey(), readKey(key))) {
      throw new IllegalArgumentException(
          "%s is not the key of the certificate in %s".formatted(key, certificate));
    }
    try {
      shown.checkValidity();
    } catch (CertificateExpiredException | CertificateNotYetValidException e) {
      throw new IllegalArgumentException(
          "the certificate in %s counts from %s to %s only"
              .formatted(
                  certificate, shown.getNotBefore().toInstant(), shown.getNotAfter().toInstant()));
    }
  }

  TlsFiles toRealPath() throws IOException {
    return new TlsFiles(certificate.toRealPath(), key.toRealPath());
  }

  private static X509Certificate readCertificate(Path file) {
    try (var pem = Files.newInputStream(file)) {
      var chain = CertificateUtils.getX509Certificates(pem);
      if (chain.length > 0) {
        return chain[0];
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("%s can't be read".formatted(file), e);
    } catch (GeneralSecurityException e) {
      // said below, as for a file with nothing in it
    }
    throw new IllegalArgumentException("%s holds no certificate in PEM".formatted(file));
  }

  private static PrivateKey readKey(Path file) {
    try (var pem = Files.newInputStream(file)) {
      return CertificateUtils.getPrivateKey(pem);
    } catch (IOException e) {
      throw new IllegalArgumentException("%s can't be read".formatted(file), e);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s holds no private key that begins with \"BEGIN PRIVATE KEY\" (openssl pkcs8 -topk8 -nodes makes one of others)"
              .formatted(file),
          e);
    }
  }

  // They do when one can check what the other signed.
  private static boolean fit(PublicKey open, PrivateKey secret) {
    try {
      var signature =
          Signature.getInstance(
              secret.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA");
      signature.initSign(secret);
      signature.update(open.getEncoded());
      var signed = signature.sign();
      signature.initVerify(open);
      signature.update(open.getEncoded());
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
