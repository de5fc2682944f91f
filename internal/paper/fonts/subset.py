#!/usr/bin/env python3
"""Makes the fonts in this folder from those that the npm packages below carry.

    python3 -m venv /tmp/subset && /tmp/subset/bin/pip install fonttools==4.68.0
    cd /tmp && npm pack @expo-google-fonts/noto-sans@0.4.2 @expo-google-fonts/noto-sans-jp@0.4.3 @expo-google-fonts/noto-sans-kr@0.4.3
    for f in expo-google-fonts-*.tgz; do mkdir -p fonts && tar -xzf "$f" -C fonts --one-top-level="${f%-0.*}"; done
    /tmp/subset/bin/python internal/paper/fonts/subset.py /tmp/fonts internal/paper/fonts

Kept: of the Latin font its Latin, Greek and Cyrillic letters, punctuation and currencies; of the Japanese one the
characters of JIS X 0208 and those Chinese characters of KS X 1001 that it has; of the Korean one all syllables and letters.
What needs shaping (ligatures, marks set over letters by rule) goes: the printer composes characters instead.
"""
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont


def span(*pairs):
    return {c for first, last in pairs for c in range(first, last + 1)}


def charset(codec, rows):
    """The characters of a double-byte set, row by row."""
    found = set()
    for row in rows:
        for cell in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes([row, cell]).decode(codec)))
            except (UnicodeDecodeError, TypeError):
                pass
    return found


LATIN = span((0x20, 0x7E), (0xA0, 0x24F), (0x250, 0x2AF), (0x2B0, 0x36F), (0x370, 0x52F), (0x1E00, 0x1FFF), (0x2000, 0x206F),
             (0x2070, 0x20CF), (0x2100, 0x214F), (0xFB00, 0xFB06))
SIGNS = span((0x2010, 0x2027), (0x2030, 0x205E), (0x2150, 0x218F), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2460, 0x24FF),
             (0x2500, 0x25FF), (0x2600, 0x26FF), (0x2713, 0x2717), (0x3000, 0x303F))
JAPANESE = SIGNS | charset("euc_jp", range(0xA1, 0xF5)) | charset("euc_kr", range(0xCA, 0xFE)) | span(
    (0x3040, 0x30FF), (0x31F0, 0x31FF), (0x3200, 0x33FF), (0xFF00, 0xFFEF)) | {ord(c) for c in "髙﨑塚德濵邉邊琢祐頰𠮟剝塡"}
KOREAN = span((0xAC00, 0xD7A3), (0x1100, 0x11FF), (0x3130, 0x318F), (0x3200, 0x321E), (0x3260, 0x327F))

FONTS = [
    ("noto-sans", "400Regular/NotoSans_400Regular.ttf", "NotoSans-Regular.ttf", LATIN),
    ("noto-sans", "700Bold/NotoSans_700Bold.ttf", "NotoSans-Bold.ttf", LATIN),
    ("noto-sans-jp", "400Regular/NotoSansJP_400Regular.ttf", "NotoSansJP-Regular.ttf", JAPANESE),
    ("noto-sans-kr", "400Regular/NotoSansKR_400Regular.ttf", "NotoSansKR-Regular.ttf", KOREAN),
]


def main(packages, out):
    for package, source, name, characters in FONTS:
        options = Options(hinting=False, layout_features=[], notdef_outline=True, glyph_names=False, name_IDs=[0, 1, 2, 5, 13, 14])
        options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "STAT", "DSIG"]
        font = TTFont(Path(packages, "expo-google-fonts-" + package, "package", source), recalcTimestamp=False)
        subsetter = Subsetter(options)
        subsetter.populate(unicodes={c for c in characters if c <= 0xFFFF})
        subsetter.subset(font)
        font.save(Path(out, name))


if __name__ == "__main__":
    main(*sys.argv[1:])
