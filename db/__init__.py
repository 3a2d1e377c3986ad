"""The encrypted database of an inspection."""
