package io.github.digestmark.catalog;

import io.github.digestmark.internal.Ascii;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The proxy that the variables name which curl and most other programs read. */
final class ProxyFromEnvironment {

  private static final Pattern HTTP_PROXY =
      Pattern.compile(
          "(?:http://)?(?:[^@/]*@)?(?<host>[\\w.-]+|\\[[0-9A-Fa-f:.]+\\])(?::(?<port>[0-9]{1,5}))?/?");

  private static final int USUAL_PORT = 80;

  private ProxyFromEnvironment() {}

  /**
   * Returns the proxies for a request.
   *
   * @param uri where the request goes
   * @param environment the variables
   * @return the proxy in {@code HTTPS_PROXY}, or else what Java's system properties say, which take
   *     precedence where they name a proxy
   * @throws ApiFailure if {@code HTTPS_PROXY} is not the address of an HTTP proxy
   */
  static ProxySelector of(URI uri, Map<String, String> environment) throws ApiFailure {
    Optional<String> proxy = variable("https_proxy", environment);
    if (System.getProperty("https.proxyHost") != null
        || proxy.isEmpty()
        || variable("no_proxy", environment).filter(no -> names(no, uri.getHost())).isPresent()) {
      return ProxySelector.getDefault();
    }
    Matcher matcher = HTTP_PROXY.matcher(proxy.get());
    if (matcher.matches()) {
      String port = matcher.group("port");
      int number = port == null ? USUAL_PORT : Integer.parseInt(port);
      if (number <= 0xFFFF) {
        return ProxySelector.of(new InetSocketAddress(matcher.group("host"), number));
      }
    }
    // It may hold a password.
    throw ApiFailure.lasting(
        "HTTPS_PROXY is not the address of an HTTP proxy, such as http://proxy.example.org:3128",
        ApiFailure.Scope.ALL);
  }

  /** Lower case takes precedence, as in curl. */
  private static Optional<String> variable(String name, Map<String, String> environment) {
    return Optional.ofNullable(environment.get(name))
        .or(() -> Optional.ofNullable(environment.get(name.toUpperCase(Locale.ROOT))))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private static boolean names(String noProxy, String host) {
    for (String part : noProxy.split("[\\s,]+", -1)) {
      String domain = Ascii.toLower(part.replaceFirst("^\\*?\\.|:[0-9]+$", ""));
      if (part.equals("*")
          || (!domain.isEmpty() && (host.equals(domain) || host.endsWith("." + domain)))) {
        return true;
      }
    }
    return false;
  }
}
