package fr.allervers.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--json | no command",
                "solv | Unknown argument: solv. Did you mean solve",
                "solve | PROBLEM is missing.",
                "solve p.json | --out is missing.",
                "solve p.json --out a --out b | --out is given twice.",
                "solve p.json --out a --time 60 | --time: '60' is no length of time. Write for example 60s, 5m or 1h30m.",
                "solve p.json --out a --moves many | --moves: 'many' is no whole number.",
                "solve p.json --out a --moves 0 | --moves: '0' is too small: 1 at least.",
                "solve p.json --out a --sead 3 | Unknown argument: --sead",
                "solve --out | --out",
                "check p.json | PLAN is missing.",
                "check a b c | Unknown argument: c",
                "check a b --lang de --lang=de | --lang",
                "example | TERRITORY is missing.",
                "example metz --quarter 2027-Q1 | 'metz' is no example territory. There is: forbach, val-daigremont",
                "example forbach | --quarter is missing.",
                "example forbach --quarter 2027 | --quarter",
            })
    void wrongUsageSaysWhatIsWrongAndWhereToReadWhatIsRight(String args, String message) {
        var run = CommandRun.of((Object[]) (args + " --lang en").split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(message).contains("--help").doesNotContain("Exception");
    }

    @Test
    void wrongUsageIsSaidInFrenchWhereFrenchIsSpoken() {
        var run = CommandRun.of("solve", "p.json", "--out", "a", "--time", "vite", "--lang", "fr");
        assertThat(run.err()).contains("« vite » n'est pas une durée").contains("Aide : aller-vers solve --help");
    }

    @Test
    void aScriptGetsTheFaultsAsAnObject() {
        var run = CommandRun.of("check", "--json");
        assertThat(run.json())
                .isEqualTo(
                        Map.of("status", 2, "errors", List.of("PROBLEM is missing.", "Help: aller-vers check --help")));
    }

    @ParameterizedTest
    @CsvSource({"--help, Commands:", "solve --help, --moves", "check --help, PLAN", "example --help, --quarter"})
    void helpIsAnAnswerAndNoFault(String args, String part) {
        var run = CommandRun.of((Object[]) args.split(" "));
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Usage: aller-vers", part);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void helpSpeaksFrench() {
        assertThat(CommandRun.of("--help", "--lang", "fr").out())
                .contains("Utilisation : aller-vers", "Commandes :", "où, quand, par qui et pour qui");
    }

    @Test
    void theServerGetsItsSettings() {
        assertThat(CommandRun.of("serve", "--server.port=8081").status()).isEqualTo(Commands.STILL_RUNNING);
    }
}
