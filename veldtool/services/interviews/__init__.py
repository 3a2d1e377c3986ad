"""Talks: the list by day, the outline of one talk, and everything that is done to its lines."""

from veldtool.services.interviews.desk import InterviewDesk
from veldtool.services.interviews.lexicon import Lexicon, NormWord, RoleWord, SourceWord
from veldtool.services.interviews.outline import Outline, OutlineRow, Tag, TypingLine
from veldtool.services.interviews.talk_header import HeaderField, TalkHeader
from veldtool.services.interviews.talk_list import TalkDay, TalkLine, TalkList, TalkState
from veldtool.services.interviews.talk_norms import ComeBack, CoveredNorm, OpenNorm, TalkNorms

__all__ = [
    "ComeBack",
    "CoveredNorm",
    "HeaderField",
    "InterviewDesk",
    "Lexicon",
    "NormWord",
    "OpenNorm",
    "Outline",
    "OutlineRow",
    "RoleWord",
    "SourceWord",
    "Tag",
    "TalkDay",
    "TalkHeader",
    "TalkLine",
    "TalkList",
    "TalkNorms",
    "TalkState",
    "TypingLine",
]
