package io.github.digestmark.lint.rules.text.number;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Units of measurement, which translations change at times: {@code 0.5 km} into {@code 500米}. What
 * they measure is not compared, only their power of ten.
 */
final class MetricUnits {

  private static final String TABLE =
      """
      -9  ns nm 纳秒 纳米 ナノメートル
      -6  μs µs us μm µm um 微秒 微米 微克 マイクロメートル
      -3  ms mm mg mW mV ml mL 毫秒 毫米 毫克 毫瓦 毫升 ミリ秒 ミリ
      -2  cm cents 厘米 公分 美分 センチ
      0   s m g Hz W V pc yr yrs years pixels bytes dollars 秒 米 克 赫兹 赫 瓦 年 像素 字节 秒差距 美元 メートル グラム ワット
      3   km kg kHz kW kV kWh kB KB kpc kyr 公里 千米 千克 公斤 千赫兹 千赫 千瓦 千秒差距 千年 キロ
      6   MHz MW MB Mpc Myr megapixels megapixel 兆赫兹 兆赫 兆瓦 兆字节 百万像素 メガ
      9   GHz GW GB Gyr gigabytes 吉赫兹 吉赫 吉瓦 吉字节 ギガ
      12  THz TW TB terabytes 太赫兹 太赫
      """;

  private static final Map<String, Integer> POWERS = powers();

  private static final Pattern UNIT =
      Pattern.compile(
          "\\s?(?:多|余)?("
              + POWERS.keySet().stream()
                  .sorted((a, b) -> b.length() - a.length())
                  .map(word -> word.charAt(0) < 0x250 ? word + "(?![A-Za-z])" : word)
                  .collect(Collectors.joining("|"))
              + ")");

  private MetricUnits() {}

  private static Map<String, Integer> powers() {
    Map<String, Integer> powers = new HashMap<>();
    for (String line : TABLE.split("\n", 0)) {
      String[] words = line.strip().split(" +", 0);
      for (int i = 1; i < words.length; i++) {
        powers.put(words[i], Integer.parseInt(words[0]));
      }
    }
    return Map.copyOf(powers);
  }

  /** Returns what the unit after a number multiplies it by; empty if there is none. */
  static Optional<BigDecimal> after(Quantity number, String text) {
    Matcher unit = UNIT.matcher(text).region(number.span().end(), text.length());
    return unit.useTransparentBounds(true).lookingAt()
        ? Optional.of(BigDecimal.ONE.scaleByPowerOfTen(POWERS.getOrDefault(unit.group(1), 0)))
        : Optional.empty();
  }
}
