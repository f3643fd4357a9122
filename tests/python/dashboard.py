"""What a person sees of the dashboard, in Chromium: dashboard.py URL TOKEN FEEDS_YAML. Ends with an error at what is not seen.

The service has an article, a rejected entry whose page can be read by now, a feed that is silent, one that is gone, and one
whose pages were redesigned.
"""

import os
import pathlib
import shutil
import sys
from contextlib import contextmanager

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

URL, TOKEN, FEEDS = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
DEADLINE = 30

# Every text with its contrast against what is behind it, by WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
FAINT = """
const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
const rgba = colour => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
const light = colour => { const [r, g, b] = colour.map(c => c / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b; };
const ground = element => { for (; element; element = element.parentElement) { const colour = rgba(getComputedStyle(element).backgroundColor); if (colour[3] > 250) return colour; } return [255, 255, 255]; };
return [...document.querySelectorAll("body *")].filter(e => e.checkVisibility() && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) && !e.disabled).map(e => {
  const [a, b] = [light(rgba(getComputedStyle(e).color)), light(ground(e))].sort((a, b) => b - a);
  return [(a + .05) / (b + .05), e.textContent.slice(0, 40)];
}).filter(([contrast]) => contrast < 4.5);
"""


@contextmanager
def browser():
    options = webdriver.ChromeOptions()
    # Chromium's own sandbox does not work for root in a container, nor its shared memory; it opens one page that we serve.
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"):
        options.add_argument(argument)
    service = webdriver.ChromeService(executable_path=shutil.which("chromedriver"))
    driver = webdriver.Chrome(options=options, service=service)
    try:
        yield driver
    finally:
        driver.quit()


class Seen:
    """The page, opened as a person sees it with a screen of this size and a taste for light or dark."""

    def __init__(self, driver, width, height, scheme):
        self.driver = driver
        self.name = f"{width}-{scheme}"
        screen = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
        driver.get(URL)

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def until(self, what, condition):
        def holds(_):
            return condition()

        ignored = (Exception,)  # the page draws itself anew: what was found may be gone a moment later
        WebDriverWait(self.driver, DEADLINE, poll_frequency=0.1, ignored_exceptions=ignored).until(holds, f"{self.name}: {what} is not seen")

    def says(self, selector, *texts):
        for text in texts:
            self.until(f"{text!r} in {selector}", lambda: text in self.find(selector).text)

    def press(self, label):
        """Presses the button that a screen reader announces by this label."""
        selector = f'button[aria-label="{label}"]'
        self.until(label, lambda: self.find(selector).send_keys(Keys.ENTER) is None)

    def is_whole(self):
        """Nothing sticks out at the side, nothing is too faint, everything that can be used has a name, and nothing has failed."""
        wide = self.driver.execute_script("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{self.name}: the page is {wide} px too wide"
        faint = self.driver.execute_script(FAINT)
        assert not faint, f"{self.name}: too faint: {faint}"
        nodes = self.driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
        usable = [n for n in nodes if n.get("role", {}).get("value") in ("button", "textbox", "searchbox", "combobox", "link", "image", "table", "dialog")]
        assert len(usable) > 3, f"{self.name}: {len(usable)} things to use"
        nameless = [n for n in usable if n["role"]["value"] != "table" and not n.get("name", {}).get("value")]
        assert not nameless, f"{self.name}: without a name: {nameless}"
        log = [line for line in self.driver.get_log("browser") if line["level"] == "SEVERE" and "401" not in line["message"]]
        assert not log, f"{self.name}: {log}"

    def shoot(self, name):
        """Keeps a picture where SCREENSHOTS says, for whoever wants to look."""
        if folder := os.environ.get("SCREENSHOTS"):
            self.driver.save_screenshot(f"{folder}/{name}-{self.name}.png")


def at_a_desk(page):
    page.says("#ready", "in order")
    page.says("#list", "The last tram goes home", "127.0.0.1")
    page.says("#counts", "published\n1")
    page.says("#plot-rate + figcaption", "1 published")
    page.says("#plot-fetched + figcaption", "median")
    page.says("#rejected", "http_410", "/ferry.html")
    page.says("#alarms", "quiet", "silent", "nothing new since")
    page.says("#alarms", "remade", "drift", "pages of 127.0.0.1 differ from those before, in ", "without a date")
    page.says("#stories", "None among the latest articles.")
    page.says("#feed-count", "4 of 4 listed")
    first = "#feeds tr:first-child"
    page.says(first, "gone", "failing", "http_404", "waits longer with every failure")
    page.says("#feeds tr:nth-child(2)", "quiet", "silent")
    page.says("#feeds tr:nth-child(3)", "remade", "drifted", "pages of 127.0.0.1: ", "; the site may have changed")
    page.is_whole()
    page.shoot("overview")

    page.says("#trouble", "1 failing", "1 silent", "1 drifted")
    page.press("Show silent feeds")
    page.says("#feed-count", "1 of 4 listed")
    Select(page.find("#health")).select_by_value("")
    page.find("#feed-search").send_keys("press")
    page.says(first, "press", "changed +2")

    # Without the token nothing changes, and the page says why; with it, it does.
    page.press("Pause press")
    page.says(first, "Authorization: Bearer")
    page.find("#token").send_keys(TOKEN)
    page.press("Pause press")
    page.says(first, "paused")
    page.press("Resume press")
    page.says(first, "ok")

    # What was rejected is tried again, and comes in without a reload.
    page.press("Retry " + url_of_the_ferry(page))
    page.says("#list li:first-child", "The ferry stays")

    page.find("#search").send_keys("conductors museum")
    page.says("#search-said", "2 found")
    page.says("#list", "[museum]")
    page.find("#search").send_keys(" zebra")
    page.says("#search-said", "No article holds all of these words.")
    page.find("#search").clear()
    page.find("#search").send_keys(" ")
    page.says("#list", "The last tram goes home")


def url_of_the_ferry(page):
    labels = [button.get_attribute("aria-label") for button in page.driver.find_elements(By.CSS_SELECTOR, "#rejected button")]
    return next(label for label in labels if label.endswith("/ferry.html")).removeprefix("Retry ")


def an_article(page):
    """By the keyboard alone."""
    page.says("#list", "The last tram goes home")
    titles = page.driver.find_elements(By.CSS_SELECTOR, "#list button.title")
    title = next(title for title in titles if title.text == "The last tram goes home")
    title.send_keys(Keys.ENTER)
    page.says("#a-title", "The last tram goes home")
    page.says("#a-text", "The last tram of the harbour line", "than the tram ever did.")
    page.says("#a-side", "navigation", "Version 1", "press")
    assert "RECOMMENDED" not in page.find("#a-text").text
    page.find("#token").get_attribute("value") or page.driver.execute_script("document.getElementById('token').value = arguments[0]", TOKEN)
    page.press("Show the blocks of The last tram goes home")
    page.says("#blocks", "RECOMMENDED FOR YOU", "Ten beaches to see")
    left, right = page.find("#a-text").rect, page.find("#a-side").rect
    if page.name.startswith("1400"):
        assert left["x"] + left["width"] <= right["x"], f"{page.name}: not beside each other: {left}, {right}"
    else:
        assert left["y"] + left["height"] <= right["y"], f"{page.name}: not one below the other: {left}, {right}"
    page.is_whole()
    page.shoot("article")
    page.driver.switch_to.active_element.send_keys(Keys.ESCAPE)
    page.until("the end of the article", lambda: not page.find("#article").is_displayed())
    assert page.driver.switch_to.active_element.text == "The last tram goes home", f"{page.name}: the keyboard is lost"


def a_broken_edit(page):
    good = FEEDS.read_text()
    FEEDS.write_text("feeds: [{ uri: x }]")
    page.says("#ready", "not in order")
    page.says("#disorder", "the old one stays in force", "feeds.yaml:1:11:")
    page.shoot("broken-edit")
    FEEDS.write_text(good)
    page.until("the end of the alarm", lambda: not page.find("#disorder").is_displayed())
    page.says("#ready", "in order")


with browser() as driver:
    page = Seen(driver, 1400, 1000, "light")
    at_a_desk(page)
    an_article(page)
    a_broken_edit(page)
    for width, height, scheme in ((390, 844, "light"), (390, 844, "dark"), (1400, 1000, "dark")):
        page = Seen(driver, width, height, scheme)
        page.says("#ready", "in order")
        page.says("#list", "The ferry stays")
        page.says("#feeds", "gone", "failing")
        page.is_whole()
        page.shoot("overview")
        an_article(page)
