"""The parser of pyexpat, by its usual name."""

from pyexpat import *
from pyexpat import (errors, model, version_info, XML_PARAM_ENTITY_PARSING_ALWAYS,
                     XML_PARAM_ENTITY_PARSING_NEVER,
                     XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE)
