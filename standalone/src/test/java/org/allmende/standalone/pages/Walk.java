package org.allmende.standalone.pages;

import org.jsoup.nodes.Element;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;

/// Somebody who follows the links of the pages, each address once.
///
/// An address without parameters is always followed. Filters would never end, since every page
/// offers more of them: of addresses with parameters, the first few of each pattern are followed,
/// and only those with at most two different parameters. A pattern is the path, with a thing's id
/// left out, and the parameters' names. Other sites and addresses for mail are left alone.
final class Walk {
    private static final int OF_A_PATTERN = 3;
    private static final int PARAMETERS = 2;

    private final Browser browser;
    private final Queue<String> waiting = new ArrayDeque<>();
    private final Map<String, String> foundOn = new LinkedHashMap<>();
    private final Map<String, Integer> ofAPattern = new HashMap<>();
    private final Map<String, Set<String>> marks = new HashMap<>();
    private final List<Mark> wanted = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    /// A place within a page that a link leads to.
    private record Mark(String address, String id, String foundOn) {}

    Walk(Browser browser) {
        this.browser = browser;
    }

    void from(String address) {
        meet(address, "outside");
        for (var next = waiting.poll(); next != null; next = waiting.poll()) open(next);
        for (var it : wanted)
            if (marks.containsKey(it.address()) && !marks.get(it.address()).contains(it.id()))
                broken.add(it.address() + "#" + it.id() + " on " + it.foundOn());
    }

    /// What did not lead anywhere, and the page that it stands on.
    List<String> broken() {
        return broken;
    }

    Set<String> followed() {
        return foundOn.keySet();
    }

    private void open(String address) {
        var page = browser.get(address);
        if (page.status() != 200) {
            broken.add(address + " on " + foundOn.get(address) + ": " + page.status());
            return;
        }
        var type = page.header("Content-Type");
        if (type == null || !type.startsWith("text/html")) return;
        var document = page.document();
        marks.put(address, new HashSet<>(document.select("[id]").eachAttr("id")));
        var base = URI.create(document.baseUri());
        for (var it : document.select("[href], [src]")) follow(target(it), base, address);
    }

    private static URI target(Element link) {
        return URI.create(link.absUrl(link.hasAttr("href") ? "href" : "src"));
    }

    private void follow(URI target, URI base, String page) {
        if (!base.getScheme().equals(target.getScheme())) return;
        if (!base.getAuthority().equals(target.getAuthority())) return;
        var query = target.getRawQuery();
        var address = target.getRawPath() + (query == null ? "" : "?" + query);
        if (target.getFragment() != null) wanted.add(new Mark(address, target.getFragment(), page));
        meet(address, page);
    }

    private void meet(String address, String page) {
        if (foundOn.containsKey(address) || !worthwhile(address)) return;
        foundOn.put(address, page);
        waiting.add(address);
    }

    private boolean worthwhile(String address) {
        var uri = URI.create(address);
        if (uri.getRawQuery() == null) return true;
        var names = new TreeSet<String>();
        for (var it : uri.getRawQuery().split("&")) names.add(it.replaceAll("=.*", ""));
        if (names.size() > PARAMETERS) return false;
        return ofAPattern.merge(withoutId(uri.getRawPath()) + names, 1, Integer::sum)
                <= OF_A_PATTERN;
    }

    private static String withoutId(String path) {
        return path.replaceFirst("^(/[^/]+)/[^/]+", "$1/");
    }
}
