package fr.allervers.web.account;

import fr.allervers.web.store.Store;
import java.util.HashMap;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of who changed what: in the present territory, or, for who runs the installation, in all of it. */
@Controller
@Needs(Right.COORDINATE)
record AuditPage(Audit audit, Access access, Store store, Holders holders) {

    @GetMapping("/journal")
    String page(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        boolean operator = access.allows(Right.OPERATE);
        boolean whole = all && operator;
        var entries = audit.page(whole ? null : store.territory(), Math.max(0, page));
        model.addAttribute("entries", entries.stream().limit(Audit.PAGE).toList());
        model.addAttribute("more", entries.size() > Audit.PAGE);
        model.addAttribute("page", Math.max(0, page));
        model.addAttribute("operator", operator);
        model.addAttribute("whole", whole);
        model.addAttribute("here", store.territory());
        var names = new HashMap<>(holders.of(Role.TOWN_HALL, store.territory()));
        names.putAll(holders.of(Role.ADVISOR, store.territory()));
        model.addAttribute("names", names);
        model.addAttribute(
                "whose",
                holders.names(entries.stream().map(e -> e.place().grant()).filter(Objects::nonNull)));
        return "account/audit";
    }
}
