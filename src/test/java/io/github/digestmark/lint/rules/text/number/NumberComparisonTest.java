package io.github.digestmark.lint.rules.text.number;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digestmark.source.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of a text that its source has in another magnitude, or not at all. */
class NumberComparisonTest {

  /** Returns what is reported: {@code 26万亿 -> 2.6万亿}, or the number alone. */
  private static String faults(String source, String text) {
    return new NumberComparison(source)
        .faults(text, () -> true).stream()
            .map(
                fault -> {
                  String number = at(text, fault.number().span());
                  return fault
                      .meant()
                      .map(
                          meant ->
                              number + " -> " + NumberText.repaired(fault.number(), meant, text))
                      .orElse(number);
                })
            .collect(joining(", "));
  }

  private static String at(String text, Span span) {
    return text.substring(span.start(), span.end());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Chinese
        "on 2.6 trillion tokens | 在26万亿个token上训练 | 26万亿 -> 2.6万亿",
        "uses 867B tokens | 使用了86.7亿个token | 86.7亿 -> 8670亿",
        "costs 3.1 trillion dollars | 耗资3100亿美元 | 3100亿 -> 3.1万亿",
        "a 48B model | 4800亿参数的模型 | 4800亿 -> 480亿",
        "457.3 million tons | 4573万吨 | 4573万 -> 4.573亿",
        "51.06 million edges | 5106百万条边 | 5106百万 -> 51.06百万",
        "1.7B, 7B and 13B models | 17B、70B和130B的模型 | 17B -> 1.7B, 70B -> 7B, 130B -> 13B",
        "$0.6, $30 and $41 million | 600万、3000万和4100万美元 | 600万 -> 60万",
        "9 billion people | 90万人 | 90万 -> 90亿",
        "with $9$ billion tokens | 使用$90$亿个token | ''",
        "with $9$ billion tokens | 使用$9$亿个token | 9$亿 -> 90$亿",
        "one-and-a-half million samples | 150万个样本 | ''",
        "fifty thousand images | 5千张图像 | 5千 -> 50千",
        "an improvement of 12.5% | 提升了125% | 125 -> 12.5",
        "an improvement of 12.5% | 提升了1.25% | 1.25 -> 12.5",
        "25,000 samples | 2500个样本 | 2500 -> 25000",
        "100K images | 100万张图像 | 100万 -> 10万",
        "a 10\\times speedup | 加速了100倍 | 100 -> 10",
        "below $2.2 \\times 10^{15}$ FLOPs | 低于22万亿FLOPs | 22万亿 -> 2200万亿",
        "in 2012 | 在2.012年 | 2.012 -> 2012",
        "90 percent of it | 其中的9% | 9 -> 90",
        // Names
        "GPT-4 and CIFAR-10 | GPT-40和CIFAR-100 | 40 -> 4, 100 -> 10",
        "ImageNet-1k | 在ImageNet-1000k上 | 1000k -> 1k",
        // Other languages
        "2.6 trillion tokens | 26兆トークン | 26兆 -> 2.6兆",
        "a 48B model | 4800억 개의 매개변수 | 4800억 -> 480억",
        "3.5 million users | 35 Mio. Nutzer | 35 Mio. -> 3,5 Mio.",
        "3.5 million users | 35 Millionen Nutzer | 35 Millionen -> 3,5 Millionen",
        "7 billion parameters | 70 milliards de paramètres | 70 milliards -> 7 milliards",
        "7 billion parameters | 70 mil millones de parámetros | 70 mil millones -> 7 mil millones",
        "2.6 trillion tokens | 2,6 Trillionen Token | 2,6 Trillionen -> 2,6 Billionen",
        "175B parameters | 175 Billionen Parameter | 175 Billionen -> 175 Milliarden",
        "123,450 rows | 1,234,500行 | 1,234,500 -> 123,450",
        "480亿参数 | a 4.8 billion model | 4.8 billion -> 48 billion",
      })
  void anotherMagnitudeIsFound(String source, String text, String expected) {
    assertThat(faults(source, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LLaMA 2 7B | LLaMA 27B | 27B",
        "LLaMA 2 7B | LLaMA-27B模型 | 27B",
        "40 million articles in 58 languages | 58种语言的3300万篇文章 | 3300万",
        "an AUC of 0. | AUC为0.5 | 0.5",
        "from 91.7% to 92.5% | 提升了1.7个百分点 | 1.7",
        "we use 128 GPUs | 我们使用了256块GPU | 256",
        "SemEval-2024 Task 8 | SemEval-2023任务8 | 2023",
      })
  void aNumberThatTheSourceDoesNotHaveIsFound(String source, String text, String expected) {
    assertThat(faults(source, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "in December 2020 | 在2020年12月31日",
        "falls from 0.875 to 1.234 and 0.25 | von 0,875 auf 1,234 und 0,25",
        "13b and 70b models | 130亿和700亿参数的模型",
        "over the last two decades | 在过去20年中",
        "two centuries of records | 200年的记录",
        "in their sixties | 60多岁",
        "in the 1980s | en los años 80",
        "0.5 km cells and 1500 m depth | 500米的网格和1.5公里的深度",
        "within 0.25 s at 1.5 GHz | 250毫秒，1500 MHz",
        "1550 nm, 16 kHz, 18 kyr | 1.55微米、16000赫兹、1.8万年",
        "delivers 2 GW | 20亿瓦",
        "delivers 2 GW | 200万千瓦",
        "a tenfold increase | 提高了10倍",
        "two dozen languages | 24种语言",
        "one and a half million | 150万",
        "a quarter of a million | 25万",
        "nearly one third, four fifths | 33%和80%",
        "nine in ten users, 1 in 5 of them | 90%的用户，其中20%",
        "1/8 of it | 12.5%",
        "a 1.5x speedup | 加速50%",
        "8 GPUs with 80GB each | 共640GB显存",
        "$5{,}000$ runs | 5000次",
        "0.5/1.5/3/7B | 5亿、15亿、30亿和70亿",
        "at 9 pm | 21点",
        "3 lakh people | 30万人",
        "5 hundred million nodes | 5亿个节点",
        "from seven to sixty-five billion parameters | 70亿到650亿参数",
        "in September | am 14. September",
        "in September | le 14 septembre",
        "in September | on September 14",
        "the seventies of the last century | 20世纪70年代",
        "in the 1970s | 在20世纪70年代",
        "the eighteenth century | 18世纪",
        "eleven models, twice as fast | 11个模型，快2倍",
        "a dozen of tasks | 12个任务",
        "a third of users | 33%的用户",
        "two-thirds | 66.7%",
        "half of the data | 50%的数据",
        "half a million pages | 50万页",
        "about 25,000 people | 25.000 Menschen",
        "130,000 images | 130'000 Bilder",
        "160,000 images | 160.000张图像",
        "16 000 images | 16,000张图像",
        "3,124,905 rows | 312万4905行",
        "an accuracy of .8095 | 准确率为0.8095",
        "77 to 958 million years | 7700万到9.58亿年",
        "$0.6, $30 and $41 million | 60万、3000万和4100万美元",
        "over 3 million images | 300多万张图像",
        "nearly 2.97 million images | 近300万张图像",
        "30.67 times faster | 快约30倍",
        "the 2020/21 season | 20/21赛季",
        "with GPT | 与GPT-4相比",
        "water | 水（H_2O）",
        "as known | 众所周知[31]",
        "blackjack | 21点",
        "from 71.9 to 86.7 | 提升了14.8",
        "reduced to 38% | 减少了62%",
        "always right | 100%正确",
        "1 million | 100万",
        "480 billion | 4800亿",
        "48B parameters | 480亿参数",
        "1.5 billion | 15億",
        "1.5 billion | 15억",
        "1.5 billion | 1,5 Milliarden",
        "1.5 billion | 1,5 Mrd.",
        "2.5% and 50% | 2,5 % et 50 %",
        "in [0,1] with 5 or 50 | dans [0,1] avec 5 ou 50",
        "35,000 people | 3만 5천 명",
        "15,000 people | 1万5千人",
        "30 million people | 3천만 명",
        "1.25 million people | 1 250 000 personnes",
        "2 trillion | 2 Billionen",
        "2 trillion | 2 billones",
        "2 trillion | 2兆",
        "1e-5 | $10^{-5}$",
        "10% to 30% | 10-30%",
        "orders of magnitude: two orders of magnitude | 100倍",
        "ImageNet-1k and 4K images | ImageNet-1k和4K图像",
        "0.85 accuracy | 85%的准确率",
        "the winter of '08 | 2008年冬季",
        "three-dimensional | 3D",
        "in the first and second halves, 20 teams | 在2个半场中，20支队伍",
        "tens of thousands | 数10万",
        "3 Tesla MRI | 3T MRI",
      })
  void whatIsSaidInAnotherWayIsNotFound(String source, String text) {
    assertThat(faults(source, text)).isEmpty();
  }
}
