package io.github.digestmark.lint.rules.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a URL, and its host. */
class UrlFaultTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                          | no URL here",
        "example.org                 | neither https:// nor http://",
        "ftp://example.org           | neither https:// nor http://",
        "http:/example.org           | neither https:// nor http://",
        "http:                       | neither https:// nor http://",
        "https://a b.org             | white space",
        "https://a.org/\u00a0         | white space",
        "https://a.org/\u007fx        | control character",
        "https://me@a.org            | user name before its host",
        "https://@a.org              | user name before its host",
        "https://                    | no host; write it behind https://",
        "http://                     | no host; write it behind http://",
        "HTTP:///path                | no host; write it behind http://",
        "https://:80/                | no host",
        "https://?q                  | no host",
        "https://#x                  | no host",
        "https://\\a.org             | no host",
        "https://.a.org              | no host",
        "https://a..org              | no host",
        "https://-                   | no host",
        "https://a!b.org             | no host",
        "https://[]                  | no host",
        "https://[::1                | no host",
        "https://::1]                | no host",
        "https://a.org:              | port that there is not",
        "https://a.org:x             | port that there is not",
        "https://a.org:1/2:          | ",
        "https://a.org:8:            | no host",
        "https://a.org:65536         | port that there is not",
        "https://a.org:000080        | port that there is not",
        "https://[::1]:x             | port that there is not",
        "https://a.org:/             | port that there is not",
        "https://a.org:8:0           | no host"
      })
  void aFaultSaysWhatIsWrong(String url, String fault) {
    if (fault == null) {
      assertThat(UrlFault.of(url)).isEmpty();
    } else {
      assertThat(UrlFault.of(url)).hasValueSatisfying(found -> assertThat(found).contains(fault));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.org",
        "HTTPS://A.ORG",
        "http://a-b_c.org./d:e@f",
        "https://a.org:0",
        "https://a.org:09",
        "https://a.org:65535/x",
        "https://localhost",
        "https://例え.jp",
        "https://[::1]",
        "https://[::1]:8080/x",
        "https://a.org?q=a@b",
        "https://a.org#a@b"
      })
  void otherUrlsHaveNone(String url) {
    assertThat(UrlFault.of(url)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://A.org, a.org",
    "https://a.org:80/b:c, a.org",
    "http://a.org/b, a.org",
    "https://[::1], [::1]",
    "https://[::1]:80, [::1]"
  })
  void theHostIsWithoutItsPort(String url, String host) {
    assertThat(UrlFault.host(url)).isEqualTo(host);
  }
}
