package io.github.digestmark.catalog;

import io.github.digestmark.arxiv.ArxivId;
import io.github.digestmark.catalog.ApiFailure.Scope;
import io.github.digestmark.internal.Ascii;
import io.github.digestmark.internal.Version;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Sends requests to the API, one after the other, and repeats those that may do later. */
final class ApiConnection {

  private static final String USER_AGENT =
      "digestmark/%s (+https://github.com/digestmark/digestmark)".formatted(Version.OF_DIGESTMARK);

  private static final int MAX_REDIRECTS = 3;
  private static final int HTTPS_PORT = 443;

  private final URI endpoint;
  private final Map<String, String> environment;
  private final Pace pace;
  private final ApiLimits limits;
  private @Nullable HttpClient client;

  /** The host, and the proxy if there is one. */
  private String server;

  /**
   * Prepares a connection; nothing is sent yet.
   *
   * @param environment variables that may name a proxy
   */
  ApiConnection(URI endpoint, Map<String, String> environment, Pace pace, ApiLimits limits) {
    this.endpoint = endpoint;
    this.environment = environment;
    this.pace = pace;
    this.limits = limits;
    this.server = endpoint.getHost();
  }

  ApiLimits limits() {
    return limits;
  }

  /**
   * Asks for papers.
   *
   * @param ids with versions or without; at most as many as the limits say
   * @throws ApiFailure if arXiv does not answer
   */
  AtomAnswer ask(List<ArxivId> ids) throws ApiFailure, InterruptedException {
    String list = ids.stream().map(ArxivId::toString).collect(Collectors.joining(","));
    URI uri =
        URI.create("%s?id_list=%s&start=0&max_results=%s".formatted(endpoint, list, ids.size()));
    for (Duration wait : limits.waits()) {
      try {
        return answer(uri);
      } catch (ApiFailure failure) {
        pace.sleep(wait(failure, wait));
      }
    }
    return answer(uri);
  }

  private Duration wait(ApiFailure failure, Duration usual) throws ApiFailure {
    Duration asked = failure.retryAfter().orElseThrow(() -> failure);
    if (asked.compareTo(limits.longestWait()) > 0) {
      throw ApiFailure.lasting(
          "%s; it asks to wait %s minutes".formatted(failure.reason(), asked.toMinutes()),
          Scope.ALL);
    }
    return asked.compareTo(usual) > 0 ? asked : usual;
  }

  private AtomAnswer answer(URI start) throws ApiFailure, InterruptedException {
    URI uri = start;
    for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      HttpResponse<byte[]> response = send(uri);
      if (!List.of(301, 302, 303, 307, 308).contains(response.statusCode())) {
        return answer(response);
      }
      uri = target(uri, response.headers());
    }
    throw failure("redirects in a circle", Scope.ALL);
  }

  private AtomAnswer answer(HttpResponse<byte[]> response) throws ApiFailure {
    int status = response.statusCode();
    switch (status) {
      case 200, 400 -> {
        return read(response.body());
      }
      case 413, 414 -> throw failure("request too long (" + status + ")", Scope.IDENTIFIER);
      case 407 -> throw failure("the proxy asks for a password (407)", Scope.ALL);
      case 429 -> throw passing("too many requests (429)", Scope.ALL, response.headers());
      case 500 -> throw passing("internal error (500)", Scope.BATCH, response.headers());
      case 406, 502, 503, 504 ->
          throw passing("not available (" + status + ")", Scope.ALL, response.headers());
      default -> throw failure("request refused (" + status + ")", Scope.ALL);
    }
  }

  private AtomAnswer read(byte[] body) throws ApiFailure {
    try {
      return AtomAnswer.read(body);
    } catch (AtomAnswer.ErrorAnswerException e) {
      throw failure("error: " + e.getMessage(), Scope.IDENTIFIER);
    } catch (AtomAnswer.NotAnAnswerException e) {
      throw ApiFailure.passing(reason(e.reason()), Scope.BATCH, Duration.ZERO);
    }
  }

  private HttpResponse<byte[]> send(URI uri) throws ApiFailure, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("User-Agent", USER_AGENT)
            .header("Accept", "application/atom+xml")
            .build();
    HttpClient open = client();
    pace.beforeRequest();
    CompletableFuture<HttpResponse<byte[]>> response =
        open.sendAsync(request, info -> new LimitedBody(limits.bytes()));
    try {
      // The time limit of the request itself ends with the headers.
      return response.get(limits.answer().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw ApiFailure.passing(
          reason("no complete answer within " + seconds(limits.answer())),
          Scope.ALL,
          Duration.ZERO);
    } catch (ExecutionException e) {
      throw failure(e);
    } finally {
      response.cancel(true);
      pace.requestEnded();
    }
  }

  private HttpClient client() throws ApiFailure {
    if (client == null) {
      ProxySelector proxies = ProxyFromEnvironment.of(endpoint, environment);
      if (proxies.select(endpoint).get(0).address() instanceof InetSocketAddress proxy) {
        server =
            "%s (proxy %s:%s)"
                .formatted(endpoint.getHost(), proxy.getHostString(), proxy.getPort());
      }
      client =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(limits.connect())
              .proxy(proxies)
              .build();
    }
    return client;
  }

  /** Redirects may only lead to the same server, or to https on the same host. */
  private URI target(URI from, HttpHeaders headers) throws ApiFailure {
    try {
      URI to = from.resolve(headers.firstValue("Location").orElse(":"));
      boolean isSameServer =
          to.getScheme().equals(endpoint.getScheme()) && to.getPort() == endpoint.getPort();
      boolean isUsualServer =
          to.getScheme().equals("https") && (to.getPort() == -1 || to.getPort() == HTTPS_PORT);
      if (endpoint.getHost().equalsIgnoreCase(to.getHost())
          && to.getRawUserInfo() == null
          && (isSameServer || isUsualServer)) {
        return to;
      }
      throw failure("redirect to another site refused: " + to.getHost(), Scope.ALL);
    } catch (IllegalArgumentException e) {
      throw failure("redirect to an invalid address", Scope.ALL);
    }
  }

  private ApiFailure failure(ExecutionException failure) {
    List<Throwable> causes =
        Stream.iterate(failure.getCause(), c -> c != null, Throwable::getCause).toList();
    Throwable cause = causes.get(0);
    if (cause instanceof HttpConnectTimeoutException) {
      return failure("no connection within " + seconds(limits.connect()), Scope.ALL);
    }
    if (causes.stream().anyMatch(UnresolvedAddressException.class::isInstance)) {
      return failure("host not found; is there a network?", Scope.ALL);
    }
    if (cause instanceof ConnectException) {
      return failure("connection refused", Scope.ALL);
    }
    if (causes.stream().anyMatch(CertificateException.class::isInstance)) {
      return failure("its certificate is not trusted", Scope.ALL);
    }
    if (cause instanceof SSLException) {
      return failure("no secure connection", Scope.ALL);
    }
    if (causes.stream().anyMatch(LimitedBody.TooLongException.class::isInstance)) {
      return failure("the answer is longer than %s bytes".formatted(limits.bytes()), Scope.ALL);
    }
    if (String.valueOf(cause.getMessage()).startsWith("Tunnel failed")) {
      return failure("the proxy refuses to connect", Scope.ALL);
    }
    return cause instanceof IOException
        ? ApiFailure.passing(reason("the connection broke off"), Scope.BATCH, Duration.ZERO)
        : failure("the connection failed", Scope.ALL);
  }

  private ApiFailure failure(String reason, Scope scope) {
    return ApiFailure.lasting(reason(reason), scope);
  }

  private ApiFailure passing(String reason, Scope scope, HttpHeaders headers) {
    return ApiFailure.passing(
        reason(reason),
        scope,
        headers.firstValue("Retry-After").map(this::wait).orElse(Duration.ZERO));
  }

  private static String seconds(Duration time) {
    return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString() + " seconds";
  }

  /** Returns a reason with the server that it is about. */
  String reason(String reason) {
    return server + ": " + reason;
  }

  /** Reads {@code 120} or {@code Fri, 31 Dec 1999 23:59:59 GMT}. */
  private Duration wait(String retryAfter) {
    String text = retryAfter.strip();
    if (Ascii.isDigits(text)) {
      // Nobody waits longer than the digits of an int say.
      return Duration.ofSeconds(Long.parseLong(text.length() < 10 ? text : "999999999"));
    }
    try {
      Duration wait =
          Duration.between(
              pace.now(), ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeParseException e) {
      return Duration.ZERO;
    }
  }
}
