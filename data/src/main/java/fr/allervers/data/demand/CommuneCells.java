package fr.allervers.data.demand;

import fr.allervers.data.sheet.Cell;
import fr.allervers.data.sheet.SheetRow;
import fr.allervers.data.territory.Synonym.Kind;
import fr.allervers.data.words.CommuneCode;
import java.util.List;

/** The commune of a row, by its name, its code and a postal code beside them; of those that contradict each other it is asked. */
final class CommuneCells {

    private final TableLayout layout;
    private final Vocabulary vocabulary;
    private final Findings findings;
    private final WordQuestions words;

    CommuneCells(TableLayout layout, Vocabulary vocabulary, Findings findings, WordQuestions words) {
        this.layout = layout;
        this.vocabulary = vocabulary;
        this.findings = findings;
        this.words = words;
    }

    /** The cell that says the commune: its name, else its code. */
    Cell cell(SheetRow row) {
        var name = cell(row, DemandColumn.COMMUNE);
        return name.isBlank() ? cell(row, DemandColumn.INSEE) : name;
    }

    private Cell cell(SheetRow row, DemandColumn heading) {
        int column = layout.column(heading);
        return column < 0 ? Cell.BLANK : row.cell(column);
    }

    /** The commune of a row in which something says it. */
    CellMeaning of(SheetRow row) {
        var code = cell(row, DemandColumn.INSEE);
        var name = cell(row, DemandColumn.COMMUNE);
        var byCode = code.isBlank() ? Match.NONE : vocabulary.match(Kind.COMMUNE, code.text());
        if (name.isBlank()) {
            return placed(row, layout.column(DemandColumn.INSEE), code, byCode);
        }
        var byName = hinted(vocabulary.match(Kind.COMMUNE, name.text()), row);
        int column = layout.column(DemandColumn.COMMUNE);
        if (!byCode.isSure()) {
            if (byCode.certainty() == Match.Certainty.NEAR
                    && byName.candidates().isEmpty()) {
                return word(row, layout.column(DemandColumn.INSEE), code, byCode);
            }
            if (!code.isBlank() && byName.isSure()) {
                findings.noticeOnce(
                        "CODE:" + code.text(),
                        Place.of(row.number(), layout.column(DemandColumn.INSEE)),
                        code.text(),
                        Words.of("code.unknown"));
            }
            return placed(row, column, name, byName);
        }
        boolean agree = byName.candidates().contains(byCode.first()) || !byName.isSure();
        return agree ? placed(row, column, name, byCode) : contradiction(row, column, code, name, byCode, byName);
    }

    /** What a commune's cell means; where a code beside it is of another département, that is asked. */
    private CellMeaning placed(SheetRow row, int column, Cell cell, Match match) {
        var elsewhere = match.isSure() ? elsewhere(row, match.first().id()) : "";
        if (elsewhere.isEmpty()) {
            return word(row, column, cell, match);
        }
        var key = "CODE:" + QuestionKeys.of(elsewhere + " " + cell.text());
        var choices = List.of(Choice.of(match.first()), Choice.word(Answers.LEAVE_OUT));
        var problem = Words.of(
                "code.elsewhere", Words.excerpt(elsewhere), match.first().name());
        return words.decided(
                Kind.COMMUNE,
                key,
                Place.of(row.number(), column),
                Findings.aboutWord(key, Kind.COMMUNE, cell.text(), problem, choices, true, row.number()));
    }

    /** A code or postal code in a row that lies in another département than a commune; empty where there is none. */
    private String elsewhere(SheetRow row, String commune) {
        var here = CommuneCode.department(commune);
        for (var heading : List.of(DemandColumn.POSTCODE, DemandColumn.INSEE, DemandColumn.COMMUNE)) {
            var text = cell(row, heading).text();
            var code = heading == DemandColumn.POSTCODE ? CommuneCode.postal(text) : CommuneCode.in(text);
            var there = code == null ? "" : CommuneCode.department(code);
            if (!here.isEmpty() && !there.isEmpty() && !there.equals(here)) {
                return text;
            }
        }
        return "";
    }

    private CellMeaning contradiction(SheetRow row, int column, Cell code, Cell name, Match byCode, Match byName) {
        var key = "CODE:" + QuestionKeys.of(code.text() + " " + name.text());
        var choices = List.of(Choice.of(byCode.first()), Choice.of(byName.first()), Choice.word(Answers.LEAVE_OUT));
        var problem = Words.of("code.other", code.text(), byCode.first().name(), Words.excerpt(name.text()));
        return words.decided(
                Kind.COMMUNE,
                key,
                Place.of(row.number(), column),
                Findings.aboutWord(key, Kind.COMMUNE, name.text(), problem, choices, false, row.number()));
    }

    private CellMeaning word(SheetRow row, int column, Cell cell, Match match) {
        return words.of(Kind.COMMUNE, Place.of(row.number(), column), cell, match, hint(row));
    }

    /** Of several communes of one name, a postal code or département beside it points to those there. */
    private Match hinted(Match match, SheetRow row) {
        if (match.certainty() != Match.Certainty.AMBIGUOUS) {
            return match;
        }
        var digits = hint(row);
        if (digits.length() < 2) {
            return match;
        }
        var there = match.candidates().stream()
                .filter(c -> c.id().startsWith(digits.substring(0, 2)))
                .toList();
        return there.size() == 1 ? new Match(Match.Certainty.AMBIGUOUS, there) : match;
    }

    /** Digits beside a commune's name; a spreadsheet program takes the 0 at a code's beginning away. */
    private String hint(SheetRow row) {
        for (var heading : List.of(DemandColumn.POSTCODE, DemandColumn.INSEE, DemandColumn.COMMUNE)) {
            var digits = cell(row, heading).text().replaceAll("[^0-9]", "");
            if (!digits.isEmpty()) {
                return digits.length() == 4 ? "0" + digits : digits;
            }
        }
        return "";
    }
}
