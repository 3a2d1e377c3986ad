"""The wording guard: words of a judgement, groups without a number, praise against its sources."""
