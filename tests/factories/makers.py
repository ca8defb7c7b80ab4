"""The page that makes a section of services or policies: section key → its maker."""

from factories.eservices import e_service_page
from factories.links import links_page
from factories.policies import faq_page, policy_page
from factories.stats import figures_page

MAKERS = {
    "eservice": e_service_page,
    "links": links_page,
    "law": policy_page,
    "service": faq_page,
    "stats": figures_page,
}
