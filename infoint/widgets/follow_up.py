"""The forms of the notebook 03_follow_up."""

from infoint.widgets.follow_up_checklist import checklist_form
from infoint.widgets.follow_up_referrals import referral_form
from infoint.widgets.follow_up_thanks import thank_you_form

__all__ = ["checklist_form", "referral_form", "thank_you_form"]
