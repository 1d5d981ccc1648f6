"""A real Chromium for the tests of the page: headless, with an empty profile, and with every request of it on record."""

from __future__ import annotations

import json
import os
import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
AXE = "AXE_CORE"
"""Names the file axe.min.js of the npm package axe-core."""
REQUIRED = "REQUIRE_BROWSER"
"""Set where a missing browser is a failure: in continuous integration."""


def missing(what: str) -> None:
    """Skip a test because something is not installed; fail it where that must not be."""
    if os.environ.get(REQUIRED):
        pytest.fail(f"{what}, and {REQUIRED} is set", pytrace=False)
    pytest.skip(what)


class Browser:
    """A browser with one page open."""

    def __init__(self, driver: Any) -> None:  # noqa: ANN401 - selenium may not be installed where types are checked
        """Take a driver."""
        self.driver = driver

    def open(self, page: Path, *, width: int = 1280, height: int = 900, dark: bool = False) -> None:
        """Open a page from its file, and forget what was on record."""
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride", {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        )
        self.driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]}
        )
        self.requests()
        self.messages()
        self.driver.get(page.as_uri())

    def run(self, script: str, *arguments: object) -> Any:  # noqa: ANN401 - whatever the script returns
        """Run a script in the page; ``return`` gives its value."""
        return self.driver.execute_script(script, *arguments)

    def press(self, *keys: str) -> None:
        """Press keys one after another, wherever the focus is."""
        from selenium.webdriver.common.action_chains import ActionChains

        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def click(self, css: str) -> None:
        """Click on the first element of a selector with the mouse."""
        element = self.driver.find_element("css selector", css)
        self.run("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()

    def requests(self) -> list[str]:
        """Tell the addresses that were asked for since the last call."""
        events = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        return [event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"]

    def messages(self) -> list[str]:
        """Tell what the console said since the last call."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def violations(self) -> list[str]:
        """Tell what axe-core finds."""
        path = os.environ.get(AXE, "")
        if not Path(path).is_file():
            missing(f"axe-core is not there (npm install axe-core, then {AXE}=…/axe.min.js)")
        self.run(Path(path).read_text(encoding="utf-8"))
        found = self.driver.execute_async_script("const done = arguments[0]; axe.run().then(done)")
        assert found["passes"]
        return [f"{each['id']}: {node['html'][:200]}" for each in found["violations"] for node in each["nodes"]]


@contextmanager
def chromium(profile: Path) -> Iterator[Browser]:
    """Start a browser, and end it."""
    binary = next(filter(None, map(shutil.which, NAMES)), None)
    driver = shutil.which("chromedriver")
    if binary is None or driver is None:
        missing("Chromium and its driver are not there (Debian: chromium, chromium-driver)")
    try:
        from selenium import webdriver
        from selenium.webdriver.chrome.service import Service
    except ImportError:
        missing("selenium is not there (pip install '.[browser]')")
    options = webdriver.ChromeOptions()
    options.binary_location = binary or ""
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    started = webdriver.Chrome(options=options, service=Service(driver))
    try:
        yield Browser(started)
    finally:
        started.quit()
