"""Take the README's pictures: parts of the report on the invented sample interviews.

    python tests/readme_pictures.py

Needs a Chromium, Chrome or Edge. Run it again when the pages have changed; the same pages
give the same pictures in the same browser.
"""

import shutil
import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from infoint.atomic import write_whole
from infoint.report import data_folder, find_browser, run_report

PICTURES = Path(__file__).parent.parent / "data" / "pictures"
WIDTH = 800  # CSS pixels: the page in one column
COLORS = 64  # calm pages have few
# name: page, the first and the last element shown (a section by its heading), most pixels high
PARTS = {
    "summary": ("summary", ".top", ".ii-scroll >> nth=0", 1300),
    "salaries": ("salaries", "h2 >> nth=0", "figure.ii-chart .ii-pan >> nth=0", 1300),
    "coverage": (
        "summary",
        "h2:text-is('What nobody was asked')",
        "figure.ii-chart .ii-pan >> nth=0",
        1000,
    ),
}


def take(page, first, last, most):
    """One part of a page as a small PNG."""
    boxes = [page.locator(selector).first.bounding_box() for selector in (first, last)]
    top = boxes[0]["y"]
    bottom = min(boxes[1]["y"] + boxes[1]["height"] + 8, top + most)
    clip = {"x": 0, "y": top, "width": WIDTH, "height": round(bottom - top)}
    picture = Image.open(BytesIO(page.screenshot(clip=clip, full_page=True))).convert("RGB")
    file = BytesIO()
    picture.quantize(COLORS, dither=Image.Dither.NONE).save(file, format="PNG", optimize=True)
    return file.getvalue()


def main():
    folder = Path(tempfile.mkdtemp())
    PICTURES.mkdir(parents=True, exist_ok=True)
    try:
        run_report(data_folder() / "interviews", folder)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=str(find_browser()), args=["--no-sandbox", "--disable-gpu"]
            )
            page = browser.new_page(viewport={"width": WIDTH, "height": 900})
            for name, (source, first, last, most) in PARTS.items():
                page.goto((folder / f"{source}.html").as_uri())
                page.add_style_tag(content=".code, .contents { display: none }")
                write_whole(PICTURES / f"{name}.png", take(page, first, last, most))
            browser.close()
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
