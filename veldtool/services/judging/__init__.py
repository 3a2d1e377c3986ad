"""The judgement session: the team decides together, and a lead's device writes it down."""
