package fr.allervers.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {

    @TempDir
    private Path folder;

    private CommandRun simulate(String to, Object... more) {
        var args = new ArrayList<Object>(
                List.of("simulate", "forbach", "--quarter", "2027-Q1", "--moves", "200", "--sessions-per-week", "1"));
        args.addAll(List.of("--out", folder.resolve(to)));
        args.addAll(List.of(more));
        return CommandRun.of(args.toArray());
    }

    @Test
    void fourWaysToPlanAreComparedInWordsTableAndChart() throws Exception {
        var run = simulate("a");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("Made-up rates: 30 %", "Neither habits nor turns", "Habits and fair turns", "share served");
        var table = Files.readAllLines(folder.resolve("a/year.csv"));
        assertThat(table).hasSize(5);
        assertThat(table.get(0)).startsWith("habits,turns,years,asked,served");
        assertThat(table.subList(1, 5))
                .allMatch(l -> l.split(",").length == table.get(0).split(",").length);
        var svg = Files.readString(folder.resolve("a/year.svg"));
        var root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(root.getElementsByTagName("rect").getLength()).isEqualTo(1 + 6 * 4);
    }

    @Test
    void theSameSeedGivesTheSameFiles() {
        simulate("a", "--seed", "5");
        simulate("b", "--seed", "5", "--json");
        assertThat(folder.resolve("b/year.csv")).hasSameBinaryContentAs(folder.resolve("a/year.csv"));
        assertThat(folder.resolve("b/year.svg")).hasSameBinaryContentAs(folder.resolve("a/year.svg"));
    }

    @Test
    void aScriptGetsRowsRatesAndVerdict() {
        var json = simulate("a", "--json", "--no-show", "0").json();
        assertThat(json.get("status")).isEqualTo(0);
        assertThat((List<?>) json.get("rows")).hasSize(4);
        assertThat((List<?>) json.get("verdict")).hasSize(3);
        assertThat(json.get("rates")).isEqualTo(Map.of("absent", 30, "noShow", 0, "late", 10));
        assertThat(json.get("rows").toString()).contains("noShows=0");
    }

    @Test
    void aRateIsAPercentage() {
        var run = simulate("a", "--late", "101");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--late: 101 is out of bounds, 0 to 100");
    }
}
