package dev.undercroft.server.edge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// What Envoy shows to clients that come by TLS: PEM files, looked at before Envoy is, which says
/// less about them.
///
/// @param certificate the server's own certificate, then those that vouch for it
/// @param key its private key: RSA or EC, PKCS #8, without a password
public record TlsFiles(Path certificate, Path key) {
  private static final Pattern KEY =
      Pattern.compile("(?s)-----BEGIN PRIVATE KEY-----(.*?)-----END PRIVATE KEY-----");

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

  /// For a client that comes to this Envoy and believes no other.
  public SSLContext trusted() {
    try {
      var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      trusted.setCertificateEntry("edge", readCertificate(certificate));
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      var tls = SSLContext.getInstance("TLS");
      tls.init(null, trust.getTrustManagers(), null);
      return tls;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(certificate + " can't be trusted: " + e.getMessage(), e);
    }
  }

  private static X509Certificate readCertificate(Path file) {
    try (var pem = Files.newInputStream(file)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
    } catch (IOException e) {
      throw new IllegalArgumentException("%s can't be read".formatted(file), e);
    } catch (CertificateException e) {
      throw new IllegalArgumentException("%s holds no certificate in PEM".formatted(file), e);
    }
  }

  private static PrivateKey readKey(Path file) {
    try {
      var pem = KEY.matcher(Files.readString(file));
      if (pem.find()) {
        return key(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1))));
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("%s can't be read".formatted(file), e);
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      // said below, as for a file with nothing in it
    }
    throw new IllegalArgumentException(
        "%s holds no RSA or EC key that begins with \"BEGIN PRIVATE KEY\" (openssl pkcs8 -topk8 -nodes makes one of others)"
            .formatted(file));
  }

  private static PrivateKey key(PKCS8EncodedKeySpec bytes) throws GeneralSecurityException {
    try {
      return KeyFactory.getInstance("RSA").generatePrivate(bytes);
    } catch (InvalidKeySpecException e) {
      return KeyFactory.getInstance("EC").generatePrivate(bytes);
    }
  }

  // They do when one can check what the other signed.
  private static boolean fit(PublicKey open, PrivateKey secret) {
    try {
      var signature =
          Signature.getInstance("SHA256with" + secret.getAlgorithm().replace("EC", "ECDSA"));
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
