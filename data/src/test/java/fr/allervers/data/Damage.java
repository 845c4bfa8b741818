package fr.allervers.data;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

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

    /** What is left of a file. */
    public abstract byte[] of(byte[] file, Random dice);
}
