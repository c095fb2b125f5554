"""Fillers around keywords: talk before, praise, lead-ins, talk after.

Tables only; `infoint.parsing.keyword.items` takes them off. Refuses single words that are
skills themselves. Written for the kit, 2026.
"""

from __future__ import annotations

import re


def any_of(words: str) -> str:
    """Alternatives from a table, parted by semicolons or line ends, longest first."""
    ways = [
        way.strip().replace("\\ ", " ").replace(" ", "\\ ") for way in re.split(r"[;\n]", words)
    ]
    return "|".join(sorted((way for way in ways if way), key=len, reverse=True))


# Talk before the first keyword.
DISCOURSE = any_of(
    r"""
    and; or; also; plus; but; so; then; well,; yes; yeah; yep; sure; oh; um+; uh+; hm+; okay; ok;
    honestly; frankly; obviously; definitely; absolutely; certainly; probably; possibly; maybe;
    perhaps; increasingly; increasingly often; sie suchen; wir suchen; on cherche; buscan; piden; first and foremost; foremost; mostly; mainly; primarily; especially; esp\.?; particularly; really; just; even; again;
    basically; essentially; generally; usually; typically; ideally; preferably; importantly;
    most importantly; more importantly; above all; of course; i guess; i think; i believe;
    i suppose; i'd say; i would say; i mean; let's see; let me think; you know; for sure;
    for starters; for me; for us; first; first of all; firstly; second; secondly; third; thirdly;
    finally; lastly; last; in general; these days; nowadays; at least; at minimum; at a minimum;
    at the very least; number one; as well as; along with; together with; as well; not to mention;
    anything; anything about; anything around; anything with; everything; everything about;
    something; something about; something like; things like; stuff like; skills like;
    skills such as; tools like; tools such as; software like; software such as; programs like;
    the words?; the phrases?; the terms?; words like; terms like; keywords like; keywords such as; such as; like; including; specifically; namely; either; otherwise; instead; so,; notably; e\.g\.,?;
    eg; i\.e\.,?; for example; for instance; anything to do with; being; having
    """
)

# How much, how good: says nothing about what.
DEGREE_WORDS = any_of(
    r"""
    strong; very strong; good; very good; great; excellent; outstanding; exceptional; superior;
    superb; solid; sound; basic; advanced; intermediate; expert; expert-level; deep; in-depth;
    thorough; decent; proven; demonstrated; demonstrable; documented; hands-on; practical;
    extensive; considerable; significant; relevant; previous; prior(?!\ (?:auth|approval|art\b)); general; working; effective;
    proper; proficient; fluent; clear; top-notch; exemplary; impeccable; some; any; enough;
    just enough; a lot of; lots of; plenty of; tons of; a ton of; a bit of; a little bit of;
    a little; a good deal of; at least some; minimum; all kinds of; all sorts of; kind of; sort of; type of; types of; various;
    different; all; a variety of; a range of; other; a; an; the; your; high; high level of;
    a high degree of; high degree of; the right; certain; several; multiple
    """
)

# Nouns and participles whose object is the keyword.
_NOUNS = (
    r"knowledge|understanding|experience|familiarity|proficiency|fluency|expertise|background|"
    r"grasp|command|mastery|competenc[ey]|comfort|skills?|exposure|coursework|courses?|class(?:es)?|training|aptitude|"
    r"interest|literacy|know-how|grounding|foundation|track record|sense"
)
OBJECT_LEAD = any_of(
    rf"""
    (?:(?:a|the|your|some)\ )?(?:(?:working|basic|good|solid|strong)\ )?(?:{_NOUNS})(?:\ (?:and|or|&)\ (?:{_NOUNS}))?\ (?:of|in|with|using|on|for|around|working\ with|working\ in|creating|writing)
    (?:(?:a|the|your)\ )?(?:proven\ |demonstrated\ )?(?:ability|abilities|capacity|capability|desire|aptitude)\ to
    able\ to
    (?:familiar|comfortable|proficient|fluent|skilled|experienced|conversant|well-versed|versed|adept|competent|good|great|strong|trained|certified|confident|knowledgeable|expert)\ (?:in|with|at|using|about|working\ with|working\ in)
    know
    knowing
    knows
    learn
    learning
    learn\ how\ to
    know\ how\ to
    knowing\ how\ to
    how\ to
    understand
    understanding
    (?:passing|pass)\ (?:the|your)
    (?:\d|an?|one|two|three|four)\ (?:semesters?|years?|terms?|courses?|classes)\ (?:of|in)
    use\ of
    use
    using
    must\ know
    must\ have
    must\ be
    need\ to\ know
    need
    needs
    nice\ to\ have
    required
    preferred
    \d{{1,2}}\s?\+?(?:\s?(?:-|–|to)\s?\d{{1,2}})?\+?\ (?:years?|yrs?)'?(?:\ of)?(?:\ (?:professional|work|working|relevant|industry|hands-on))?(?:\ experience)?(?:\ (?:in|with|using|of|as))?
    """
)

# Talk after the keyword: "XML helps a lot", "DITA (a must)", "Git, of course".
TRAILING = any_of(
    r"""
    etc\.?; et cetera; and so on; and so forth; and such; and stuff; or similar; or equivalent;
    or something; or something like that; and things like that; and stuff like that; and the like;
    of course; obviously; especially; in particular; above all; most of all; more than anything(?: else)?; first and foremost; inside (?:and )?out; for sure; of (?:some|any) (?:kind|sort); as well; too; though; maybe;
    probably; for example; a lot; in general; if possible; preferred; required; is preferred;
    is required; is a given; is a plus; are a plus; is a must; are a must;
    (?:is|are|would be) (?:a |an )?(?:big|huge|real|major|definite|nice|key|total)? ?(?:plus|must|bonus|help|huge|gold|golden|essential|key|needed);
    (?:is|are) (?:a )?nice to have; (?:is|are) (?:a )?(?:must|plus|big|huge|key|given|essential) for \w+(?: \w+)?; (?:was|were|is|are) mentioned;
    (?:in|on|from) (?:the|every|all the|most|many|all) (?:job )?(?:ads?|postings?|descriptions?);
    a must; a plus; mostly; mainly; primarily; usually; sometimes; eventually; later; later on; someday; nowadays; these days; experience; matter; help; a little(?: bit)?; a bit;
    matters? (?:the )?(?:most|more|too);
    (?:every|each) (?:single )?(?:day|week|month|shift|morning|time); day in,? day out; daily; weekly; all day(?: long)?;
    all the time; constantly; (?:a|one) (?:whole )?(?:lot|ton|bunch); (?:once|twice) (?:a|every) (?:day|week|month); most days; on a daily basis;
    knowledge; proficiency; (?:once|twice|thrice|(?:two|three|four|five|six|\d{1,2}) times|several times|over and over); never hurts?(?: .{2,40})?; (?:is|are) gold; on there; in there; on it; up top; (?:right )?at the top; front and center; believe it or not;
    (?:on|in|to) (?:the|your|my) (?:resume|cv|application|cover letter|linkedin(?: profile)?)
    """
)
