package fr.allervers.web.demand;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.demand.LearntHeading;
import fr.allervers.data.demand.LearntWord;
import fr.allervers.data.demand.Vocabulary;
import fr.allervers.data.territory.Synonym.Kind;
import fr.allervers.data.words.Sentence;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.quarter.Quarters;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The words and headings that answers about files taught, each of which can be forgotten. */
@Controller
@Needs(Right.READ)
@RequestMapping("/demande/mots")
final class LearntWordsPage {

    /**
     * A word that was learnt.
     *
     * @param meant name of what it stands for, null where the quarter has no such thing any more
     */
    record WordRow(Kind kind, String word, @Nullable String meant, LocalDate on) {}

    /**
     * A heading that was learnt.
     *
     * @param column what stands below it, null where there is no such column any more
     */
    record HeadingRow(String word, @Nullable Sentence column, LocalDate on) {}

    private final DemandDesk desk;
    private final Quarters quarters;

    LearntWordsPage(DemandDesk desk, Quarters quarters) {
        this.desk = desk;
        this.quarters = quarters;
    }

    @GetMapping
    String page(@RequestParam(required = false) @Nullable Quarter quarter, Model model) {
        var shown = quarter == null ? quarters.preferred() : quarter;
        quarters.problem(shown).show(model);
        var vocabulary = desk.vocabulary(shown);
        model.addAttribute(
                "words",
                desk.learnt().words().stream().map(w -> row(w, vocabulary)).toList());
        model.addAttribute(
                "headings",
                desk.learnt().headings().stream().map(LearntWordsPage::row).toList());
        return "demand/words";
    }

    private static WordRow row(LearntWord learnt, Vocabulary vocabulary) {
        var word = learnt.synonym();
        var meant = vocabulary.has(word.kind(), word.id())
                ? vocabulary.entry(word.kind(), word.id()).name()
                : null;
        return new WordRow(word.kind(), word.word(), meant, learnt.on());
    }

    private static HeadingRow row(LearntHeading learnt) {
        return new HeadingRow(learnt.heading().word(), learnt.heading().title().orElse(null), learnt.on());
    }

    /** @param kind what the word stands for; null where it is a heading */
    @Needs(Right.COORDINATE)
    @PostMapping("/oublier")
    RedirectView forget(
            @RequestParam Quarter quarter,
            @RequestParam String word,
            @RequestParam(required = false) @Nullable Kind kind) {
        if (kind == null) {
            desk.learnt().forgetHeading(word);
        } else {
            desk.learnt().forget(kind, word);
        }
        return new RedirectView("/demande/mots?quarter=" + quarter, true);
    }
}
