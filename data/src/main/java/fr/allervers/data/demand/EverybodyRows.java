package fr.allervers.data.demand;

import fr.allervers.data.sheet.SheetRow;
import fr.allervers.data.territory.Synonym.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each answer about rows for everybody makes of their residents, by the themes that they ask for. */
final class EverybodyRows {

    private final TableLayout layout;
    private final Vocabulary vocabulary;
    private final Answers answers;
    private final AudienceSharing sharing;

    EverybodyRows(TableLayout layout, Vocabulary vocabulary, Answers answers, AudienceSharing sharing) {
        this.layout = layout;
        this.vocabulary = vocabulary;
        this.answers = answers;
        this.sharing = sharing;
    }

    /**
     * How residents may be counted whose audience is none of the territory's: shared as it estimates them, where it does, or by
     * another audience for each theme.
     *
     * @param byTheme whether the latter is offered
     */
    List<Choice> choices(boolean byTheme) {
        var choices = new ArrayList<Choice>();
        if (vocabulary.estimatesAudiences()) {
            choices.add(new Choice(Answers.ESTIMATE, "", Words.of("choice.estimate.audience")));
        }
        if (byTheme) {
            choices.add(Choice.word(Answers.BY_THEME));
        }
        return choices;
    }

    /** What an answer means, open where it is none of these. */
    CellMeaning meaning(@Nullable String answer) {
        return Answers.BY_THEME.equals(answer)
                ? CellMeaning.OF_THEME
                : Answers.ESTIMATE.equals(answer) && vocabulary.estimatesAudiences()
                        ? CellMeaning.of(Answers.ESTIMATE)
                        : CellMeaning.OPEN;
    }

    /** That of a row, as far as its figures are clear; rows come in their order, as rounding goes on from one to the next. */
    CountingEverybody of(@Nullable SheetRow row) {
        var byTheme = row == null ? Map.<String, Long>of() : byTheme(row);
        var commune = row == null ? "" : commune(row);
        var named = new LinkedHashMap<String, Long>();
        var shared = new LinkedHashMap<String, Long>();
        byTheme.forEach((theme, residents) -> {
            named.merge(
                    theme.isEmpty() ? "" : vocabulary.entry(Kind.THEME, theme).name(), residents, Long::sum);
            if (vocabulary.estimatesAudiences() && !byTheme.containsKey("") && !commune.isEmpty()) {
                sharing.named(commune, theme, residents.intValue())
                        .forEach((name, some) -> shared.merge(name, some, Long::sum));
            }
        });
        return new CountingEverybody(named, shared);
    }

    /** Residents by ids of themes; empty for one that is not known yet. */
    private Map<String, Long> byTheme(SheetRow row) {
        var byTheme = new LinkedHashMap<String, Long>();
        if (!layout.isWide()) {
            add(byTheme, theme(row), layout.residents(row, answers));
            return byTheme;
        }
        for (var wide : layout.wide()) {
            var amount = Amount.of(row.cell(wide.column()));
            if (amount.state() == Amount.State.CLEAR) {
                var own = wide.means().get(Kind.THEME);
                add(byTheme, own == null ? theme(row) : own, amount.value());
            }
        }
        return byTheme;
    }

    private static void add(Map<String, Long> byTheme, String theme, long residents) {
        if (residents > 0 && residents <= Amount.MOST) {
            byTheme.merge(theme, residents, Long::sum);
        }
    }

    private String commune(SheetRow row) {
        return id(row, DemandColumn.COMMUNE, Kind.COMMUNE);
    }

    private String theme(SheetRow row) {
        return id(row, DemandColumn.THEME, Kind.THEME);
    }

    /** What a row names for sure or somebody decided that it does; empty where that is not known. */
    private String id(SheetRow row, DemandColumn heading, Kind kind) {
        int column = layout.column(heading);
        if (column < 0) {
            var given = layout.given().get(kind);
            return given == null || given.values().size() != 1 ? "" : given.value();
        }
        var text = row.cell(column).text();
        var match = vocabulary.match(kind, text);
        if (match.isSure()) {
            return match.first().id();
        }
        var answer = answers.of(kind + ":" + QuestionKeys.of(text));
        return answer != null && vocabulary.has(kind, answer) ? answer : "";
    }
}
