package fr.allervers.web.page;

import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way from demand to a published quarter, the words that the pages use, and the shortcuts. */
@Controller
@Needs(Right.READ)
final class HelpPage {

    /** A word that the pages use and explain: its name is {@code help.word.…}, what it means {@code help.means.…}. */
    enum Word {
        QUARTER,
        DEMAND,
        WORKSHOP,
        SESSION,
        PLACE,
        MEANS,
        VERSION,
        COST,
        GAP,
        WORST,
        WISH,
        LOCK,
        DRAFT,
        PUBLISHED;

        /** Part of its address on the page, which links go to. */
        public String anchor() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @GetMapping("/aide")
    String page(Model model) {
        model.addAttribute("words", Arrays.asList(Word.values()));
        return "help";
    }
}
