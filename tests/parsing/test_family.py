import pytest

from infoint.errors import ReadError
from infoint.parsing.family import (
    Family,
    family_of,
    group_titles,
    occupation_of,
    similar_titles,
    suggest_titles,
    write_families,
)
from infoint.parsing.title import parse_titles
from infoint.parsing.title.table import decided_families, read_table
from infoint.reference.titles import load_titles


@pytest.mark.parametrize(
    ("titles", "family"),
    [
        (
            [
                "Technical Writer",
                "Sr Tech Writer",
                "Technical Writer II",
                "technical writers",
                "Documentation Specialist",
                "Information Developer",
                "Technical Communicator",
            ],
            "Technical Writer",
        ),
        (["UX Writer", "Content Designer", "UX content designer"], "UX Writer"),
        (
            ["Front-End Developer", "Frontend Engineer", "front end developer"],
            "Front-End Developer",
        ),
        (["Director of Marketing", "Marketing Director"], "Director of Marketing"),
        (["Registered Nurse", "RN", "Staff Nurse"], "Registered Nurse"),
        (["HR Manager", "Human Resources Manager"], "Human Resources Manager"),
        (["Medical Device Technical Writer", "Freelance Technical Writer"], "Technical Writer"),
    ],
)
def test_names_for_the_same_work_are_one_family(titles, family):
    assert {family_of(title) for title in titles} == {family}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Technical Writer", "UX Writer"),
        ("Marketing Manager", "Director of Marketing"),
        ("Nurse Manager", "Registered Nurse"),
        ("Dentist", "Dental Hygienist"),
        ("Product Manager", "Project Manager"),
        ("Software Engineer", "Sales Engineer"),
        ("Assistant Principal", "Principal"),
        ("Account Manager", "Accounting Manager"),
    ],
)
def test_alike_names_of_other_work_stay_apart(one, other):
    assert family_of(one) != family_of(other)


def test_levels_do_not_part_a_family():
    (family,) = group_titles(["Senior Data Analyst", "Data Analyst I", "Junior Data Analyst"])
    assert family.name == "Data Analyst"
    assert len(family.members) == 3
    assert not family.is_confirmed


def test_unknown_titles_meet_only_under_the_same_base():
    families = group_titles(["Sr. Vibe Curator", "Vibe Curators", "Vibe Officer"])
    assert [family.members for family in families] == [
        ("Senior Vibe Curator", "Vibe Curator"),
        ("Vibe Officer",),
    ]


def test_records_and_strings_group_alike():
    said = parse_titles("UX Writer, Content Designer or Technical Writer")
    assert group_titles(said) == group_titles([title.title for title in said])


def test_confirmed_grouping_goes_before_the_table():
    confirmed = {"Content Designer": "Our designers", "Docs Wrangler": "Technical Writer"}
    families = group_titles(
        ["Content Designer", "UX Writer", "Sr. Docs Wrangler", "Technical Writer"],
        confirmed=confirmed,
    )
    by_name = {family.name: family for family in families}
    assert by_name["Our designers"].is_confirmed
    assert by_name["UX Writer"].members == ("UX Writer",)
    assert by_name["Technical Writer"].members == ("Senior Docs Wrangler", "Technical Writer")
    assert by_name["Technical Writer"].confirmed == ("Senior Docs Wrangler",)
    assert not by_name["Technical Writer"].is_confirmed


def test_titles_csv_comes_back_as_written():
    families = group_titles(
        ["Docs Wrangler", "Nurse", "=HYPERLINK(1)"], confirmed={"Docs Wrangler": "Technical Writer"}
    )
    text = write_families(families, confirmed={"Old Title": "Old Family"})
    assert "Docs Wrangler,Technical Writer,,confirmed,confirmed\n" in text
    assert "Registered Nurse,,proposed" in text
    assert "\n=" not in text
    assert decided_families(read_table(text).rows) == {
        "Docs Wrangler": "Technical Writer",
        "Old Title": "Old Family",
    }


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_titles_csv_of_any_spreadsheet_is_read(delimiter):
    rows = [["Title", "Family", "Status", "Reason"], ["RN", "Nurse", "Confirmed", ""]]
    text = "\ufeff" + "\r\n".join(delimiter.join(row) for row in rows)
    assert decided_families(read_table(text).rows) == {"RN": "Nurse"}


def test_titles_csv_without_its_columns_says_so():
    with pytest.raises(ReadError) as caught:
        read_table("name,group\nRN,Nurse\n")
    assert str(caught.value) == (
        'titles.csv, row 1: Found the columns "name,group". Expected title, family, occupation, status, '
        "reason. Put these names into the first row."
    )
    assert read_table("").rows == ()


@pytest.mark.parametrize(
    ("title", "soc"),
    [
        ("Sr. Technical Writer", "27-3042"),
        ("Registered Nurse", "29-1141"),
        ("Software Engineer II", "15-1252"),
        ("Accountant", "13-2011"),
        ("Electrician Apprentice", "47-2111"),
    ],
)
def test_sure_occupations(title, soc):
    occupation = occupation_of(title)
    assert occupation.soc == (soc,)
    assert occupation.is_sure
    assert occupation.name


@pytest.mark.parametrize("title", ["Consultant", "Manager", "PM", "Vibe Curator", "Intern"])
def test_unsure_stays_unsure(title):
    occupation = occupation_of(title)
    assert occupation.soc == ()
    assert occupation.name is None
    assert not occupation.is_sure


def test_between_two_occupations_is_not_sure():
    occupation = occupation_of("UX Writer")
    assert len(occupation.soc) == 2
    assert not occupation.is_sure
    assert " or " in occupation.name


def test_a_known_ending_is_likely_but_not_sure():
    occupation = occupation_of("Medical Device Technical Writer")
    assert occupation.soc == ("27-3042",)
    assert not occupation.is_sure


def test_joined_occupations_name_their_published_code():
    assert occupation_of("Home Health Aide").soc == ("31-1121",)
    assert occupation_of("Home Health Aide").oews == ("31-1120",)


def test_suggestions_are_other_known_titles():
    found = suggest_titles("Sr. Technical Writer", limit=5)
    assert len(found) == 5
    assert "Technical Writer" not in found
    assert all(title in {row.title for row in load_titles().values()} for title in found)


def test_likeness_only_suggests():
    others = ["UX Writer", "Content Designer"]
    assert similar_titles("UX content designer", others)[0] == "Content Designer"
    assert similar_titles("Nurse", others) == []


def test_family_of_one_is_a_record():
    assert group_titles([]) == []
    assert group_titles(["Nurse"])[0] == Family(
        "Registered Nurse", ("Nurse",), 'the title table lists "Nurse"', False, ()
    )


@pytest.mark.parametrize(
    "titles",
    [
        "UX Content Strategist, UX Writer",
        "Proposal Coordinator, Proposal Manager, Proposal Writer",
        "Registered Nurse, Clinical Nurse Specialist, Nursing Supervisor",
        "Logistics Coordinator, Supply Chain Analyst, Demand Planner",
        "Data Analyst, Analytics Engineer, Power BI Developer, Clinical Data Manager",
        "Accountant, Tax Manager, Bookkeeper, Accounts Payable Clerk",
        "Lawyer, General Counsel, Public Defender",
        "Loan Officer, Underwriter, Insurance Underwriter",
        "Medical Coder, Health Information Technician, Medical Records Specialist",
        "Curator, Registrar, Collections Manager, Museum Educator, Dean",
        "Marketing Specialist, Marketing Manager, Brand Manager, Marketing Analyst",
    ],
)
def test_titles_that_a_student_would_keep_apart_are_apart(titles):
    names = titles.split(", ")
    assert len(group_titles(names)) == len(names)
