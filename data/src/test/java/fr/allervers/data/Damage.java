package fr.allervers.data;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ways in which a file comes to harm: what is left of it, the same for the same random numbers. */
public enum Damage {
    CUT {
        @Override
        public byte[] of(byte[] file, Random dice) {
            return Arrays.copyOf(file, dice.nextInt(file.length));
        }
    },
    DOUBLED {
        @Override
        public byte[] of(byte[] file, Random dice) {
            int from = dice.nextInt(file.length);
            var out = new ByteArrayOutputStream();
            out.write(file, 0, from + dice.nextInt(file.length - from));
            out.write(file, from, file.length - from);
            return out.toByteArray();
        }
    },
    FLIPPED {
        @Override
        public byte[] of(byte[] file, Random dice) {
            var hurt = file.clone();
            for (int i = 1 + dice.nextInt(6); i > 0; i--) {
                hurt[dice.nextInt(hurt.length)] =
                        (byte) (dice.nextBoolean() ? dice.nextInt(256) : ",;\"\n|-0 [{".charAt(dice.nextInt(10)));
            }
            return hurt;
        }
    },
    ENCODED {
        @Override
        public byte[] of(byte[] file, Random dice) {
            var charsets = new Charset[] {
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("UTF-32LE"),
                Charset.forName("windows-1252"),
                Charset.forName("x-MacRoman"),
                Charset.forName("IBM850")
            };
            var text = (dice.nextBoolean() ? "\ufeff" : "") + new String(file, StandardCharsets.UTF_8);
            return text.getBytes(charsets[dice.nextInt(charsets.length)]);
        }
    },
    EMPTY {
        @Override
        public byte[] of(byte[] file, Random dice) {
            return " \n\n".repeat(dice.nextInt(3)).getBytes(StandardCharsets.UTF_8);
        }
    },
    /** Two cells of a line change places on all lines, or two parts of a file that is no text. */
    SWAPPED {
        @Override
        public byte[] of(byte[] file, Random dice) {
            var text = new String(file, StandardCharsets.ISO_8859_1);
            var heading = text.split("\n", 2)[0];
            var separator = Stream.of(";", "\t", ",", ":", " ", "\"")
                    .filter(s -> heading.split(s, -1).length > 1)
                    .findFirst()
                    .orElse("e");
            int width = Math.max(2, heading.split(separator, -1).length);
            int first = dice.nextInt(width - 1);
            int other = first + 1 + dice.nextInt(width - 1 - first);
            return Arrays.stream(text.split("\n", -1))
                    .map(line -> {
                        var cells = line.split(separator, -1);
                        if (other < cells.length) {
                            var cell = cells[first];
                            cells[first] = cells[other];
                            cells[other] = cell;
                        }
                        return String.join(separator, cells);
                    })
                    .collect(Collectors.joining("\n"))
                    .getBytes(StandardCharsets.ISO_8859_1);
        }
    },

    /** Some numbers are others: negative, huge, broken, none. */
    NUMBERS {
        @Override
        public byte[] of(byte[] file, Random dice) {
            int share = 1 + dice.nextInt(20);
            return NUMBER.matcher(new String(file, StandardCharsets.ISO_8859_1))
                    .replaceAll(n -> dice.nextInt(share) > 0
                            ? n.group()
                            : one(
                                    dice,
                                    "-1",
                                    "0",
                                    "99999999999999999999",
                                    "2147483648",
                                    "1e400",
                                    "NaN",
                                    "1,5",
                                    "",
                                    "25:61",
                                    "٣"))
                    .getBytes(StandardCharsets.ISO_8859_1);
        }
    },
    HUGE {
        @Override
        public byte[] of(byte[] file, Random dice) {
            int at = dice.nextInt(file.length);
            var more = dice.nextBoolean()
                    ? new byte[] {(byte) "9a;,\"\n. ".charAt(dice.nextInt(8))}
                    : Arrays.copyOfRange(file, at, Math.min(file.length, at + 1 + dice.nextInt(9)));
            var out = new ByteArrayOutputStream();
            out.write(file, 0, at);
            for (int i = 1 << 10 + dice.nextInt(8); i > 0; i--) {
                out.writeBytes(more);
            }
            out.write(file, at, file.length - at);
            return out.toByteArray();
        }
    };

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.:]\\d+)*");

    private static String one(Random dice, String... some) {
        return some[dice.nextInt(some.length)];
    }

    /** What is left of a file. */
    public abstract byte[] of(byte[] file, Random dice);
}
