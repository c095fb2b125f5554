import pandas as pd

from infoint.workspace.candidates import people_to_ask
from infoint.workspace.people_file import PersonRow


def listed(row, **facts):
    return PersonRow(row, facts)


def referred(name, organization=None, by=("Dana Ruiz",)):
    rows = pd.DataFrame([{"name": name, "organization": organization, "referred_by": by}])
    return rows.astype({"organization": "str"}).to_dict("records")[0]


def test_referrals_appear_and_nobody_twice():
    people = [listed(0, name="Joel Okafor", organization="Saltbox"), listed(1, name="Eve Ox")]
    found = people_to_ask(
        people, [referred("joel okafor"), referred("Tom Becker", "Fernhill", ("Ana", "Bo"))]
    )
    assert [one.facts["name"] for one in found] == ["Joel Okafor", "Eve Ox", "Tom Becker"]
    assert found[0].referred_by == ("Dana Ruiz",)
    tom = found[2]
    assert tom.person is None
    assert tom.label == "Tom Becker, Fernhill · named by Ana and Bo, not on your list yet"
    assert tom.facts["connection"] == "referred by Ana and Bo"
    assert tom.facts["found_through"] == "referral"


def test_one_name_at_two_employers_is_two_people():
    people = [listed(0, name="Joel Okafor", organization="Saltbox")]
    assert len(people_to_ask(people, [referred("Joel Okafor", "Fernhill")])) == 2


def test_the_interviewed_come_last():
    people = [listed(0, name="Ana Luz", organization="Acme"), listed(1, name="Bo Li")]
    found = people_to_ask(people, [], [("Ana Luz", ""), ("", "Acme")])
    assert [one.state for one in found] == ["not asked yet", "interviewed"]


def test_labels_without_facts():
    assert people_to_ask([listed(0, job_title="Editor")], [])[0].label == "Editor · not asked yet"
    assert people_to_ask([listed(0, phone="1")], [])[0].label == "(no name) · not asked yet"
    row = listed(0, name="A B", asked_on="2026-10-01", appointment="2026-10-05 9:00")
    assert people_to_ask([row], [])[0].state == "appointment 2026-10-05 9:00"
