"""How long and how much: every answer of a server is bounded in time and in size."""

CONNECT_SECONDS = 10.0
STEP_SECONDS = 30.0
"""Without a sign of life for so long, a server counts as gone."""
CALL_SECONDS = 180.0
"""One request with its answer, however slowly it trickles; 16 MB over a poor line fit."""
MAX_ANSWER = 32 * 2**20
"""Bytes; twice the largest segment, and a listing of about 60,000 files."""
