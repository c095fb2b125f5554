"""Latitude and longitude to a point of the two maps.

The map of the United States is the composite of Albers conic equal-area projections that the
shipped outlines were drawn in (`infoint.reference.outlines`): the lower 48 states, Alaska at 0.35 of
the scale and Hawaii set in beneath, and Puerto Rico, which that composite lacks, set in beneath
Florida. The world map is Equal Earth. Both keep areas true. Knows no names of places, and refuses
to guess a panel: the part of the country decides it, never the point.

Notes
-----
Albers: J. P. Snyder, Map Projections - A Working Manual (USGS Professional Paper 1395, 1987), p. 100.
Parallels and origins of the panels, scale 1300 and the middle at 487.5, 305 in a view of 975 by 610:
`geoAlbersUsa` of d3-geo 1 as us-atlas 3.0.1 states it; Alaska's are those of EPSG:3338, Hawaii's and
Puerto Rico's those of ESRI:102007. Where Puerto Rico stands is infoint's own choice.
Equal Earth: Šavrič, Patterson and Jenny, International Journal of Geographical Information Science
33 (2019), pp. 454-465; here 1,000 units are one radian at the equator, and the map is cut in the
Bering Strait, where it parts no country.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

_SCALE = 1300.0
_MIDDLE = (487.5, 305.0)
_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_M = math.sqrt(3) / 2
WORLD_MERIDIAN = 11.5  # in the middle of the world map, so that its edges lie at 168.5 degrees west


@dataclass(frozen=True)
class _Panel:
    """One Albers map: central meridian, what lies at its middle, parallels, scale, where it stands.

    ``middle`` is longitude from the meridian and latitude; ``shift`` is in units of the scale of the
    lower 48.
    """

    meridian: float
    middle: tuple[float, float]
    parallels: tuple[float, float]
    scale: float = 1.0
    shift: tuple[float, float] = (0.0, 0.0)

    @cached_property
    def _cone(self) -> tuple[float, float, float]:
        low, high = (math.sin(math.radians(parallel)) for parallel in self.parallels)
        n = (low + high) / 2
        c = 1 + low * (2 * n - low)
        return n, c, math.sqrt(c) / n

    def _plane(self, east: float, lat: float) -> tuple[float, float]:
        n, c, start = self._cone
        radius = math.sqrt(c - 2 * n * math.sin(math.radians(lat))) / n
        angle = n * math.radians(east)
        return radius * math.sin(angle), start - radius * math.cos(angle)

    def point(self, lat: float, lon: float) -> tuple[float, float]:
        """The point in the view, y downwards."""
        east = (lon - self.meridian + 180) % 360 - 180  # the Aleutians cross the 180th meridian
        x, y = self._plane(east, lat)
        x0, y0 = self._plane(*self.middle)
        k = _SCALE * self.scale
        return (
            _MIDDLE[0] + self.shift[0] * _SCALE + k * (x - x0),
            _MIDDLE[1] + self.shift[1] * _SCALE - k * (y - y0),
        )


_LOWER_48 = _Panel(-96, (-0.6, 38.7), (29.5, 45.5))
_PANELS = {
    "AK": _Panel(-154, (-2, 58.5), (55, 65), 0.35, (-0.307, 0.201)),
    "HI": _Panel(-157, (-3, 19.9), (8, 18), 1.0, (-0.205, 0.212)),
    "PR": _Panel(-66, (-0.45, 18.22), (8, 18), 1.0, (0.33, 0.2)),
}


def albers_usa(lat: float, lon: float, admin1: str | None = None) -> tuple[float, float]:
    """A point on the map of the United States, x to the right and y down, in a view of 975 by 610.

    Parameters
    ----------
    lat, lon : float
        Degrees.
    admin1 : str, optional
        Postal code of the state: "AK", "HI" and "PR" have maps of their own.

    Examples
    --------
    >>> [round(value) for value in albers_usa(38.7, -96.6)]
    [488, 305]
    >>> [round(value) for value in albers_usa(21.31, -157.86, "HI")]
    [267, 549]
    """
    return _PANELS.get(admin1 or "", _LOWER_48).point(lat, lon)


def equal_earth(lat: float, lon: float) -> tuple[float, float]:
    """A point on the map of the world, x to the right and y down, 0, 0 in its middle.

    Examples
    --------
    >>> equal_earth(0, WORLD_MERIDIAN), [round(value) for value in equal_earth(0, -168.5)]
    ((0.0, -0.0), [-2707, 0])
    """
    lon = (lon - WORLD_MERIDIAN + 180) % 360 - 180
    angle = math.asin(_M * math.sin(math.radians(lat)))
    square = angle * angle
    sixth = square**3
    slope = _A1 + 3 * _A2 * square + sixth * (7 * _A3 + 9 * _A4 * square)
    x = math.radians(lon) * math.cos(angle) / (_M * slope)
    y = angle * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))
    return 1000 * x, -1000 * y
