package dev.undercroft.cache;

import java.net.URI;

/// Where Redis is: redis://host:port, or rediss:// for TLS; a user and a password may stand before
/// the host.
public record RedisSettings(String url) {
  public RedisSettings {
    if (!looksRight(url)) {
      throw new IllegalArgumentException(
          "a Redis address looks like redis://user:password@host:6379");
    }
  }

  /// For people and logs: the password is left out.
  @Override
  public String toString() {
    return url.replaceFirst("//[^@/]*@", "//***@");
  }

  private static boolean looksRight(String url) {
    try {
      URI uri = URI.create(url);
      return ("redis".equals(uri.getScheme()) || "rediss".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getPort() > 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
