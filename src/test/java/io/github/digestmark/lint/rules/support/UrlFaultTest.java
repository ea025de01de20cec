package io.github.digestmark.lint.rules.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of URLs, and their hosts. */
class UrlFaultTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                          | URL is missing",
        "example.org                 | does not begin with https:// or http://",
        "ftp://example.org           | does not begin with https:// or http://",
        "http:/example.org           | does not begin with https:// or http://",
        "http:                       | does not begin with https:// or http://",
        "https://a b.org             | white space",
        "https://a.org/\u00a0         | white space",
        "https://a.org/\u007fx        | control character",
        "https://me@a.org            | user name in front of its host",
        "https://@a.org              | user name in front of its host",
        "https://                    | no valid host; write one after https://",
        "http://                     | no valid host; write one after http://",
        "HTTP:///path                | no valid host; write one after http://",
        "https://:80/                | no valid host",
        "https://?q                  | no valid host",
        "https://#x                  | no valid host",
        "https://\\a.org             | no valid host",
        "https://.a.org              | no valid host",
        "https://a..org              | no valid host",
        "https://-                   | no valid host",
        "https://a!b.org             | no valid host",
        "https://[]                  | no valid host",
        "https://[::1                | no valid host",
        "https://::1]                | no valid host",
        "https://[foo]/x             | no valid host",
        "https://[1:2]/x             | no valid host",
        "https://[::g]/x             | no valid host",
        "https://[::1]x/y            | no valid host",
        "https://./x                 | no valid host",
        "https://a.-.org/x           | no valid host",
        "https://_/x                 | no valid host",
        "https://a.org。/x            | no valid host",
        "https://a.org）/x            | no valid host",
        "https://256.1.1.1/x         | no valid host",
        "https://1.2.3/x             | no valid host",
        "https://1706.03762          | no valid host",
        "https://a.org:              | invalid port",
        "https://a.org:x             | invalid port",
        "https://a.org:1/2:          | ",
        "https://a.org:8:            | no valid host",
        "https://a.org:65536         | invalid port",
        "https://a.org:000080        | invalid port",
        "https://[::1]:x             | invalid port",
        "https://a.org:/             | invalid port",
        "https://a.org:8:0           | no valid host"
      })
  void aFaultIsDescribed(String url, String fault) {
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
        "https://उदाहरण.भारत/x",
        "https://bücher.example",
        "https://xn--r8jz45g.jp",
        "https://a_b.example.org",
        "https://r3---sn.example.org",
        "https://192.168.0.1:8080/x",
        "https://3.14.example/x",
        "https://[2001:db8::1:2]/x",
        "https://[::ffff:1.2.3.4]",
        "https://[::1]",
        "https://[::1]:8080/x",
        "https://a.org?q=a@b",
        "https://a.org#a@b"
      })
  void otherUrlsHaveNoFault(String url) {
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
  void theHostHasNoPort(String url, String host) {
    assertThat(UrlFault.host(url)).isEqualTo(host);
  }
}
